package io.camunda.trial;

import java.net.InetAddress;
import java.net.ServerSocket;

/** Stands in for the engine: binds the gateway's port and then does nothing. The JDK is all it has. */
public final class StandaloneBroker {

    private StandaloneBroker() {}

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(System.getenv("ZEEBE_BROKER_GATEWAY_NETWORK_PORT"));
        // Like the engine's, threads that hold the process when its start fails.
        Thread.ofPlatform().start(java.util.concurrent.locks.LockSupport::park);
        ServerSocket gateway = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        while (true) {
            gateway.accept().close();
        }
    }
}
