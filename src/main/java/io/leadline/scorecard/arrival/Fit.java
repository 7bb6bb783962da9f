package io.leadline.scorecard.arrival;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the records of one day teach of lateness: the chances of being late and, if not, early, and the days of both. Only
 * promises of before that day count, whether kept or not: of later ones only those that came early would be known.
 */
final class Fit {

    private static final int MEMORY_DAYS = 2200;

    /** Days before the promise at which a line is looked at, beside the first of the promise's month. */
    private static final long[] AHEAD = {31, 92};

    final Chances late;
    final Chances early;
    final DaysLaw lateDays = new DaysLaw();
    final DaysLaw earlyDays = new DaysLaw();
    final int lines;

    /** Share of the moved promises that were not kept either; a half where none is known. */
    final double movedLate;

    Fit(List<Delivery> all, Marks many, Marks few, LocalDate day) {
        LocalDate begins = begins(all, day);
        List<Delivery> due = all.stream()
                .filter(line -> !line.promisedOn().isBefore(begins))
                .filter(line ->
                        line.promisedOn().isBefore(day) && line.promisedOn().isAfter(day.minusDays(MEMORY_DAYS)))
                .filter(line -> line.placedOn() == null || !day.isBefore(line.placedOn()))
                .toList();
        Map<String, Integer> together = new HashMap<>();
        due.forEach(line -> together.merge(delivery(line), 1, Integer::sum));
        List<Seen> ofLate = new ArrayList<>();
        List<Seen> ofEarly = new ArrayList<>();
        for (Delivery line : due) {
            double weight = 1 / Math.sqrt(together.getOrDefault(delivery(line), 1));
            long days = line.lateDays(day);
            long age = ChronoUnit.DAYS.between(line.promisedOn(), day);
            if (days > 0) {
                lateDays.add(line, days, line.knownToHaveArrived(day), age, weight);
            } else if (days < 0) {
                earlyDays.add(line, -days, true, age, weight);
            }
            for (long ahead : looks(line)) {
                LocalDate look = line.promisedOn().minusDays(ahead);
                LocalDate placed = line.placedOn();
                if (-days < ahead && (placed == null || !placed.isAfter(look)) || -days == 0 && ahead == 0) {
                    double share = ahead < 31 ? weight : weight / 2;
                    ofLate.add(new Seen(line, ahead, days > 0, share));
                    if (days <= 0) {
                        ofEarly.add(new Seen(line, ahead, days < 0, share));
                    }
                }
            }
        }
        lines = due.size();
        List<Delivery> moved = due.stream().filter(Delivery::isMoved).toList();
        movedLate = (1.0 + moved.stream().filter(line -> line.lateDays(day) > 0).count()) / (2 + moved.size());
        lateDays.sort();
        earlyDays.sort();
        late = new Chances(many, few, ofLate, day);
        early = new Chances(many, few, ofEarly, day);
    }

    /** Of what was promised before the records begin, only the late ones are in them: before the first that was not late. */
    private static LocalDate begins(List<Delivery> all, LocalDate day) {
        return all.stream()
                .filter(line -> line.knownToHaveArrived(day) && line.lateDays(day) <= 0)
                .map(Delivery::promisedOn)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /** Farther ahead only where it is known that it had been ordered by then. */
    private static List<Long> looks(Delivery line) {
        LocalDate placed = line.placedOn();
        List<Long> looks = new ArrayList<>();
        long first = line.promisedOn().getDayOfMonth() - 1L;
        if (placed != null && line.isMoved()) {
            // Said a few days before, mostly: as it was heard then.
            return List.of(Math.max(0, ChronoUnit.DAYS.between(placed, line.promisedOn())));
        }
        looks.add(first);
        if (placed != null) {
            for (long ahead : AHEAD) {
                looks.add(ahead + first);
            }
        }
        return looks;
    }

    /** What travels together: a warehouse tells only its own number of it. */
    private static String delivery(Delivery line) {
        String from = line.trait(Trait.SUPPLIER) + "\n" + line.trait(Trait.COUNTRY) + "\n" + line.trait(Trait.ROUTE);
        return line.promisedOn() + "\n" + (from.isBlank() ? line.id() : from);
    }
}
