package io.leadline.scorecard;

import org.springframework.stereotype.Component;

/** How often a supplier keeps its days, as its score has it, for whoever weighs one supplier against another. */
@Component
public class DaysKept {

    private static final int PERCENT = 100;

    private final Scores scores;

    public DaysKept(Scores scores) {
        this.scores = scores;
    }

    /** Of a hundred by the company's definition; -1 where too little is known. */
    public int percent(String supplierId) {
        return percent(scores.of(supplierId).figure(Measure.IN_TIME));
    }

    /** On time and in full, likewise. */
    public int inFull(String supplierId) {
        return percent(scores.of(supplierId).figure(Measure.KEPT));
    }

    private static int percent(Score.Figure figure) {
        return figure.says() ? PERCENT * figure.right() / figure.of() : -1;
    }
}
