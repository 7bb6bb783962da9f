package io.leadline.scorecard;

import java.util.function.DoubleFunction;

/** What a supplier could do better, as one sentence that says what it would bring. */
public final class AdviceWords {

    private AdviceWords() {}

    /** @param percent writes a share as the reader does */
    public static String of(Advice advice, DoubleFunction<String> percent, DefinitionWords.Texts texts) {
        return texts.of(
                "scores.advice." + advice.kind().name(),
                advice.days(),
                advice.rows(),
                advice.wrong(),
                percent.apply(advice.share()),
                percent.apply(advice.would()));
    }
}
