package io.leadline.shell.gate;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * The body of one request on its way in: it has so much time, and then has to keep a rate; and it has a greatest size.
 * Tomcat's own time-out begins anew with each byte. It is put where Tomcat reads forms and parts as well as what the
 * application reads itself.
 */
final class TimedBody implements InputBuffer {

    /**
     * What a page did not read of a body is taken up to here, so that its client gets to read the answer: a connection that
     * ends while more is coming takes along what was answered. A form that is far too long is still told so.
     */
    private static final int MOST_SWALLOWED = 1024 * 1024;

    private static final long SWALLOW_NANOS = Duration.ofSeconds(2).toNanos();

    private final Request request;
    private final InputBuffer within;
    private final @Nullable SocketChannel connection;
    private final GateLimits limits;
    private final long mostBytes;
    private final OpenBodies all;
    private long bytes;
    private long waitedNanos;
    private boolean whole;
    private volatile boolean cut;

    TimedBody(
            Request request,
            InputBuffer within,
            @Nullable SocketChannel connection,
            GateLimits limits,
            long mostBytes,
            OpenBodies all) {
        this.request = request;
        this.within = within;
        this.connection = connection;
        this.limits = limits;
        this.mostBytes = mostBytes;
        this.all = all;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (whole) {
            return -1;
        }
        int read = waitFor(handler);
        if (read < 0 && cut) {
            throw ended(new SocketTimeoutException("Others waited"));
        }
        if (read < 0) {
            whole = true;
            return read;
        }
        bytes += read;
        whole = bytes == request.getContentLengthLong();
        if (bytes > mostBytes) {
            throw ended(new IOException("The body has more than " + mostBytes + " bytes"));
        }
        if (waitedNanos > allowedNanos()) {
            throw ended(new SocketTimeoutException("The body came too slowly"));
        }
        return read;
    }

    /** What counts is how long the client is waited for: a server that comes late to what is there has itself to blame. */
    private int waitFor(ApplicationBufferHandler handler) throws IOException {
        long askedNanos = System.nanoTime();
        all.begin(this, askedNanos - waitedNanos);
        try {
            return cut ? -1 : within.doRead(handler);
        } catch (IOException broken) {
            throw ended(broken);
        } finally {
            all.end(this);
            waitedNanos += System.nanoTime() - askedNanos;
        }
    }

    private long allowedNanos() {
        return limits.bodyTime().toNanos()
                + Duration.ofSeconds(bytes / limits.bodyRate().toBytes()).toNanos();
    }

    /** The rest is not waited for, and the connection is of no use any more. */
    private IOException ended(IOException cause) {
        whole = true;
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        return cause;
    }

    @Override
    public int available() {
        return whole ? 0 : within.available();
    }

    /** Called by another request's thread. */
    void cut() {
        cut = true;
        if (connection != null) {
            Cut.off(connection);
        }
    }

    /** The server uses the request again for others, so that nothing of this body may stay with it. */
    void finish() {
        try {
            swallow();
        } finally {
            request.setInputBuffer(within);
        }
    }

    private void swallow() {
        long until = System.nanoTime() + SWALLOW_NANOS;
        long before = bytes;
        Nowhere nowhere = new Nowhere();
        try {
            while (doRead(nowhere) >= 0) {
                if (bytes - before > MOST_SWALLOWED || System.nanoTime() > until) {
                    ended(new IOException());
                }
            }
        } catch (IOException unreadable) {
            // The answer is sent all the same; the connection ends after it.
        }
    }

    /** Keeps the last buffer only: of a body in chunks the server asks for it again. */
    private static final class Nowhere implements ApplicationBufferHandler {

        private java.nio.@Nullable ByteBuffer last;

        @Override
        public void setByteBuffer(java.nio.ByteBuffer buffer) {
            last = buffer;
        }

        @Override
        public java.nio.@Nullable ByteBuffer getByteBuffer() {
            return last;
        }

        @Override
        public void expand(int size) {
            // Nothing is kept.
        }
    }
}
