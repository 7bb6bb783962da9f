package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;

/** A flight is of a made-up company, also where a real one's settings lie about. */
class SimulateCommandTest {

    @TempDir
    Path folder;

    @Test
    void anOutputOfAnotherFlightIsRefused() throws IOException {
        List<String> args = List.of("--world", "calm", "--output", "year", "--days", "365", "--rest", "120");
        assertThat(SimulateOptions.read(args, folder).rest()).isEqualTo(120);
        Files.createDirectories(folder.resolve("year/data"));

        for (List<String> some : List.of(args, args.subList(0, 6))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SimulateOptions.read(some, folder))
                    .withMessageContaining("--output year holds another flight");
        }
    }

    @Test
    void aRestIsANumberOfDays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SimulateOptions.read(
                        List.of("--world", "calm", "--output", "year", "--rest", "a week"), folder))
                .withMessage("--rest \"a week\" is no whole number from 1 to 730");
    }

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
