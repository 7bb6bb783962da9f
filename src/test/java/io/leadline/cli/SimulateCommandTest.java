package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;

/** A flight is of a made-up company, also where a real one's settings lie about. */
class SimulateCommandTest {

    @Test
    void noSettingOfACompanyReachesAFlight() {
        StandardEnvironment environment = new StandardEnvironment();

        SimulateCommand.leaveCompanyAlone(
                environment.getPropertySources(),
                Map.of(
                        "LEADLINE_MONGO_URI", "mongodb://company",
                        "LEADLINE_ENGINE_URL", "http://company",
                        "SPRING_MAIL_HOST", "mail.company",
                        "LEADLINE_IMPORT", "/company",
                        "LEADLINE_ENGINE_HOME", "/engine",
                        "PATH", "/bin"));

        assertThat(environment.getProperty("leadline.mongo.uri")).isNull();
        assertThat(environment.getProperty("leadline.engine.url")).isNull();
        assertThat(environment.getProperty("spring.mail.host")).isNull();
        assertThat(environment.getProperty("leadline.import")).isNull();
        assertThat(environment.getPropertySources().get("systemEnvironment").getProperty("LEADLINE_ENGINE_HOME"))
                .isEqualTo("/engine");
    }
}
