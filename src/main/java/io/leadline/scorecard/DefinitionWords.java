package io.leadline.scorecard;

/** A definition of on time in full as people read it, wherever a figure of it stands. */
public final class DefinitionWords {

    /** Finds the text of a key in the reader's language. */
    @FunctionalInterface
    public interface Texts {

        String of(String key, Object... facts);
    }

    private DefinitionWords() {}

    /** With whose definition it is. */
    public static String of(ScoreRule rule, boolean companys, Texts texts) {
        return texts.of(companys ? "scores.definition.company" : "scores.definition.other") + " " + of(rule, texts);
    }

    public static String of(ScoreRule rule, Texts texts) {
        return texts.of("scores.definition.day." + rule.day().name(), rule.window()) + " "
                + texts.of("scores.definition.unit." + rule.unit().name()) + " "
                + texts.of(rule.weekends() ? "scores.definition.weekends" : "scores.definition.weekdays");
    }
}
