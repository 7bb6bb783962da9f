package io.leadline.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * One thing that a supplier could do better, and what it would bring.
 *
 * @param days by which to promise later; zero for the other kinds
 * @param rows that would have been right
 * @param wrong rows that were not
 * @param share as it is, from 0 to 1
 * @param would as it would have been
 */
public record Advice(Kind kind, int days, int rows, int wrong, double share, double would) {

    private static final int MOST = 3;
    private static final int LONGEST_DAYS = 21;

    /** What to do. */
    public enum Kind {
        PROMISE_LATER(Measure.KEPT),
        SEND_ALL(Measure.KEPT),
        KEEP_THE_DAY(Measure.STEADY),
        ANSWER_SOONER(Measure.ANSWERED),
        TELL_OF_SHIPMENTS(Measure.NOTICED),
        KEEP_THE_PRICE(Measure.PRICE),
        PACK_BETTER(Measure.UNDAMAGED);

        private final Measure measure;

        Kind(Measure measure) {
            this.measure = measure;
        }

        public Measure measure() {
            return measure;
        }
    }

    /** The most that would bring something first, at most three; none where nothing is wrong, or too little is known. */
    public static List<Advice> of(Score score) {
        List<Advice> all = new ArrayList<>();
        Score.Figure kept = score.figure(Measure.KEPT);
        if (kept.says() && kept.wrong() > 0) {
            later(score, kept, all);
            int shortOnly =
                    score.months().stream().mapToInt(Score.Month::shortOnly).sum();
            if (shortOnly > 0) {
                all.add(bringing(Kind.SEND_ALL, 0, shortOnly, kept));
            }
        }
        for (Kind kind : Kind.values()) {
            Score.Figure figure = score.figure(kind.measure());
            if (kind.measure() != Measure.KEPT && figure.says() && figure.wrong() > 0) {
                all.add(bringing(kind, 0, figure.wrong(), figure));
            }
        }
        return all.stream()
                .sorted(Comparator.comparing((Advice one) -> one.kind.measure != Measure.KEPT)
                        .thenComparing(one -> one.share - one.would))
                .limit(MOST)
                .toList();
    }

    /** The fewest days that half of what three weeks would mend need; a line that came short is not mended by days. */
    private static void later(Score score, Score.Figure kept, List<Advice> all) {
        NavigableMap<Integer, Integer> late = score.mendedByDays();
        int window = score.rule().window();
        int most = sum(late.headMap(window + LONGEST_DAYS, true));
        if (most == 0) {
            return;
        }
        int mended = 0;
        for (Map.Entry<Integer, Integer> days : late.entrySet()) {
            mended += days.getValue();
            if (2 * mended >= most) {
                all.add(bringing(Kind.PROMISE_LATER, days.getKey() - window, mended, kept));
                return;
            }
        }
    }

    private static Advice bringing(Kind kind, int days, int rows, Score.Figure figure) {
        return new Advice(
                kind, days, rows, figure.wrong(), figure.share(), (double) (figure.right() + rows) / figure.of());
    }

    private static int sum(Map<Integer, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
