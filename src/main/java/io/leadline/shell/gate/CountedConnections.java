package io.leadline.shell.gate;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Tomcat's open connections, by address as well. A closed channel does not know its address any more, so it is kept. */
final class CountedConnections extends ConcurrentHashMap<SocketChannel, SocketWrapperBase<NioChannel>> {

    private static final long serialVersionUID = 1L;

    private final transient Map<SocketChannel, String> origins = new ConcurrentHashMap<>();
    private final transient Map<String, Set<SocketChannel>> byOrigin = new ConcurrentHashMap<>();

    static String origin(SocketChannel socket) {
        SocketAddress address = socket.socket().getRemoteSocketAddress();
        return address instanceof InetSocketAddress internet && internet.getAddress() != null
                ? Origin.of(internet.getAddress())
                : "";
    }

    /** The connections of this origin if there are as many as it may have, otherwise none. */
    List<SocketWrapperBase<NioChannel>> full(String origin, int most) {
        Set<SocketChannel> same = byOrigin.getOrDefault(origin, Set.of());
        return same.size() < most
                ? List.of()
                : same.stream()
                        .map(this::get)
                        .filter(java.util.Objects::nonNull)
                        .toList();
    }

    @Override
    public @Nullable SocketWrapperBase<NioChannel> put(SocketChannel socket, SocketWrapperBase<NioChannel> connection) {
        String origin = origin(socket);
        origins.put(socket, origin);
        byOrigin.compute(origin, (key, all) -> {
            Set<SocketChannel> more = all == null ? ConcurrentHashMap.newKeySet() : all;
            more.add(socket);
            return more;
        });
        return super.put(socket, connection);
    }

    @Override
    public @Nullable SocketWrapperBase<NioChannel> remove(Object socket) {
        String origin = origins.remove(socket);
        if (origin != null) {
            byOrigin.computeIfPresent(origin, (key, all) -> {
                all.remove(socket);
                return all.isEmpty() ? null : all;
            });
        }
        return super.remove(socket);
    }
}
