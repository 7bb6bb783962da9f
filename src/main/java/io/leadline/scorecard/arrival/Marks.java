package io.leadline.scorecard.arrival;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a line looks like some days before its promise, as numbers: its traits and pairs of them, its size, its promised
 * lead time, month and weekday of the promise, and how many days are left. Whom nobody has
 * seen before is judged by the rest.
 */
final class Marks {

    private static final int LEFT = 15;

    private static final Trait[][] PAIRS = {
        {Trait.COUNTRY, Trait.ROUTE},
        {Trait.SUPPLIER, Trait.COUNTRY},
        {Trait.TRANSPORT, Trait.ROUTE},
        {Trait.SUPPLIER, Trait.ITEM}
    };

    private final Map<String, Integer> numbers = new HashMap<>();

    /** Of a line by itself; most lines are looked at often. */
    private final Map<Delivery, int[]> ofLines = new IdentityHashMap<>();

    private final boolean few;

    /**
     * @param lines in an order that is always the same, so that what is learned is too
     * @param few only what changes quickly: traits without pairs, sizes and seasons
     */
    Marks(List<Delivery> lines, boolean few) {
        this.few = few;
        for (long left = 0; !few && left < LEFT; left++) {
            numbers.put("left=" + left, (int) left);
        }
        for (Delivery line : lines) {
            ofLines.put(
                    line,
                    told(line).stream()
                            .mapToInt(mark -> numbers.computeIfAbsent(mark, m -> numbers.size()))
                            .toArray());
        }
    }

    int count() {
        return numbers.size();
    }

    /** Those of the lines that are known; a line brings what it has of them. */
    int[] of(Delivery line, long daysLeft) {
        int[] own = ofLines.get(line);
        int[] marks = own == null
                ? told(line).stream()
                        .mapToInt(mark -> numbers.getOrDefault(mark, -1))
                        .filter(mark -> mark >= 0)
                        .toArray()
                : own;
        if (few) {
            return marks;
        }
        int[] all = Arrays.copyOf(marks, marks.length + 1);
        all[marks.length] = left(daysLeft);
        return all;
    }

    private List<String> told(Delivery line) {
        List<String> told = new ArrayList<>();
        told.add("all");
        for (Trait trait : Trait.values()) {
            if (!line.trait(trait).isEmpty() && (!few || trait.ordinal() <= Trait.ROUTE.ordinal())) {
                told.add(trait + "=" + line.trait(trait));
            }
        }
        if (few) {
            return told;
        }
        for (Trait[] pair : PAIRS) {
            if (!line.trait(pair[0]).isEmpty() && !line.trait(pair[1]).isEmpty()) {
                told.add(pair[0] + "=" + line.trait(pair[0]) + "\n" + line.trait(pair[1]));
            }
        }
        told.add("value=" + step(line.value(), 4));
        told.add("quantity=" + step(line.quantity(), 4));
        LocalDate placed = line.placedOn();
        told.add("taken=" + (placed == null ? "" : step(ChronoUnit.DAYS.between(placed, line.promisedOn()), 2)));
        told.add("month=" + line.promisedOn().getMonthValue());
        told.add("weekday=" + line.promisedOn().getDayOfWeek());
        return told;
    }

    /** On a scale whose steps are as many times as large as the one before. */
    private static int step(double size, double times) {
        return size < 1 ? 0 : 1 + (int) (Math.log(size) / Math.log(times));
    }

    private static int left(long days) {
        return (int) (days < 5 ? days : days < 31 ? 5 + days / 5 : days < 61 ? 12 : days < 121 ? 13 : LEFT - 1);
    }
}
