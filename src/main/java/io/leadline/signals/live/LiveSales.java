package io.leadline.signals.live;

import io.leadline.replenishment.ItemPlace;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the live sales of one item at one location: bounded, and carried on by each order in constant time. It tests
 * the number of orders, not of units, so that no large order of one customer makes a spike or hides a drop.
 *
 * @param heardTo up to when it was carried on
 * @param days the last {@link #DAYS_KEPT} days
 * @param more whether more customers come, fewer whether fewer do
 * @param heard hashes of the last movements
 * @param causes of the last orders
 * @param late part of the orders that were told late, recent ones counting more
 * @param soldOut since when the shelf is known to be empty
 * @param lookAt when silence would tell something, or a signal may be over
 * @param soldAt when something of it was last sold
 */
public record LiveSales(
        ItemPlace place,
        Instant heardTo,
        DaySoFar today,
        List<DaySoFar> days,
        Learned learned,
        Suspicion more,
        Suspicion fewer,
        Drift drift,
        Expectation expectation,
        List<Long> heard,
        List<String> causes,
        double late,
        @Nullable Instant soldOut,
        @Nullable Running running,
        @Nullable Instant lookAt,
        @Nullable Instant soldAt,
        long version) {

    /** False alarms of one item in a year, of each of the two tests of orders; those of days are far fewer. */
    static final double FALSE_A_YEAR = 0.25;

    static final int DAYS_KEPT = 28;
    private static final int HEARD_KEPT = 96;
    private static final int CAUSES_KEPT = 8;

    /** Deviations by which one day may differ from what is expected of it without its being news. */
    private static final double USUAL_DEVIATIONS = 2.5;

    /** Told later than this, an order says nothing about the rate of now. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private static final double MOST_LATE = 0.2;
    private static final int FORGOTTEN_DAYS = 35;
    private static final int MOST_WEEKS_AHEAD = 2;
    private static final int LEAST_ORDERS = 3;
    private static final double LEAST_UNITS = 3;
    private static final int DAYS_OF_LARGE_ORDER = 3;
    private static final double LEAST_LARGE_ORDER = 6;

    public LiveSales {
        days = List.copyOf(days);
        heard = List.copyOf(heard);
        causes = List.copyOf(causes);
    }

    /** @param notice what it tells, if anything */
    public record Step(LiveSales sales, @Nullable LiveNotice notice) {}

    public static LiveSales begun(ItemPlace place, Instant at, Expectation expectation, HourProfile.Course course) {
        return new LiveSales(
                place,
                at,
                DaySoFar.of(Expectation.day(at, course)),
                List.of(),
                Learned.NOTHING,
                Suspicion.none(Suspicion.MORE, at),
                Suspicion.none(Suspicion.FEWER, at),
                Drift.NONE,
                expectation,
                List.of(),
                List.of(),
                0,
                null,
                null,
                null,
                null,
                0);
    }

    /**
     * @param empty whether nothing is left to be sold after it
     * @param now by the company's clock, when it is told
     */
    public Step heard(LiveOrder order, HourProfile.Course course, boolean empty, Instant now) {
        Long hash = hash(order.id());
        if (heard.contains(hash)) {
            return new Step(this, null);
        }
        Instant at = order.at().isAfter(now) ? now : order.at();
        boolean tooLate = at.isBefore(heardTo.minus(LATE));
        if (at.isBefore(heardTo.minus(DAYS_KEPT, ChronoUnit.DAYS))) {
            return new Step(this, null);
        }
        boolean another = !causes.contains(order.cause());
        Draft next = new Draft(this);
        // What comes out of an empty shelf was put there before.
        next.restocked(at);
        next.pass(at, course);
        next.late = late * 0.98 + (tooLate ? 0.02 : 0);
        next.fewer = next.fewer.ordered(Suspicion.FEWER, order.units(), another);
        if (!tooLate) {
            next.more = next.more.ordered(Suspicion.MORE, order.units(), another);
            next.running = next.running != null && another ? next.running.sold() : next.running;
        }
        boolean large = !tooLate && next.large(order.units());
        next.soldAt = soldAt == null || at.isAfter(soldAt) ? at : soldAt;
        next.today = next.today.sold(order.units(), another);
        next.heard = appended(heard, hash, HEARD_KEPT);
        next.causes = another ? appended(causes, order.cause(), CAUSES_KEPT) : causes;
        if (empty) {
            next.soldOut = next.soldOut == null ? next.heardTo : next.soldOut;
        }
        LiveNotice notice = large
                ? new LiveNotice(
                        place,
                        SignalKind.LARGE_ORDER,
                        Stretch.from(at).sold(order.units(), true),
                        next.learned.unitsPerOrder(),
                        next.heardTo)
                : next.notice(course, false);
        return next.step(notice, course);
    }

    /**
     * Time has passed: silence may say something.
     *
     * @param silent whether the whole location is silent, so that it says nothing about this item
     */
    public Step looked(HourProfile.Course course, boolean empty, boolean silent, Instant now) {
        Draft next = new Draft(this);
        if (empty || silent) {
            next.untold(now);
        } else {
            next.restocked(now);
        }
        next.pass(now, course);
        next.soldOut = empty ? next.heardTo : null;
        return next.step(next.notice(course, true), course);
    }

    /** Something came in, so that there is something to sell from then on. */
    public LiveSales filled(HourProfile.Course course, Instant at) {
        if (soldOut == null) {
            return this;
        }
        Draft next = new Draft(this);
        next.pass(at, course);
        next.soldOut = null;
        return next.step(null, course).sales();
    }

    public LiveSales expecting(Expectation other) {
        Draft next = new Draft(this);
        next.expectation = other;
        return next.sales(lookAt);
    }

    /** The same as it was stored. */
    public LiveSales at(long otherVersion) {
        return new LiveSales(
                place,
                heardTo,
                today,
                days,
                learned,
                more,
                fewer,
                drift,
                expectation,
                heard,
                causes,
                late,
                soldOut,
                running,
                lookAt,
                soldAt,
                otherVersion);
    }

    /** Orders expected of an average day. */
    public double perDay() {
        return expectation.perWeek(today.day()) * learned.ordersPerUnit() / 7;
    }

    public double unitsPerDay() {
        return perDay() * learned.unitsPerOrder();
    }

    /** Whether enough is known to tell what is unusual. */
    public boolean watched() {
        return learned.enough() && late <= MOST_LATE;
    }

    private static Long hash(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }

    private static <T> List<T> appended(List<T> list, T one, int most) {
        List<T> all = new ArrayList<>(list.subList(Math.max(0, list.size() + 1 - most), list.size()));
        all.add(one);
        return all;
    }

    /** What changes, step by step. */
    private static final class Draft {

        private final LiveSales before;
        private Instant heardTo;
        private DaySoFar today;
        private List<DaySoFar> days;
        private Learned learned;
        private Suspicion more;
        private Suspicion fewer;
        private Drift drift;
        private Expectation expectation;
        private List<Long> heard;
        private List<String> causes;
        private double late;
        private @Nullable Instant soldOut;
        private @Nullable Running running;
        private @Nullable Instant soldAt;

        Draft(LiveSales before) {
            this.before = before;
            heardTo = before.heardTo;
            today = before.today;
            days = before.days;
            learned = before.learned;
            more = before.more;
            fewer = before.fewer;
            drift = before.drift;
            expectation = before.expectation;
            heard = before.heard;
            causes = before.causes;
            late = before.late;
            soldOut = before.soldOut;
            running = before.running;
            soldAt = before.soldAt;
        }

        /** Nobody knows since when: nothing of what passed says anything about demand. */
        void untold(Instant now) {
            soldOut = soldOut == null ? heardTo : soldOut;
            fewer = Suspicion.none(Suspicion.FEWER, now);
        }

        void restocked(Instant at) {
            if (soldOut != null) {
                fewer = Suspicion.none(Suspicion.FEWER, at);
            }
        }

        /** To that moment, day by day. What was empty until then is there from then on. */
        void pass(Instant to, HourProfile.Course course) {
            if (!to.isAfter(heardTo)) {
                soldOut = null;
                return;
            }
            LocalDate last = Expectation.day(to, course);
            if (ChronoUnit.DAYS.between(today.day(), last) > FORGOTTEN_DAYS) {
                today = DaySoFar.of(last);
                more = Suspicion.none(Suspicion.MORE, to);
                fewer = Suspicion.none(Suspicion.FEWER, to);
                drift = Drift.NONE;
                running = null;
                heardTo = to;
            }
            while (today.day().isBefore(last)) {
                Instant midnight =
                        today.day().plusDays(1).atStartOfDay(course.zone()).toInstant();
                passIn(midnight.isAfter(heardTo) ? midnight : heardTo, course);
                endDay();
            }
            passIn(to, course);
            soldOut = null;
        }

        private void passIn(Instant to, HourProfile.Course course) {
            double units = expectation.perWeek(today.day()) * course.between(heardTo, to);
            double orders = units * learned.ordersPerUnit();
            double usual = orders * learned.goodDay(USUAL_DEVIATIONS);
            more = more.passed(Suspicion.MORE, usual * expectation.promoted(today.day()), orders, to);
            if (soldOut == null) {
                boolean unsteady = expectation.unsteady(today.day());
                double few = orders * learned.badDay(USUAL_DEVIATIONS);
                fewer = unsteady ? Suspicion.none(Suspicion.FEWER, to) : fewer.passed(Suspicion.FEWER, few, orders, to);
                today = today.passed(orders, units);
                running = running == null ? null : running.passed(orders, perDay());
            }
            heardTo = to;
        }

        private void endDay() {
            if (!expectation.unsteady(today.day())) {
                if (learned.enough()) {
                    drift = drift.with(today, learned.relativeVariance());
                }
                if (running == null || !running.kind().sudden()) {
                    learned = learned.with(today);
                }
            }
            days = appended(days, today, DAYS_KEPT);
            today = DaySoFar.of(today.day().plusDays(1));
        }

        double perDay() {
            return expectation.perWeek(today.day()) * learned.ordersPerUnit() / 7;
        }

        private double year() {
            return 365 * Math.max(perDay(), 1 / 365.0);
        }

        private double most() {
            return year() * learned.goodDay(USUAL_DEVIATIONS) / FALSE_A_YEAR;
        }

        private double least() {
            return year() * learned.badDay(USUAL_DEVIATIONS) / FALSE_A_YEAR;
        }

        boolean large(double units) {
            return watched()
                    && units >= LEAST_LARGE_ORDER
                    && units >= learned.unusualOrder()
                    && units >= 2 * today.largest()
                    && units >= DAYS_OF_LARGE_ORDER * perDay() * learned.unitsPerOrder();
        }

        private boolean watched() {
            return learned.enough() && late <= MOST_LATE;
        }

        @Nullable
        LiveNotice notice(HourProfile.Course course, boolean looking) {
            if (running != null || !watched()) {
                return null;
            }
            double perOrder = learned.unitsPerOrder();
            if (more.level() >= most()
                    && more.since().orders() >= LEAST_ORDERS
                    && more.since().units() - more.since().expected() * perOrder >= LEAST_UNITS) {
                return noticed(SignalKind.SPIKE, more.since());
            }
            // Only who looks knows whether there is something to sell, and whether others sell.
            if (looking
                    && soldOut == null
                    && fewer.level() >= least()
                    && fewer.since().expected() * perOrder - fewer.since().units() >= LEAST_UNITS) {
                return noticed(SignalKind.DROP, fewer.since());
            }
            if (drift.risen() || drift.fallen()) {
                return noticed(drift.risen() ? SignalKind.RISE : SignalKind.FALL, drifted(course));
            }
            return null;
        }

        private LiveNotice noticed(SignalKind kind, Stretch since) {
            LiveNotice notice =
                    new LiveNotice(before.place, kind, since, since.expected() * learned.unitsPerOrder(), heardTo);
            running = Running.of(notice);
            more = Suspicion.none(Suspicion.MORE, heardTo);
            fewer = Suspicion.none(Suspicion.FEWER, heardTo);
            return notice;
        }

        private Stretch drifted(HourProfile.Course course) {
            LocalDate from = drift.since() == null ? today.day() : drift.since();
            List<DaySoFar> since =
                    days.stream().filter(day -> !day.day().isBefore(from)).toList();
            return new Stretch(
                    from.atStartOfDay(course.zone()).toInstant(),
                    since.stream().mapToDouble(DaySoFar::orders).sum(),
                    since.stream().mapToDouble(DaySoFar::units).sum(),
                    since.stream().mapToDouble(DaySoFar::largest).max().orElse(0),
                    since.stream().mapToDouble(DaySoFar::expected).sum());
        }

        Step step(@Nullable LiveNotice notice, HourProfile.Course course) {
            if (running != null && notice == null && running.over(heardTo, perDay(), learned.goodDay(1), drift)) {
                running = null;
                more = Suspicion.none(Suspicion.MORE, heardTo);
                fewer = Suspicion.none(Suspicion.FEWER, heardTo);
                drift = Drift.NONE;
            }
            return new Step(sales(lookAt(course)), notice);
        }

        /** Null where silence of two weeks would tell nothing. */
        private @Nullable Instant lookAt(HourProfile.Course course) {
            double perWeek = perDay() * 7;
            if (!learned.enough() || perWeek <= 0) {
                return null;
            }
            if (running != null) {
                return heardTo.plus(6, ChronoUnit.HOURS);
            }
            double few = learned.badDay(USUAL_DEVIATIONS);
            double limit = least();
            double most = MOST_WEEKS_AHEAD * perWeek * few;
            if (fewer.after(Suspicion.FEWER, most) < limit) {
                return null;
            }
            double low = 0;
            double high = most;
            for (int i = 0; i < 20; i++) {
                double middle = (low + high) / 2;
                if (fewer.after(Suspicion.FEWER, middle) < limit) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return course.when(heardTo, high / few / perWeek, MOST_WEEKS_AHEAD);
        }

        LiveSales sales(@Nullable Instant lookAt) {
            return new LiveSales(
                    before.place,
                    heardTo,
                    today,
                    days,
                    learned,
                    more,
                    fewer,
                    drift,
                    expectation,
                    heard,
                    causes,
                    late,
                    soldOut,
                    running,
                    lookAt,
                    soldAt,
                    before.version);
        }
    }
}
