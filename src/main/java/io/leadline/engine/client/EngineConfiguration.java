package io.leadline.engine.client;

import io.leadline.engine.EngineHost;
import io.leadline.engine.EngineSettings;
import io.leadline.shared.StartupProblem;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's settings, and a cluster of the user's where one is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineConfiguration {

    private static final Set<String> SCHEMES = Set.of("http", "https", "grpc", "grpcs");

    @Bean
    @ConditionalOnExpression("!'${leadline.engine.url:}'.isBlank()")
    EngineHost givenEngine(EngineSettings settings) {
        return new GivenEngine(address(String.valueOf(settings.url())), settings.token());
    }

    private static URI address(String text) {
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null && SCHEMES.contains(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException wrong) {
            // said below, together with addresses of something else
        }
        throw new StartupProblem("what --engine or leadline.engine.url says, " + text
                + ", is no address of an engine: write it as http://zeebe:26500.");
    }

    private record GivenEngine(URI grpcAddress, Optional<String> token) implements EngineHost {

        GivenEngine(URI grpcAddress, @Nullable String token) {
            this(grpcAddress, Optional.ofNullable(token).filter(given -> !given.isBlank()));
        }

        @Override
        public Optional<URI> clockAddress() {
            return Optional.empty();
        }

        @Override
        public boolean running() {
            return true;
        }
    }
}
