package io.leadline.shell.gate;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP as Tomcat speaks it, on connections that are bounded by address and by patience. Tomcat makes it by its name. */
public final class GateProtocol extends Http11NioProtocol {

    private final GateEndpoint endpoint;

    public GateProtocol() {
        this(new GateEndpoint());
    }

    private GateProtocol(GateEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    void limit(GateLimits limits) {
        endpoint.limit(limits);
    }
}
