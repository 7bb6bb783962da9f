package io.leadline.ordering;

import io.leadline.catalog.WorkingCalendars;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** When somebody has to have acted, by that party's own working calendar. */
@Component
public class Deadlines {

    /** The calendar of the company itself. */
    public static final String COMPANY = "company";

    /** Engines refuse timers in the past; a deadline that is gone is due at once. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final WorkingCalendars calendars;
    private final BusinessClock clock;

    Deadlines(WorkingCalendars calendars, BusinessClock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    public Instant ofCompany(Instant from, Duration workingTime) {
        return calendars.of(COMPANY).plusWorkingTime(from, workingTime);
    }

    public Instant ofSupplier(String supplierId, Instant from, Duration workingTime) {
        return calendars.of(supplierId).plusWorkingTime(from, workingTime);
    }

    /** Until when a supplier that is asked now should answer. */
    Instant answerBy(PurchaseOrder order, OrderPolicy policy) {
        return ofSupplier(order.head().supplierId(), clock.now(), policy.answerWithin());
    }

    /** What a timer of the process is given: the time from now until then, by the clock. */
    public Duration timer(Instant deadline) {
        Duration left = Duration.between(clock.now(), deadline);
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }

    /** Whether the supplier works today, in its own time zone. */
    public boolean worksToday(String supplierId) {
        var calendar = calendars.of(supplierId);
        return calendar.isWorkingDay(LocalDate.ofInstant(clock.now(), calendar.zone()));
    }

    /** The day itself, or the supplier's next working day. */
    LocalDate openDay(String supplierId, LocalDate day) {
        return calendars.of(supplierId).plusWorkingDays(day, 0);
    }

    /** The end of a day of the company. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.zone()).toInstant();
    }
}
