package io.leadline.simulation.flight;

import io.leadline.simulation.DayPart;
import io.leadline.simulation.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells what happened on a flight by its moments. Between two of them the company's clock goes on with the machine's, and how
 * long a machine takes for a moment is no figure of a company: two flights of one seed would differ by it.
 */
final class FlightTimes {

    private final Instant before;
    private final TreeSet<Instant> moments;

    private FlightTimes(Instant before, Collection<Instant> moments) {
        this.before = before;
        this.moments = new TreeSet<>(moments);
    }

    static FlightTimes of(FlightPlan plan, ZoneId zone) {
        List<Instant> moments = plan.first()
                .datesUntil(plan.first().plusDays(plan.days()))
                .flatMap(day -> Stream.of(DayPart.values()).map(part -> new Moment(day, part).at(zone)))
                .toList();
        return new FlightTimes(plan.lastOfHistory().atStartOfDay(zone).toInstant(), moments);
    }

    /** The moment in which it happened; the last day of the history for what the company began with. */
    Instant of(Instant told) {
        return Optional.ofNullable(moments.floor(told)).orElse(before);
    }
}
