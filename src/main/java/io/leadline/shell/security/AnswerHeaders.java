package io.leadline.shell.security;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.stereotype.Component;

/**
 * The headers of every answer, whoever asks. No {@code Customizer}, which Spring Security would apply to every chain on its
 * own, and so a second time.
 */
@Component
class AnswerHeaders {

    private final ContentPolicy content;

    AnswerHeaders(ContentPolicy content) {
        this.content = content;
    }

    void write(HeadersConfigurer<HttpSecurity> headers) {
        write(headers, content);
    }

    /** Of what no browser shows as a page. */
    void writeForPrograms(HeadersConfigurer<HttpSecurity> headers) {
        write(headers, new ContentSecurityPolicyHeaderWriter(ContentPolicy.NO_PAGE));
    }

    private static void write(HeadersConfigurer<HttpSecurity> headers, HeaderWriter policyOfContent) {
        headers.addHeaderWriter(policyOfContent)
                // Addresses of orders in mails are nobody's to be found, wherever they are passed on to.
                .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    /** Vaadin's servlet is reached by a forward, after which nothing can be added to the answer. */
                    @Override
                    public <O extends HeaderWriterFilter> O postProcess(O filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                });
    }
}
