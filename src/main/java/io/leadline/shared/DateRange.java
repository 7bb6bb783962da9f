package io.leadline.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days that one kind of date can be, both ends included. */
public record DateRange(LocalDate first, LocalDate last) {

    public DateRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("No day is from " + first + " to " + last);
        }
    }

    public Optional<Fault> fault(@Nullable LocalDate day) {
        if (day == null) {
            return Optional.of(new Fault.Missing());
        }
        if (day.isBefore(first)) {
            return Optional.of(new Fault.TooEarly(first));
        }
        return day.isAfter(last) ? Optional.of(new Fault.TooLate(last)) : Optional.empty();
    }

    /** Empty where it is no day at all, such as {@code 2012-02-30}. */
    public static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** What stands in place of a text that is no day, or one of a year beyond reason: the first day that is too late. */
    public String held(String text) {
        boolean right = text.isEmpty()
                || text.length() <= 10
                        && read(text).filter(day -> day.getYear() > 0).isPresent();
        return right ? text : last.plusDays(1).toString();
    }
}
