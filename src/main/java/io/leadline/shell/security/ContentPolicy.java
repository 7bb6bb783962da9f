package io.leadline.shell.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.stereotype.Component;

/**
 * The content security policy of every answer. Inline scripts run only with a number that is new for each answer, which
 * Vaadin's first page is given and nobody else can know. Eval and inline styles stay allowed, see ADR 0004.
 */
@Component
class ContentPolicy implements HeaderWriter, VaadinServiceInitListener {

    private static final String NONCE = ContentPolicy.class.getName();
    private static final int NONCE_BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        new ContentSecurityPolicyHeaderWriter(policy(nonce)).writeHeaders(request, response);
    }

    private static String policy(String nonce) {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "frame-ancestors 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "object-src 'none'");
    }

    @Override
    public void serviceInit(ServiceInitEvent starting) {
        starting.addIndexHtmlRequestListener(page -> {
            Object nonce = page.getVaadinRequest().getAttribute(NONCE);
            page.getDocument().getElementsByTag("script").attr("nonce", String.valueOf(nonce));
        });
    }
}
