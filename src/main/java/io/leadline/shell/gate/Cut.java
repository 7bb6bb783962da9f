package io.leadline.shell.gate;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;

/**
 * Ends a connection that keeps us waiting, from a thread that does not serve it. Only its input is ended: then whoever
 * waits for it meets the end of the stream and closes it in the ordinary way. Tomcat uses closed connections' objects
 * again, so closing them under the hands of their threads would mix up two clients.
 */
final class Cut {

    private Cut() {}

    /** Nothing is to be done where it has ended meanwhile. */
    static void off(NioChannel connection) {
        SocketChannel channel = connection.getIOChannel();
        if (channel != null) {
            off(channel);
        }
    }

    static void off(SocketChannel connection) {
        try {
            connection.shutdownInput();
        } catch (IOException closed) {
            // It has ended by itself, which is what was wanted.
        }
    }
}
