package io.leadline.shell.gate;

import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the bounds into the server. What Tomcat has a setting for stands in {@code application.properties}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GateLimits.class)
class GateConfiguration {

    @Bean
    SessionLife sessionLife(GateLimits limits, ServerProperties server) {
        return new SessionLife(
                limits, Objects.requireNonNull(server.getServlet().getSession().getTimeout()));
    }

    @Bean
    ServletListenerRegistrationBean<SessionLife> sessionLifeListener(SessionLife sessions) {
        return new ServletListenerRegistrationBean<>(sessions);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> gate(GateLimits limits, SessionLife sessions) {
        return factory -> {
            factory.setProtocol(GateProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof GateProtocol protocol) {
                    protocol.limit(limits);
                }
            });
            factory.addContextValves(new GateValve(limits, sessions));
        };
    }
}
