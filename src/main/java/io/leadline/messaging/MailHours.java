package io.leadline.messaging;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * When somebody works, in the own time zone.
 *
 * @param days at least one
 * @param from the first moment of a working day
 * @param to after it, on the same day
 */
public record MailHours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    public static final MailHours USUAL =
            new MailHours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(18, 0));

    public MailHours {
        days = Set.copyOf(days);
        if (days.isEmpty() || !to.isAfter(from)) {
            throw new IllegalArgumentException("Working hours have a day, and an end after their beginning");
        }
    }

    /** Whether it is working time then. */
    public boolean include(Instant moment, ZoneId zone) {
        ZonedDateTime there = moment.atZone(zone);
        LocalTime time = there.toLocalTime();
        return days.contains(there.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
    }

    /** The moment itself within working time, and otherwise when that begins next. */
    public Instant reach(Instant moment, ZoneId zone) {
        return include(moment, zone) ? moment : nextStart(moment, zone);
    }

    /** When the next working day begins, after that moment. */
    public Instant nextStart(Instant moment, ZoneId zone) {
        ZonedDateTime there = moment.atZone(zone);
        for (int ahead = 0; ; ahead++) {
            ZonedDateTime start =
                    there.toLocalDate().plusDays(ahead).atTime(from).atZone(zone);
            if (days.contains(start.getDayOfWeek()) && start.toInstant().isAfter(moment)) {
                return start.toInstant();
            }
        }
    }

    /**
     * The latest that what demands an answer may wait until: the beginning of the next day from Monday to Friday, however
     * little somebody says to work.
     */
    public Instant latest(Instant moment, ZoneId zone) {
        return new MailHours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), from, to).nextStart(moment, zone);
    }
}
