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

    /** What people have put there; it is kept, not shown. */
    private static final String FILES = "/VAADIN/dynamic/";

    /** For what is never shown as a page: files and what programs read. */
    static final String NO_PAGE =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

    private final SecureRandom random = new SecureRandom();

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (request.getRequestURI().startsWith(request.getContextPath() + FILES)) {
            new ContentSecurityPolicyHeaderWriter(NO_PAGE).writeHeaders(request, response);
            return;
        }
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        new ContentSecurityPolicyHeaderWriter(policy(nonce)).writeHeaders(request, response);
    }

    private static String policy(String nonce) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "frame-src 'self'",
                "manifest-src 'self'",
                "script-src-attr 'none'",
                "frame-ancestors 'none'",
                "base-uri 'self'",
                "form-action 'self'");
    }

    @Override
    public void serviceInit(ServiceInitEvent starting) {
        starting.addIndexHtmlRequestListener(page -> {
            Object nonce = page.getVaadinRequest().getAttribute(NONCE);
            page.getDocument().getElementsByTag("script").attr("nonce", String.valueOf(nonce));
        });
    }
}
