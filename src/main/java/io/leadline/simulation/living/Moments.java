package io.leadline.simulation.living;

import io.leadline.simulation.DayPart;
import io.leadline.simulation.Moment;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** At which moments people act between two times. */
final class Moments {

    /** Before them, every second working day is enough. */
    static final int LAST_DAYS = 5;

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<DayOfWeek> SOME = EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);

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
     * Those of weeks that have to be over within a minute: nobody works at weekends, in the beginning only every second
     * working day is lived, and the till tells what was sold on Fridays and on the last evening.
     */
    static List<Moment> few(Instant after, Instant until, ZoneId zone) {
        List<Moment> all = all(after, until, zone);
        LocalDate every = LocalDate.ofInstant(until, zone).minusDays(LAST_DAYS);
        Moment lastEvening = all.stream()
                .filter(moment -> moment.is(DayPart.EVENING))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return all.stream()
                .filter(moment -> moment.equals(lastEvening) || isWorthwhile(moment, every))
                .toList();
    }

    /** The last day on which there is somebody at noon; the day before all of them where there is none. */
    static LocalDate lastWorkingDay(List<Moment> moments, LocalDate otherwise) {
        return moments.stream()
                .filter(moment -> moment.is(DayPart.NOON))
                .map(Moment::day)
                .reduce((earlier, later) -> later)
                .orElse(otherwise);
    }

    private static boolean isWorthwhile(Moment moment, LocalDate every) {
        DayOfWeek day = moment.day().getDayOfWeek();
        if (moment.is(DayPart.EVENING)) {
            return day == DayOfWeek.FRIDAY;
        }
        return moment.day().isAfter(every) ? !WEEKEND.contains(day) : SOME.contains(day);
    }
}
