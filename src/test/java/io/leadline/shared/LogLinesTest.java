package io.leadline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.CoreConstants;
import ch.qos.logback.core.encoder.Encoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.logback.ColorConverter;
import org.springframework.boot.logging.logback.EnclosedInSquareBracketsConverter;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;

/** However a line gets into the log, what an exception says cannot look like another line, nor steer who reads it. */
class LogLinesTest {

    private static final String FORGED = "no\r\n"
            + "2026-11-28T00:00:00.000Z  INFO 1 --- [leadline] FAKE : signed"
            + " in\u001B[31m\u202Etxt\u2028\u0085\u0000";

    @ParameterizedTest
    @ValueSource(strings = {"console", "file"})
    void whatAnExceptionSaysStandsBelowItsLine(String where) throws IOException {
        String written = written(pattern(where));

        assertThat(written.lines().skip(1)).isNotEmpty().allMatch(line -> line.isBlank() || line.startsWith("    "));
        assertThat(withoutColours(written).codePoints().filter(LogLinesTest::steers))
                .isEmpty();
        assertThat(written).contains("    2026-11-28", "Caused by:", "LogLinesTest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "gelf", "logstash"})
    void aStructuredLineIsOneLine(String format) {
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setFormat(format);

        String written = written(encoder);

        assertThat(written.lines()).hasSize(1);
        assertThat(written.strip().chars().filter(c -> c < ' ')).isEmpty();
    }

    private static PatternLayoutEncoder pattern(String where) throws IOException {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources().addLast(new ResourcePropertySource("classpath:application.properties"));
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setPattern(settings.getRequiredProperty("logging.pattern." + where));
        return encoder;
    }

    private static String written(Encoder<ILoggingEvent> encoder) {
        LoggerContext context = new LoggerContext();
        context.putObject(Environment.class.getName(), new StandardEnvironment());
        Map<String, String> words = new HashMap<>();
        words.put("clr", ColorConverter.class.getName());
        words.put("esb", EnclosedInSquareBracketsConverter.class.getName());
        words.put("wEx", ExtendedWhitespaceThrowableProxyConverter.class.getName());
        context.putObject(CoreConstants.PATTERN_RULE_REGISTRY, words);
        encoder.setContext(context);
        encoder.start();
        Exception cause = new IllegalStateException(FORGED, new IllegalArgumentException(FORGED));
        LoggingEvent event =
                new LoggingEvent("LogLinesTest", context.getLogger("test"), Level.ERROR, FORGED, cause, null);
        event.setMDCPropertyMap(Map.of());
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }

    /** The console's own. */
    private static String withoutColours(String written) {
        return List.of("\u001B[0;39m", "\u001B[2m", "\u001B[35m", "\u001B[36m", "\u001B[31m", "\u001B[32m").stream()
                .reduce(written, (text, colour) -> text.replace(colour, ""));
    }

    private static boolean steers(int c) {
        return c != '\n'
                && c != '\t'
                && (Character.getType(c) == Character.CONTROL
                        || Character.getType(c) == Character.FORMAT
                        || c == 0x2028
                        || c == 0x2029);
    }
}
