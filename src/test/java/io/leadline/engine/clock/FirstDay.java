package io.leadline.engine.clock;

import io.leadline.engine.Engine;
import io.leadline.simulation.Settling;
import io.leadline.suite.PassingTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Every test class of the whole application begins on a Monday morning in September, with no public holiday of Great Britain for the next ten
 * weeks. Otherwise it would hang on the day of the year, the hour and the time that other classes let pass before it whether a
 * reminder falls on a day on which nobody works. What others have left behind is never later than today: where they have
 * let time pass it is the next such Monday, of the next year if need be. And where the engine's own clock, by which it plans each
 * night, stands shortly before that, the night is over first: it would come in the middle of a test.
 */
public final class FirstDay implements BeforeAllCallback {

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);
    /** The engine plans everything at two. */
    private static final LocalTime NIGHT_IS_OVER = LocalTime.of(2, 10);

    private static final LocalDate FIRST = LocalDate.of(2026, Month.SEPTEMBER, 7);
    private static final MonthDay LAST = MonthDay.of(Month.OCTOBER, 12);

    private static final Set<CompanyClock> BEGUN = Collections.newSetFromMap(new WeakHashMap<>());

    @Override
    public void beforeAll(ExtensionContext test) {
        ApplicationContext context = SpringExtension.getApplicationContext(test);
        CompanyClock clock = context.getBean(CompanyClock.class);
        // What others have begun, a planning run for example, would go on beside this class; what never ends is theirs,
        // and what this class sends is waited for.
        PassingTime.settle(context);
        if (LocalTime.ofInstant(clock.engineNow(), ZoneId.systemDefault()).isBefore(NIGHT_IS_OVER)) {
            Awaitility.await().until(context.getBean(Engine.class)::available);
            if (BEGUN.add(clock)) {
                // What the night plans would otherwise be of today, and later than every test's day.
                clock.set(FIRST.minusDays(1).atTime(MORNING));
            }
            PassingTime.pass(context, Duration.ofHours(3));
        }
        context.getBean(Settling.class).leaveAside();
        if (BEGUN.add(clock)) {
            clock.set(FIRST.atTime(MORNING));
        } else if (!isMorning(now(clock))) {
            clock.set(next(now(clock).toLocalDate()).atTime(MORNING));
        }
    }

    private static LocalDateTime now(CompanyClock clock) {
        return LocalDateTime.ofInstant(clock.now(), clock.zone());
    }

    private static boolean isMorning(LocalDateTime now) {
        return isFirst(now.toLocalDate())
                && !now.toLocalTime().isBefore(MORNING)
                && now.toLocalTime().isBefore(NOON);
    }

    private static boolean isFirst(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.MONDAY
                && !MonthDay.from(day).isBefore(MonthDay.from(FIRST))
                && !MonthDay.from(day).isAfter(LAST);
    }

    private static LocalDate next(LocalDate today) {
        LocalDate day = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        while (!isFirst(day)) {
            day = day.plusWeeks(1);
        }
        return day;
    }
}
