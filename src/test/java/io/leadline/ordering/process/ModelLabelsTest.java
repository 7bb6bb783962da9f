package io.leadline.ordering.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.ordering.process.DrawnModel.Drawn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels by one rule: who does what, and an event says what happened; docs/processes.md has it in words. */
class ModelLabelsTest {

    private static final String ROLE =
            "(Buyer|Manager|Head of purchasing|Supplier|Goods-in|Logistics partner|Administrator|You)";

    /** A person's task: who, and what that person does. */
    private static final Pattern WHO_DOES_WHAT = Pattern.compile(ROLE + " \\p{Lower}+( .+)?");

    /** What Leadline does: the verb, and to whom or what. */
    private static final Pattern VERB_AND_OBJECT =
            Pattern.compile("(?!" + ROLE + ")\\p{Upper}[\\p{Lower}-]+(?<!ing) .+");

    private static final Pattern PRONOUN = Pattern.compile("\\b(it|its|them|they|him|her|this|that)\\b");

    /** What happened ends in -ed, or is one of the verbs that do not. */
    private static final Pattern HAPPENED = Pattern.compile(
            "\\b(\\p{Alpha}+ed|begun|came|done|drawn|found|given|gone|known|left|made|met|sent|taken|told|withdrawn|written)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final String REMINDER = "Reminder time reached";
    private static final String DEADLINE = "Deadline passed";
    private static final Set<String> PEOPLE = Set.of("userTask", "task");
    private static final Set<String> ACTIONS = Set.of("serviceTask", "sendTask", "businessRuleTask", "callActivity");

    static Stream<DrawnModel> models() throws IOException {
        return DrawnModel.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyLabelSaysWhoDoesWhatOrWhatHappened(DrawnModel model) {
        List<String> wrong = new ArrayList<>();
        for (Drawn element : model.elements()) {
            String label = element.name();
            String said = element.id() + ", \"" + label + "\", ";
            if (PEOPLE.contains(element.type()) && !WHO_DOES_WHAT.matcher(label).matches()) {
                wrong.add(said + "does not say who does what");
            }
            if (ACTIONS.contains(element.type())
                    && !VERB_AND_OBJECT.matcher(label).matches()) {
                wrong.add(said + "is no verb with its object");
            }
            if (element.isEvent() && !HAPPENED.matcher(label).find()) {
                wrong.add(said + "does not say what happened");
            }
            if (PRONOUN.matcher(label).find()) {
                wrong.add(said + "leaves open who or what is meant");
            }
        }
        wrong.addAll(timers(model));

        assertThat(wrong).as(model.id()).isEmpty();
    }

    /** A timer is named by what it is for: to remind somebody, or to go to somebody else. */
    private static List<String> timers(DrawnModel model) {
        Map<String, Drawn> byId = model.elements().stream().collect(Collectors.toMap(Drawn::id, element -> element));
        return model.elements().stream()
                .filter(Drawn::isFlow)
                .filter(flow -> flow.from().startsWith("Timer_"))
                .flatMap(flow -> {
                    String name = byId.get(flow.from()).name();
                    boolean reminds = byId.get(flow.to()).name().startsWith("Remind ");
                    boolean boundary = byId.get(flow.from()).type().equals("boundaryEvent");
                    return reminds != name.equals(REMINDER) || boundary && !reminds && !name.equals(DEADLINE)
                            ? Stream.of(flow.from() + " is \"" + name + "\" instead of \""
                                    + (reminds ? REMINDER : DEADLINE) + "\"")
                            : Stream.empty();
                })
                .toList();
    }

    @Test
    void anEventOfTheSameNameIsTheSameInAllModels() throws IOException {
        Map<String, Set<String>> labels = models().flatMap(model -> model.elements().stream())
                .filter(Drawn::isEvent)
                .collect(Collectors.groupingBy(
                        Drawn::id,
                        TreeMap::new,
                        Collectors.mapping(Drawn::name, Collectors.toCollection(TreeSet::new))));

        labels.values().removeIf(words -> words.size() == 1);
        assertThat(labels).isEmpty();
    }
}
