package io.leadline.signals.live;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * How the orders of a week spread over its 168 hours at one location, Monday's first hour first, learned from all items there.
 * An hour counts by its own orders and, worth {@link #PRIOR} of them, by what its weekday and its hour of the day let expect of
 * it. Hours in which hardly anything was ever sold are closed.
 *
 * @param orders heard in each hour of the week, older ones fading
 */
public record HourProfile(List<Double> orders) {

    static final int HOURS = 168;
    private static final int DAY = 24;
    private static final double PRIOR = 15;

    /** Orders of the beginning, spread evenly: before anything is known no hour is closed. */
    private static final double EVEN = 24;

    /** Of the share of an even week. */
    private static final double LEAST_SHARE = 0.01;

    private static final double ROUNDED = 1e-9;

    public static final HourProfile EVENLY =
            new HourProfile(DoubleStream.generate(() -> 0).limit(HOURS).boxed().toList());

    public HourProfile {
        orders = List.copyOf(orders);
        if (orders.size() != HOURS) {
            throw new IllegalArgumentException("A week has 168 hours, not " + orders.size());
        }
    }

    /** With so many orders more in the hour of this moment. */
    public HourProfile heard(Instant at, ZoneId zone, double more) {
        double[] counts = array();
        counts[hour(at.atZone(zone))] += more;
        return of(counts);
    }

    /** Of both; what was counted before fades to the given part of itself. */
    public HourProfile faded(double kept, HourProfile more) {
        double[] counts = array();
        for (int hour = 0; hour < HOURS; hour++) {
            counts[hour] = counts[hour] * kept + more.orders.get(hour);
        }
        return of(counts);
    }

    private static HourProfile of(double[] counts) {
        return new HourProfile(DoubleStream.of(counts).boxed().collect(Collectors.toList()));
    }

    private double[] array() {
        return orders.stream().mapToDouble(units -> units).toArray();
    }

    static int hour(ZonedDateTime at) {
        return (at.getDayOfWeek().getValue() - 1) * DAY + at.getHour();
    }

    /** The shares as they are asked for again and again. */
    public Course course(ZoneId zone) {
        double[] counts = array();
        double[] byDay = new double[7];
        double[] byHour = new double[DAY];
        double all = EVEN;
        for (int hour = 0; hour < HOURS; hour++) {
            byDay[hour / DAY] += counts[hour];
            byHour[hour % DAY] += counts[hour];
            all += counts[hour];
        }
        double[] shares = new double[HOURS];
        double sum = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            double ofDay = (byDay[hour / DAY] + EVEN / 7) / all;
            double ofHour = (byHour[hour % DAY] + EVEN / DAY) / all;
            double usual = ofDay * ofHour;
            shares[hour] = (counts[hour] + PRIOR * usual * HOURS) / (all + PRIOR * HOURS);
            shares[hour] = Math.max(shares[hour], LEAST_SHARE / HOURS);
            sum += shares[hour];
        }
        for (int hour = 0; hour < HOURS; hour++) {
            shares[hour] /= sum;
        }
        return new Course(shares, zone);
    }

    /** Which share of a week's orders falls between two moments. */
    public static final class Course {

        private final double[] shares;
        private final double[] before = new double[HOURS + 1];
        private final ZoneId zone;

        private Course(double[] shares, ZoneId zone) {
            this.shares = shares;
            this.zone = zone;
            for (int hour = 0; hour < HOURS; hour++) {
                before[hour + 1] = before[hour] + shares[hour];
            }
        }

        public ZoneId zone() {
            return zone;
        }

        /** In weeks: 1 is a whole week's. By the clock on the wall, so that an hour that is left out or comes twice moves none. */
        public double between(Instant from, Instant to) {
            return from.isBefore(to) ? position(to.atZone(zone)) - position(from.atZone(zone)) : 0;
        }

        private double position(ZonedDateTime at) {
            long weeks = Math.floorDiv(at.toLocalDate().toEpochDay() + 3, 7L);
            int hour = hour(at);
            double inHour = (at.getMinute() * 60 + at.getSecond() + at.getNano() / 1e9) / 3_600;
            return weeks + before[hour] + shares[hour] * inHour;
        }

        /** The first full hour by which this share of a week has passed, at most so many weeks ahead. */
        public Instant when(Instant from, double share, int mostWeeks) {
            ZonedDateTime hour = from.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1);
            Instant end = from.plus(7L * mostWeeks, ChronoUnit.DAYS);
            double passed = between(from, hour.toInstant());
            while (passed < share - ROUNDED && hour.toInstant().isBefore(end)) {
                passed += shares[hour(hour)];
                hour = hour.plusHours(1);
            }
            return hour.toInstant();
        }
    }
}
