package io.leadline.cli;

import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.Sku;
import io.leadline.signals.live.Expectation;
import io.leadline.signals.live.HourProfile;
import io.leadline.signals.live.LiveNotice;
import io.leadline.signals.live.LiveOrder;
import io.leadline.signals.live.LiveSales;
import io.leadline.signals.live.SignalKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Ordinary sales of one item as shops know them, and a change of them where asked for: customers come independently by hour and
 * weekday, one day is better than the other, a level wanders from week to week, the plan errs, some buy much, promotions are known,
 * and now and then the shelf is empty.
 */
final class MadeSales {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final LocalDate FIRST = LocalDate.of(2025, 1, 6);

    private static final Duration LOOKED = Duration.ofMinutes(15);
    private static final double[] WEEKDAYS = {0.9, 0.85, 0.95, 1.0, 1.3, 1.5, 0.5};

    /** @param factor by which customers come more often from then on */
    record Change(Instant at, double factor) {}

    /**
     * @param perDay orders
     * @param dayDeviation by which days differ, as a part of the level
     * @param shop closed at night and on Sundays
     */
    record Kind(double perDay, double dayDeviation, boolean shop) {}

    /** @param orders until it was noticed, counted from the change on */
    record Noticed(LiveNotice notice, Duration after, int orders) {}

    private final Kind kind;
    private final Random random;
    private final LiveSales[] state = new LiveSales[1];
    private final List<Noticed> noticed = new ArrayList<>();
    private final double planned;
    private HourProfile profile = HourProfile.EVENLY;
    private HourProfile.Course course = profile.course(ZONE);
    private double wander;
    private int sinceChange;

    MadeSales(Kind kind, long seed) {
        this.kind = kind;
        this.random = new Random(seed);
        this.planned = kind.perDay * 7 * Math.exp(0.25 * random.nextGaussian());
        ItemPlace place = new ItemPlace(new Sku("I" + seed), "DC");
        state[0] = LiveSales.begun(place, midnight(FIRST), expectation(FIRST, List.of()), course);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private Expectation expectation(LocalDate day, List<Expectation.Promoted> promotions) {
        return new Expectation(day, List.of(planned, planned, planned, planned), promotions, day);
    }

    /** Lives through so many days. */
    List<Noticed> live(int days, @Nullable Change change, boolean promotions) {
        List<Expectation.Promoted> known = new ArrayList<>();
        for (int month = 3; promotions && month * 30 < days; month += 4) {
            LocalDate from = FIRST.plusDays(month * 30L + random.nextInt(20));
            known.add(new Expectation.Promoted(from, from.plusDays(6), 1.5 + random.nextDouble() * 2));
        }
        LocalDate emptyFrom = FIRST.plusDays(60L + random.nextInt(Math.max(1, days - 60)));
        LocalDate emptyTo = emptyFrom.plusDays(1L + random.nextInt(6));
        for (int i = 0; i < days; i++) {
            LocalDate day = FIRST.plusDays(i);
            state[0] = state[0].expecting(expectation(day, known));
            double promoted = known.stream()
                    .filter(p -> !day.isBefore(p.from()) && !day.isAfter(p.to()))
                    .mapToDouble(p -> 0.6 + 0.4 * p.factor() * Math.exp(0.2 * random.nextGaussian()))
                    .findFirst()
                    .orElse(1);
            boolean empty = promotions && !day.isBefore(emptyFrom) && !day.isAfter(emptyTo);
            live(day, promoted, empty, change);
            if (i % 7 == 6) {
                wander = 0.8 * wander + 0.08 * random.nextGaussian();
            }
            if (kind.perDay >= 2 || i % 7 == 6) {
                course = profile.course(ZONE);
            }
        }
        return noticed;
    }

    private void live(LocalDate day, double promoted, boolean empty, @Nullable Change change) {
        double frailty = gamma(1 / (kind.dayDeviation * kind.dayDeviation));
        double rate = kind.perDay * WEEKDAYS[day.getDayOfWeek().getValue() - 1] * Math.exp(wander) * promoted * frailty;
        if (kind.shop && day.getDayOfWeek().getValue() == 7) {
            rate = 0;
        }
        Instant at = midnight(day);
        Instant end = midnight(day.plusDays(1));
        double hours = kind.shop ? 11 : 18;
        Instant opens = at.plus(Duration.ofHours(kind.shop ? 9 : 6));
        Instant looked = at;
        double most = rate / hours * 1.6 * (change == null ? 1 : Math.max(1, change.factor));
        Instant next = opens;
        while (true) {
            next = most <= 0 ? end : next.plusNanos((long) (-Math.log(1 - random.nextDouble()) / most * 3_600e9));
            Instant until = next.isBefore(end) ? next : end;
            while (looked.plus(LOOKED).isBefore(until)) {
                looked = looked.plus(LOOKED);
                look(looked, empty, change);
            }
            if (!next.isBefore(end)) {
                return;
            }
            double hour = Duration.between(opens, next).toSeconds() / 3_600.0;
            double now = hour > hours ? 0 : (hour / hours > 0.5 ? 1.25 : 0.75) * rate / hours;
            if (change != null && !next.isBefore(change.at)) {
                now *= change.factor;
            }
            if (!empty && random.nextDouble() * most < now) {
                sell(next, change);
            }
        }
    }

    private void sell(Instant at, @Nullable Change change) {
        if (change != null && !at.isBefore(change.at)) {
            sinceChange++;
        }
        double units = 1 + Math.floor(Math.exp(1.0 * random.nextGaussian() - 0.8));
        String id = "M" + random.nextLong();
        profile = profile.heard(at, ZONE, 1);
        step(state[0].heard(new LiveOrder(id, id, at, units), course, false, at), change);
    }

    private void look(Instant at, boolean empty, @Nullable Change change) {
        Instant due = state[0].lookAt();
        if (due != null && !due.isAfter(at)) {
            step(state[0].looked(course, empty, false, at), change);
        }
    }

    private void step(LiveSales.Step step, @Nullable Change change) {
        state[0] = step.sales();
        LiveNotice notice = step.notice();
        if (notice != null) {
            Duration after = change == null ? Duration.ZERO : Duration.between(change.at, notice.at());
            noticed.add(new Noticed(notice, after, sinceChange));
        }
    }

    /** Marsaglia and Tsang, mean 1. */
    private double gamma(double shape) {
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v / shape;
            }
        }
    }

    /** How many of them are false. */
    static long count(List<Noticed> all, SignalKind kind) {
        return all.stream().filter(one -> one.notice().kind() == kind).count();
    }
}
