package io.leadline.scorecard.ui;

import io.leadline.scorecard.Advice;
import io.leadline.shell.Format;

/** What a supplier could do better, as one sentence that says what it would bring. */
final class AdviceWords {

    private AdviceWords() {}

    static String of(Advice advice, Format format, DefinitionWords.Texts texts) {
        return texts.of(
                "scores.advice." + advice.kind().name(),
                advice.days(),
                advice.rows(),
                advice.wrong(),
                format.percent(advice.share(), 1),
                format.percent(advice.would(), 1));
    }
}
