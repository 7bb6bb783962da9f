package io.leadline.catalog;

import java.time.LocalDate;

/**
 * When a location takes goods in: on its receiving days, but on no public holiday and while nobody is closed.
 *
 * @param calendar of its country, with the closures of the location and the company
 */
public record ReceivingCalendar(CountryCalendar calendar, ReceivingDays days) {

    public boolean takesIn(LocalDate day) {
        return days.in(calendar.country()).contains(day.getDayOfWeek()) && !calendar.isDayOff(day);
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
