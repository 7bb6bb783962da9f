package io.leadline.signals.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.Sku;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Twelve orders a day at even distances, forty days long, and then what each example says. */
class LiveSalesTest {

    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final Instant BEGIN = FIRST.atStartOfDay(ZONE).toInstant();
    private static final Duration EVERY = Duration.ofHours(2);
    private static final ItemPlace PLACE = new ItemPlace(new Sku("A1"), "DC");
    private static final HourProfile.Course COURSE = HourProfile.EVENLY.course(ZONE);

    private final List<LiveNotice> notices = new ArrayList<>();
    private LiveSales sales = LiveSales.begun(PLACE, BEGIN, expecting(List.of()), COURSE);
    private Instant now = BEGIN;
    private int orders;

    private static Expectation expecting(List<Expectation.Promoted> promotions) {
        return new Expectation(FIRST, List.of(100.0), promotions, FIRST);
    }

    private void sell(Duration every, int times) {
        sell(every, times, 1);
    }

    private void sell(Duration every, int times, double units) {
        for (int i = 0; i < times; i++) {
            now = now.plus(every);
            orders++;
            keep(sales.heard(order("o" + orders, now, units), COURSE, false, now));
        }
    }

    private static LiveOrder order(String id, Instant at, double units) {
        return new LiveOrder(id, "c" + id, at, units);
    }

    private void keep(LiveSales.Step step) {
        sales = step.sales();
        if (step.notice() != null) {
            notices.add(step.notice());
        }
    }

    private void look(Duration later, boolean empty, boolean silent) {
        now = now.plus(later);
        keep(sales.looked(COURSE, empty, silent, now));
    }

    private void usual() {
        sell(EVERY, 40 * 12);
    }

    @Test
    void whatSellsAsEverTellsNothing() {
        usual();

        assertThat(notices).isEmpty();
        assertThat(sales.watched()).isTrue();
        assertThat(sales.perDay()).isBetween(11.0, 13.0);
    }

    @Test
    void aSpikeIsNoticedAfterSomeOrdersOnceAndIsOverWhenSalesAreUsualAgain() {
        usual();

        sell(Duration.ofMinutes(3), 60);

        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(SignalKind.SPIKE);
            assertThat(notice.since().orders()).isLessThan(25);
            assertThat(notice.since().units()).isGreaterThan(notice.expectedUnits());
        });
        assertThat(sales.running()).isNotNull();

        sell(EVERY, 60);

        assertThat(sales.running()).isNull();
        assertThat(notices).hasSize(1);
    }

    @Test
    void theSameMovementAndTheSameCauseCountOnce() {
        usual();
        LiveSales before = sales;

        for (int i = 0; i < 60; i++) {
            now = now.plusSeconds(60);
            keep(sales.heard(order("again", now, 1), COURSE, false, now));
            keep(sales.heard(new LiveOrder("part" + i, "one order", now, 1), COURSE, false, now));
        }

        assertThat(notices).isEmpty();
        assertThat(sales.today().orders()).isEqualTo(before.today().orders() + 2);
        assertThat(sales.heard(order("again", now, 1), COURSE, false, now).sales())
                .isEqualTo(sales);
    }

    @Test
    void ordersThatAreToldLateAreNoSpike() {
        usual();

        for (int i = 0; i < 60; i++) {
            keep(sales.heard(order("late" + i, now.minus(Duration.ofHours(5)), 1), COURSE, false, now));
        }

        assertThat(notices).isEmpty();
        assertThat(sales.watched())
                .as("whoever tells late cannot be watched live")
                .isFalse();
    }

    @Test
    void oneCustomersLargeOrderIsNoSpike() {
        usual();

        sell(EVERY, 1, 400);
        sell(EVERY, 20);

        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.kind()).isEqualTo(SignalKind.LARGE_ORDER));
        assertThat(sales.running()).isNull();
    }

    @Test
    void silenceIsADropWhereThereIsSomethingToSellAndOthersSell() {
        usual();
        Instant due = sales.lookAt();
        assertThat(due).isNotNull();

        look(Duration.between(now, due), false, false);

        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(SignalKind.DROP);
            assertThat(notice.since().orders()).isLessThan(notice.since().expected() / 5);
        });
    }

    @Test
    void anEmptyShelfIsNoDrop() {
        usual();

        for (int day = 0; day < 6; day++) {
            look(Duration.ofDays(1), true, false);
        }

        assertThat(notices).isEmpty();
        assertThat(sales.filled(COURSE, now).soldOut()).isNull();
    }

    @Test
    void aLocationThatIsSilentAsAWholeSaysNothingAboutAnItem() {
        usual();

        for (int day = 0; day < 6; day++) {
            look(Duration.ofDays(1), false, true);
        }

        assertThat(notices).isEmpty();
    }

    @Test
    void aKnownPromotionIsNoSpikeAndWhatFollowsItNoDrop() {
        usual();
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        sales = sales.expecting(expecting(List.of(new Expectation.Promoted(today, today.plusDays(3), 5))));

        sell(Duration.ofMinutes(24), 200);
        sell(Duration.ofHours(20), 6);

        assertThat(notices).isEmpty();
    }

    @Test
    void whatSellsSteadilyMoreIsARise() {
        usual();

        sell(Duration.ofMinutes(65), 22 * 9);

        assertThat(notices)
                .first()
                .satisfies(notice -> assertThat(notice.kind()).isEqualTo(SignalKind.RISE));
    }

    @Test
    void whatIsKeptHasAnEnd() {
        usual();
        sell(Duration.ofMinutes(120), 12 * 60);

        assertThat(sales.days()).hasSize(LiveSales.DAYS_KEPT);
        assertThat(sales.heard()).hasSizeLessThanOrEqualTo(96);
        assertThat(sales.causes()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void monthsOfSilenceAreJumpedOver() {
        usual();

        look(Duration.ofDays(400), false, false);

        assertThat(notices).isEmpty();
        assertThat(sales.today().day()).isEqualTo(LocalDate.ofInstant(now, ZONE));
    }

    @Test
    void theHoursOfAWeekAddUpToOneAndClosedOnesExpectNothing() {
        HourProfile profile = HourProfile.EVENLY;
        for (int day = 0; day < 56; day++) {
            for (int hour = 9; hour < 19; hour++) {
                profile = profile.heard(BEGIN.plus(Duration.ofHours(day * 24L + hour)), ZONE, 5);
            }
        }
        HourProfile.Course course = profile.course(ZoneId.of("Europe/Berlin"));

        assertThat(course.between(BEGIN, BEGIN.plus(Duration.ofDays(7)))).isCloseTo(1, within(1e-9));
        HourProfile.Course utc = profile.course(ZONE);
        assertThat(utc.between(BEGIN, BEGIN.plus(Duration.ofHours(8)))).isLessThan(0.01);
        assertThat(utc.when(BEGIN, utc.between(BEGIN, BEGIN.plus(Duration.ofHours(40))), 2))
                .isEqualTo(BEGIN.plus(Duration.ofHours(40)));
    }

    private static org.assertj.core.data.Offset<Double> within(double value) {
        return org.assertj.core.data.Offset.offset(value);
    }
}
