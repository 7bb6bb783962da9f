package io.leadline.shell.gate;

import io.leadline.shared.Poll;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketProcessorBase;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's connections, of which one address has no more than so many, and whose requests have to be there in time.
 * Tomcat itself bounds all of them together, and waits anew after each byte. Where an address has too many, one that is
 * waited for makes room for the next: so a client that holds them open shuts out nobody, not even a colleague behind the
 * same address.
 */
final class GateEndpoint extends NioEndpoint {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final ThreadLocal<SocketChannel> SERVED = new ThreadLocal<>();

    private final CountedConnections counted = new CountedConnections();
    private final Poll slowHeaders = Poll.every(LOOK, "slow-headers", this::cutSlowHeaders);
    private int mostPerAddress;
    private long headerNanos = Long.MAX_VALUE;

    GateEndpoint() {
        connections = counted;
    }

    void limit(GateLimits limits) {
        mostPerAddress = limits.connectionsPerAddress();
        headerNanos = limits.headerTime().toNanos();
    }

    /** The connection of the request that this thread serves. */
    static @Nullable SocketChannel served() {
        return SERVED.get();
    }

    @Override
    public void startInternal() throws Exception {
        super.startInternal();
        slowHeaders.start();
    }

    @Override
    public void stopInternal() {
        slowHeaders.close();
        super.stopInternal();
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        List<SocketWrapperBase<NioChannel>> same =
                mostPerAddress > 0 ? counted.full(CountedConnections.origin(socket), mostPerAddress) : List.of();
        if (!same.isEmpty()) {
            var waited =
                    same.stream().filter(GateEndpoint::waitedFor).min(Comparator.comparingLong(GateEndpoint::lastRead));
            if (waited.isEmpty()) {
                return false;
            }
            Cut.off(waited.get().getSocket());
        }
        return super.setSocketOptions(socket);
    }

    private static long lastRead(SocketWrapperBase<NioChannel> connection) {
        return connection instanceof NioSocketWrapper ours ? ours.getLastRead() : 0;
    }

    private static boolean waitedFor(SocketWrapperBase<NioChannel> connection) {
        return waitedFor(connection.getSocket(), connection.getCurrentProcessor());
    }

    /**
     * Nobody works on it and it is no WebSocket: its client has still to say something. It is not cut off twice. One that has
     * just ended has no channel any more; an exception here would cost the server a connection for good, because it counts
     * those that come before it asks.
     */
    static boolean waitedFor(NioChannel connection, @Nullable Object processor) {
        SocketChannel channel = connection.getIOChannel();
        return channel != null
                && !channel.socket().isInputShutdown()
                && (processor == null || processor instanceof Http11Processor);
    }

    @Override
    protected SocketProcessorBase<NioChannel> createSocketProcessor(
            SocketWrapperBase<NioChannel> connection, SocketEvent event) {
        return new SocketProcessor(connection, event) {
            @Override
            protected void doRun() {
                SERVED.set(socketWrapper.getSocket().getIOChannel());
                try {
                    super.doRun();
                } finally {
                    SERVED.remove();
                }
            }
        };
    }

    /** A processor that stays with a connection which nobody serves waits for the rest of a request, or is asynchronous. */
    private void cutSlowHeaders() {
        long now = System.nanoTime();
        for (SocketWrapperBase<NioChannel> connection : getConnections()) {
            if (connection.getCurrentProcessor() instanceof Http11Processor processor) {
                Request request = processor.getRequest();
                long begun = request.getStartTimeNanos();
                if (begun >= 0 && now - begun > headerNanos && !processor.isAsync()) {
                    Cut.off(connection.getSocket());
                }
            }
        }
    }
}
