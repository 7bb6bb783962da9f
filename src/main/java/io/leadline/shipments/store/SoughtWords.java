package io.leadline.shipments.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The words a shipment is found by, whole and in their parts, so that an index finds what begins like one. */
final class SoughtWords {

    static final String FIELD = "words";

    /** What is typed into a search box; who types more looks for the first of it. */
    private static final int MOST_SOUGHT = 8;

    private SoughtWords() {}

    static List<String> in(Stream<String> texts) {
        TreeSet<String> words = new TreeSet<>();
        texts.flatMap(SoughtWords::split).forEach(word -> {
            words.add(word);
            words.addAll(Arrays.asList(word.split("[^\\p{L}\\p{N}]+")));
        });
        words.remove("");
        return List.copyOf(words);
    }

    static List<String> of(String typed) {
        return split(typed).limit(MOST_SOUGHT).toList();
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty());
    }
}
