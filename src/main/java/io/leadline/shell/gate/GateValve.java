package io.leadline.shell.gate;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Every request passes here first, after a proxy's headers were read: refused if its address asks too often or it is too
 * large, given a {@link TimedBody}, and on its way out the session it leaves behind is looked at.
 */
final class GateValve extends ValveBase {

    /** Whoever takes an upload bounds it: by file, order, link and supplier. */
    private static final String UPLOADS = "/VAADIN/dynamic/";

    private static final String WATCHED = "/actuator/";

    private final GateLimits limits;
    private final AddressRates rates;
    private final OpenBodies bodies;
    private final SessionLife sessions;

    GateValve(GateLimits limits, SessionLife sessions) {
        super(true);
        this.limits = limits;
        this.sessions = sessions;
        rates = new AddressRates(limits.requestsPerSecond(), limits.requestBurst());
        bodies = new OpenBodies(limits.bodiesAtOnce());
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String origin = Origin.of(request.getRemoteAddr());
        String path = request.getDecodedRequestURI();
        long most =
                path.startsWith(UPLOADS) ? Long.MAX_VALUE : limits.requestSize().toBytes();
        if (!path.startsWith(WATCHED) && !rates.permits(origin)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, "Too many requests; try again in a moment.");
        } else if (request.getContentLengthLong() > most) {
            refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, "This request is too large.");
        } else {
            try {
                pass(request, response, most);
            } finally {
                sessions.left(request.getSession(false), origin);
            }
        }
    }

    private void pass(Request request, Response response, long most) throws IOException, ServletException {
        org.apache.coyote.Request wire = request.getCoyoteRequest();
        if (request.getContentLengthLong() == 0
                || (request.getContentLengthLong() < 0 && wire.getHeader(HttpHeaders.TRANSFER_ENCODING) == null)) {
            getNext().invoke(request, response);
            return;
        }
        TimedBody body = new TimedBody(wire, wire.getInputBuffer(), GateEndpoint.served(), limits, most, bodies);
        wire.setInputBuffer(body);
        try {
            getNext().invoke(request, response);
        } finally {
            body.finish();
        }
    }

    private static void refuse(Request request, Response response, HttpStatus status, String words) throws IOException {
        request.getCoyoteRequest().action(org.apache.coyote.ActionCode.DISABLE_SWALLOW_INPUT, null);
        response.setStatus(status.value());
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
    }
}
