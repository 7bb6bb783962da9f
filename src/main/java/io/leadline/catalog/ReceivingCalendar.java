package io.leadline.catalog;

import io.leadline.shared.Days;
import io.leadline.shared.Fault;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When a location takes goods in: on its receiving days, but on no public holiday and while nobody is closed.
 *
 * @param calendar of its country, with the closures of the location and the company
 */
public record ReceivingCalendar(CountryCalendar calendar, ReceivingDays days) {

    public boolean takesIn(LocalDate day) {
        return days.in(calendar.country()).contains(day.getDayOfWeek()) && !calendar.isDayOff(day);
    }

    /** The first day from then on, or back, on which it takes goods in; the day itself where there is none for years. */
    private LocalDate taking(LocalDate from, int step) {
        return Days.first(from, step, this::takesIn).orElse(from);
    }

    /** The first day from then on on which it takes goods in. */
    public LocalDate from(LocalDate day) {
        return taking(day, 1);
    }

    /** Why nothing is asked for on that day, with those that are right; empty where it is right. */
    public Optional<Fault> fault(LocalDate day) {
        return takesIn(day) ? Optional.empty() : Optional.of(new Fault.NotReceived(taking(day, -1), taking(day, 1)));
    }

    /**
     * Whether goods that are there on the day wait for a later one. Lead times are stated in days of the calendar with usual
     * weekends among them, so a weekend is no reason; but that a location takes in goods on few days is, which no supplier
     * states.
     */
    public boolean keepsWaiting(LocalDate day) {
        return calendar.isDayOff(day) || (days.fewerThanUsual(calendar.country()) && !takesIn(day));
    }
}
