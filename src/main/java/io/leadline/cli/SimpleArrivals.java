package io.leadline.cli;

import io.leadline.scorecard.arrival.Delivery;
import io.leadline.scorecard.arrival.Trait;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people take for the arrival of a line without any law: the references that a law has to beat. */
final class SimpleArrivals {

    /** The lines of a supplier count beside this many of all. */
    private static final double LIKE_ALL = 5;

    private static final String ALL = "";
    private static final int RECENT_DAYS = 182;

    private SimpleArrivals() {}

    static List<ArrivalContender> all() {
        return List.of(
                contender(
                        "the promise is right, as many late as ever",
                        (lines, day) ->
                                line -> said(lines.getOrDefault(ALL, Past.NONE).share(), 0, 0, 0)),
                contender(
                        "as many late as in the last half year",
                        (lines, day) -> line ->
                                said(lines.getOrDefault("recent", Past.NONE).share(), 0, 0, 0)),
                contender("supplier's mean lateness", (lines, day) -> line -> {
                    double mean = of(lines, line).mean();
                    return said(share(lines, line), mean, mean, mean);
                }),
                contender("supplier's empirical quantiles", (lines, day) -> line -> {
                    Past own = of(lines, line);
                    return said(share(lines, line), own.quantile(0.5), own.quantile(0.8), own.quantile(0.95));
                }));
    }

    /** The days late of some lines, sorted. */
    private record Past(long[] days) {

        static final Past NONE = new Past(new long[0]);

        double share() {
            return days.length == 0
                    ? 0
                    : (double) Arrays.stream(days).filter(d -> d > 0).count() / days.length;
        }

        double mean() {
            return Arrays.stream(days).average().orElse(0);
        }

        double quantile(double level) {
            return days.length == 0
                    ? 0
                    : days[Math.clamp((int) Math.ceil(level * days.length) - 1, 0, days.length - 1)];
        }
    }

    private interface Rule {
        ArrivalContender.Law on(Map<String, Past> past, LocalDate day);
    }

    private static ArrivalContender contender(String name, Rule rule) {
        return new ArrivalContender() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Law on(List<Delivery> lines, LocalDate day) {
                return rule.on(past(lines, day), day);
            }
        };
    }

    private static ArrivalContender.Said said(double late, double half, double eighty, double surely) {
        return new ArrivalContender.Said(late, half, eighty, surely);
    }

    private static double share(Map<String, Past> past, Delivery line) {
        Past own = past.getOrDefault(key(line), Past.NONE);
        double all = past.getOrDefault(ALL, Past.NONE).share();
        return (own.share() * own.days.length + all * LIKE_ALL) / (own.days.length + LIKE_ALL);
    }

    private static Past of(Map<String, Past> past, Delivery line) {
        return past.getOrDefault(key(line), past.getOrDefault(ALL, Past.NONE));
    }

    /** A warehouse has no suppliers; its lines of products differ. */
    private static String key(Delivery line) {
        Map<Trait, String> traits = line.traits();
        return "of " + traits.getOrDefault(Trait.SUPPLIER, traits.getOrDefault(Trait.ITEM, ""));
    }

    /** Of lines whose promise has passed, as the law has them too, so that the late ones are among them. */
    private static Map<String, Past> past(List<Delivery> lines, LocalDate day) {
        List<Delivery> due =
                lines.stream().filter(line -> line.promisedOn().isBefore(day)).toList();
        Map<String, Past> past = new HashMap<>(due.stream()
                .collect(Collectors.groupingBy(
                        SimpleArrivals::key,
                        Collectors.collectingAndThen(Collectors.toList(), some -> days(some, day)))));
        past.put(ALL, days(due, day));
        past.put(
                "recent",
                days(
                        due.stream()
                                .filter(line -> line.promisedOn().isAfter(day.minusDays(RECENT_DAYS)))
                                .toList(),
                        day));
        return past;
    }

    private static Past days(List<Delivery> lines, LocalDate day) {
        Function<Delivery, Long> late = line -> {
            LocalDate arrived = line.arrivedOn();
            return ChronoUnit.DAYS.between(line.promisedOn(), arrived != null && !arrived.isAfter(day) ? arrived : day);
        };
        return new Past(
                lines.stream().map(late).mapToLong(Long::longValue).sorted().toArray());
    }
}
