package io.leadline.simulation.living;

import io.leadline.simulation.DayPart;
import io.leadline.simulation.Moment;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** At which moments people act between two times. */
final class Moments {

    private Moments() {}

    static List<Moment> all(Instant after, Instant until, ZoneId zone) {
        LocalDate first = LocalDate.ofInstant(after, zone);
        LocalDate last = LocalDate.ofInstant(until, zone);
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> Stream.of(DayPart.values()).map(part -> new Moment(day, part)))
                .filter(moment ->
                        moment.at(zone).isAfter(after) && !moment.at(zone).isAfter(until))
                .toList();
    }

    /**
     * Those of weeks that have to be over within a minute: nobody works at weekends, and the till tells what was sold on
     * Fridays and on the last evening.
     */
    static List<Moment> few(Instant after, Instant until, ZoneId zone) {
        List<Moment> all = all(after, until, zone);
        Moment lastEvening = all.stream()
                .filter(moment -> moment.is(DayPart.EVENING))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return all.stream()
                .filter(moment -> moment.equals(lastEvening) || isWorthwhile(moment))
                .toList();
    }

    private static boolean isWorthwhile(Moment moment) {
        DayOfWeek day = moment.day().getDayOfWeek();
        return moment.is(DayPart.EVENING)
                ? day == DayOfWeek.FRIDAY
                : day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
    }
}
