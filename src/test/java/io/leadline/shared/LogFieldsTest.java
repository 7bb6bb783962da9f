package io.leadline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

class LogFieldsTest {

    private static final List<String> FIELDS =
            List.of(LogFields.SUBJECT, LogFields.PROCESS, LogFields.INSTANCE, LogFields.ELEMENT, LogFields.MAIL);

    /** A field that a format has already would stand there twice. */
    @ParameterizedTest
    @ValueSource(strings = {"ecs", "gelf", "logstash"})
    void everyFieldIsInTheLineOnce(String format) {
        Map<String, Object> line = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .readValue(written(format), Map.class);

        FIELDS.forEach(field -> assertThat(line.get(format.equals("gelf") ? "_" + field : field))
                .as(field)
                .isEqualTo("of " + field));
        assertThat(MDC.get(LogFields.SUBJECT)).isNull();
    }

    private static String written(String format) {
        LoggerContext context = new LoggerContext();
        context.putObject(Environment.class.getName(), new StandardEnvironment());
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.start();
        try (var subject = LogFields.with(LogFields.SUBJECT, "of subject");
                var process = LogFields.with(LogFields.PROCESS, "of processId");
                var instance = LogFields.with(LogFields.INSTANCE, "of processInstance");
                var element = LogFields.with(LogFields.ELEMENT, "of element");
                var mail = LogFields.with(LogFields.MAIL, "of mail")) {
            LoggingEvent event =
                    new LoggingEvent("LogFieldsTest", context.getLogger("test"), Level.INFO, "Said", null, null);
            event.setMDCPropertyMap(MDC.getCopyOfContextMap());
            return new String(encoder.encode(event), StandardCharsets.UTF_8);
        }
    }
}
