package io.leadline.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.shared.StartupProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class StartupProblemAnalyzerTest {

    @Test
    void whatKeepsItFromStartingIsWrittenAsOneSentenceWithoutATrace(CapturedOutput output) {
        SpringApplication application = new SpringApplication(NoStore.class);
        application.setWebApplicationType(WebApplicationType.NONE);

        assertThatThrownBy(application::run).hasRootCauseInstanceOf(StartupProblem.class);

        assertThat(output.getAll())
                .contains("Leadline cannot start: no MongoDB answers at db:27017: start it.")
                .doesNotContain("at io.leadline");
    }

    @Configuration(proxyBeanMethods = false)
    static class NoStore {

        @Bean
        String store() {
            throw new StartupProblem("no MongoDB answers at db:27017: start it.");
        }
    }
}
