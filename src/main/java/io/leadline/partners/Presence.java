package io.leadline.partners;

import io.leadline.catalog.OfficeHours;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Whether somebody is at a company just now, by its own clock, and when there will be if not. */
public sealed interface Presence {

    LocalTime now();

    /** It works today; at which hours, nobody has told. */
    record SomeTime(LocalTime now) implements Presence {}

    record There(LocalTime now, LocalTime until) implements Presence {}

    /** Not yet, but today. */
    record Later(LocalTime now, LocalTime from) implements Presence {}

    /** @param from null where no hours are told */
    record AnotherDay(
            LocalTime now, LocalDate day, @Nullable LocalTime from) implements Presence {}

    /** @param workingDay the first working day on or after a day */
    static Presence of(LocalDateTime at, @Nullable OfficeHours hours, UnaryOperator<LocalDate> workingDay) {
        LocalDate today = at.toLocalDate();
        LocalTime now = at.toLocalTime();
        boolean works = workingDay.apply(today).equals(today);
        if (hours == null) {
            return works ? new SomeTime(now) : new AnotherDay(now, workingDay.apply(today), null);
        }
        if (works && hours.contain(now)) {
            return new There(now, hours.to());
        }
        return works && now.isBefore(hours.from())
                ? new Later(now, hours.from())
                : new AnotherDay(now, workingDay.apply(today.plusDays(1)), hours.from());
    }
}
