package io.leadline.engine.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports of the loopback interface that nobody used a moment ago, so that two Leadlines run side by side. */
record EnginePorts(int grpc, int command, int internal, int rest, int monitoring) {

    static EnginePorts free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            // All are held until all are known, else the same one could be given out twice.
            for (int i = 0; i < 5; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return new EnginePorts(
                    held.get(0).getLocalPort(),
                    held.get(1).getLocalPort(),
                    held.get(2).getLocalPort(),
                    held.get(3).getLocalPort(),
                    held.get(4).getLocalPort());
        } catch (IOException failure) {
            throw new UncheckedIOException("There is no free port on the loopback interface", failure);
        } finally {
            held.forEach(EnginePorts::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            // It never accepted anything.
        }
    }
}
