package io.leadline.identity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days on which somebody is away, by the company's calendar.
 *
 * @param person id of the user who is away
 * @param organisation the supplier the person works for; null for the company's own people
 * @param from the first day
 * @param to the last day
 * @param standIn id of the user who gets what would be the person's meanwhile; null for nobody
 */
public record Absence(
        String id,
        String person,
        @Nullable String organisation,
        LocalDate from,
        LocalDate to,
        @Nullable String standIn) {

    /** Longer than any leave that is known in advance; a typing error is longer. */
    public static final int LONGEST_DAYS = 800;

    public Absence {
        if (id.isBlank() || person.isBlank()) {
            throw new IllegalArgumentException("An absence has an id and a person");
        }
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > LONGEST_DAYS) {
            throw new IllegalArgumentException("Absence " + id + " lasts from " + from + " to " + to);
        }
        if (person.equals(standIn)) {
            throw new IllegalArgumentException("Nobody stands in for oneself: " + person);
        }
    }

    /** Whether the person is away on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether there is a day on which both count. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !to.isBefore(first);
    }

    /** Over before that day. */
    public boolean endedBefore(LocalDate day) {
        return to.isBefore(day);
    }

    /** The same, over on the eve of that day; one that would be over before it began has nothing left of it. */
    public Optional<Absence> until(LocalDate back) {
        LocalDate last = back.minusDays(1);
        return last.isBefore(from)
                ? Optional.empty()
                : Optional.of(new Absence(id, person, organisation, from, last, standIn));
    }
}
