package io.leadline.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A time of a simulated day, at which everybody acts who has something to do then. */
public record Moment(LocalDate day, DayPart part) implements Comparable<Moment> {

    /** On the company's clock. */
    public Instant at(ZoneId zone) {
        return day.atTime(part.on(day.toEpochDay())).atZone(zone).toInstant();
    }

    public boolean is(DayPart asked) {
        return part == asked;
    }

    @Override
    public int compareTo(Moment other) {
        int byDay = day.compareTo(other.day);
        return byDay != 0 ? byDay : part.compareTo(other.part);
    }
}
