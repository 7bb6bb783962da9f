package io.leadline.inbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.ordering.OrderFacts;
import io.leadline.shell.LeadlineI18N;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TaskTextsTest {

    private static final Pattern PROCESS = Pattern.compile("<bpmn:process id=\"([^\"]+)\"");
    private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"([^\"]+)\"");

    private final LeadlineI18N texts = new LeadlineI18N();

    @ParameterizedTest
    @MethodSource("kinds")
    void everyUserTaskOfTheModelsHasANameInBothLanguages(String kind) {
        for (Locale locale : LeadlineI18N.LOCALES) {
            assertThat(texts.has("inbox.kind." + kind, locale))
                    .as("inbox_%s.properties should have a text for inbox.kind.%s", locale.getLanguage(), kind)
                    .isTrue();
        }
    }

    static Stream<String> kinds() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files
                    .filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(TaskTextsTest::kinds)
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> kinds(Path file) {
        try {
            String xml = Files.readString(file);
            Matcher process = PROCESS.matcher(xml);
            String id = process.find() ? process.group(1) : file.toString();
            if (id.equals(OrderFacts.DECISION_PROCESS)) {
                // Its tasks are of several kinds; BuyerDecisionTest looks at their names.
                return Stream.empty();
            }
            if (OrderFacts.CALLED.contains(id)) {
                id = OrderFacts.PROCESS;
            }
            String known = id;
            return USER_TASK.matcher(xml).results().map(task -> known + "." + task.group(1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
