package io.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.leadline.shared.LogFields;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The lines that a test takes are missing to the next, so that the one that takes all is the last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecurityLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(SecurityLog.NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(lines);
        logger.setLevel(null);
    }

    @Order(1)
    @ParameterizedTest
    @EnumSource
    void aLineSaysWhoFromWhereWhatAndWhyWithoutControlCharacters(SecurityLog.Event event) {
        try (var client = LogFields.with(LogFields.CLIENT, "10.0.0.7\u001B[31m")) {
            SecurityLog.write(event, "una\r\nroot", "order/x\n2026-01-01 FAKE", "why\u0000not");
        }

        ILoggingEvent line = lines.list.getFirst();
        Map<String, String> fields = line.getKeyValuePairs().stream()
                .collect(Collectors.toMap(pair -> pair.key, pair -> String.valueOf(pair.value)));
        assertThat(fields).containsKeys("who", "from", "what", "why").containsEntry("securityEvent", event.label());
        assertThat(fields.get("from")).startsWith("10.0.0.7");
        assertThat(fields.values()).noneMatch(value -> value.chars().anyMatch(Character::isISOControl));
        assertThat(line.getFormattedMessage().chars()).noneMatch(Character::isISOControl);
    }

    @Order(2)
    @Test
    void whoeverSentTheRequestIsNamedAndNobodyIsNot() {
        assertThat(SecurityLog.sender()).isNull();
        try {
            SecurityContextHolder.getContext()
                    .setAuthentication(new AnonymousAuthenticationToken("k", "nobody", List.of(() -> "ANYBODY")));
            assertThat(SecurityLog.sender()).isNull();
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("una", null, List.of()));
            assertThat(SecurityLog.sender()).isEqualTo("una");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Order(3)
    @Test
    void whoeverWritesManyLinesIsCountedAndFillsNoDisk() {
        for (int i = 0; i < 1_000; i++) {
            SecurityLog.write(SecurityLog.Event.LINK_UNKNOWN, null, "link/…", "unknown");
        }

        assertThat(lines.list).hasSizeBetween(100, 140);
    }
}
