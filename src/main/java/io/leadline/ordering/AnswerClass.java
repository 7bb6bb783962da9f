package io.leadline.ordering;

import java.util.Locale;

/** How far a supplier's answers are trusted beyond the tolerance: the tables of {@code answer-acceptance.dmn} ask for it. */
public enum AnswerClass {
    /** A buyer looks at every answer outside the tolerance. */
    STRICT,
    USUAL,
    TRUSTED;

    /** As the tables write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
