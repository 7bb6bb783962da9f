package io.leadline.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.mail.SimpleMailMessage;

/** The mail server of our own makes an account for each address that gets a mail, with a password of its own invention. */
class LocalMailBoxTest {

    private static final String LOGGER = "com.icegreen.greenmail";

    @Test
    void noPasswordOfItsAccountsIsWrittenDown() throws IOException {
        Properties settings = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
        Level asSet = Level.toLevel(settings.getProperty("logging.level." + LOGGER), Level.INFO);

        assertThat(saidAt(Level.INFO)).as("what it would say").anyMatch(LocalMailBoxTest::tellsAPassword);
        assertThat(saidAt(asSet)).noneMatch(LocalMailBoxTest::tellsAPassword);
    }

    private static boolean tellsAPassword(String line) {
        return line.contains("password");
    }

    private static List<String> saidAt(Level level) {
        Logger logger = (Logger) LoggerFactory.getLogger(LOGGER);
        Level before = logger.getLevel();
        List<String> lines = new CopyOnWriteArrayList<>();
        AppenderBase<ILoggingEvent> all = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                lines.add(event.getFormattedMessage());
            }
        };
        all.setContext(logger.getLoggerContext());
        all.start();
        logger.addAppender(all);
        logger.setLevel(level);
        try (LocalMailBox box = new LocalMailBox()) {
            SimpleMailMessage mail = new SimpleMailMessage();
            mail.setFrom("leadline@example.com");
            mail.setTo("someone-" + level.levelInt + "@example.com");
            mail.setText("Hello");
            box.sender().send(mail);
            assertThat(box.held()).isEqualTo(1);
        } finally {
            logger.detachAppender(all);
            logger.setLevel(before);
        }
        return lines;
    }
}
