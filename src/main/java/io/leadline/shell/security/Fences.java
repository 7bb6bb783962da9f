package io.leadline.shell.security;

import com.vaadin.flow.spring.SpringServlet;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.atmosphere.cpr.ApplicationConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What every request passes before it is asked who sends it, whatever it is for; in this order. */
@Configuration(proxyBeanMethods = false)
class Fences {

    private static final int BEFORE_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10;
    /** Behind the framework's filter that says which request is running: what is heard in the fence is remembered for it. */
    private static final int IN_THE_REQUEST = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 2;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> ownOrigin(
            @Value("${leadline.base-url:http://localhost:8080}") String baseUrl) {
        return factory -> factory.addContextValves(new OwnOrigin(baseUrl));
    }

    @Bean
    static BeanPostProcessor downwardPush() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof ServletRegistrationBean<?> pages && pages.getServlet() instanceof SpringServlet) {
                    pages.addInitParameter(ApplicationConfig.ATMOSPHERE_INTERCEPTORS, DownwardPush.class.getName());
                }
                return bean;
            }
        };
    }

    @Bean
    FilterRegistrationBean<ClientInLog> clientInLog() {
        FilterRegistrationBean<ClientInLog> first = new FilterRegistrationBean<>(new ClientInLog());
        // Before all that refuses anything, so that the security log says from where that came.
        first.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return first;
    }

    @Bean
    FilterRegistrationBean<OwnRedirects> ownRedirects() {
        FilterRegistrationBean<OwnRedirects> second = new FilterRegistrationBean<>(new OwnRedirects());
        second.setOrder(BEFORE_SECURITY + 1);
        return second;
    }

    @Bean
    FilterRegistrationBean<LastingFiles> lastingFiles() {
        return new FilterRegistrationBean<>(new LastingFiles());
    }

    @Bean
    FilterRegistrationBean<OldSessions> oldSessions(SessionEnd end) {
        FilterRegistrationBean<OldSessions> third = new FilterRegistrationBean<>(new OldSessions(end));
        third.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        third.setOrder(IN_THE_REQUEST);
        return third;
    }
}
