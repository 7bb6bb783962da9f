package io.leadline.engine.client;

import io.leadline.engine.EngineHost;
import io.leadline.engine.EngineSettings;
import java.net.URI;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's settings, and a cluster of the user's where one is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineConfiguration {

    @Bean
    @ConditionalOnExpression("!'${leadline.engine.url:}'.isBlank()")
    EngineHost givenEngine(EngineSettings settings) {
        return new GivenEngine(URI.create(String.valueOf(settings.url())));
    }

    private record GivenEngine(URI grpcAddress) implements EngineHost {

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
