package io.leadline.ordering.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shell.LeadlineI18N;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pictures of processes speak the reader's language: every label has a text, and the English one is the model's. */
class ProcessTextsTest {

    private final LeadlineI18N texts = new LeadlineI18N();
    private final Map<String, String> labels = labels();

    @Test
    void everyLabelOfAModelHasItsTextAndTheEnglishOneIsTheLabel() {
        assertThat(differences(labels.entrySet(), ofProcesses(Locale.ENGLISH).entrySet()))
                .as("English")
                .isEmpty();
        assertThat(differences(labels.keySet(), ofProcesses(Locale.GERMAN).keySet()))
                .as("German")
                .isEmpty();
    }

    @Test
    void whatIsNamedAlikeInEnglishIsNamedAlikeInGerman() {
        Map<String, String> german = ofProcesses(Locale.GERMAN);
        Map<String, Set<String>> byLabel = labels.entrySet().stream()
                // A supplier is spoken to in drawings of its own.
                .filter(label -> !label.getKey().startsWith("processes.order-for-supplier."))
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        TreeMap::new,
                        Collectors.mapping(
                                label -> german.get(label.getKey()), Collectors.toCollection(TreeSet::new))));

        byLabel.values().removeIf(words -> words.size() == 1);
        assertThat(byLabel).isEmpty();
    }

    private static <T> Set<T> differences(Set<T> some, Set<T> others) {
        Set<T> differences = new LinkedHashSet<>(some);
        differences.removeAll(others);
        others.stream().filter(other -> !some.contains(other)).forEach(differences::add);
        return differences;
    }

    private Map<String, String> ofProcesses(Locale language) {
        Map<String, String> found = new TreeMap<>(texts.texts(language));
        found.keySet().removeIf(key -> !key.startsWith("processes."));
        return found;
    }

    private static Map<String, String> labels() {
        try {
            Map<String, String> labels = new TreeMap<>();
            DrawnModel.all()
                    .forEach(model -> model.elements().stream()
                            .filter(element -> !element.name().isEmpty())
                            .forEach(element ->
                                    labels.put("processes." + model.id() + "." + element.id(), element.name())));
            return labels;
        } catch (IOException e) {
            throw new IllegalStateException("The models cannot be read", e);
        }
    }
}
