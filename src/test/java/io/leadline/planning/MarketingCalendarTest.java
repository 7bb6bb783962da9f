package io.leadline.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.demand.Promotion;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarketingCalendarTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 5, 15);

    @Test
    void aNewOneBeginsTodayOrLater() {
        assertThat(MarketingCalendar.allowed(null, promotion(0, 3), TODAY)).isTrue();
        assertThat(MarketingCalendar.allowed(null, promotion(-1, 3), TODAY)).isFalse();
    }

    @Test
    void oneAheadIsMovedAndCalledOff() {
        Promotion ahead = promotion(5, 9);

        assertThat(MarketingCalendar.allowed(ahead, promotion(1, 3), TODAY)).isTrue();
        assertThat(MarketingCalendar.allowed(ahead, promotion(-3, 3), TODAY)).isFalse();
        assertThat(MarketingCalendar.allowed(ahead, ahead.endedOn(TODAY), TODAY))
                .isTrue();
    }

    @Test
    void oneThatRunsKeepsItsFirstDayAndEndsTodayOrLater() {
        Promotion running = promotion(-2, 9);

        assertThat(MarketingCalendar.allowed(running, promotion(-2, 4), TODAY)).isTrue();
        assertThat(MarketingCalendar.allowed(running, running.endedOn(TODAY), TODAY))
                .isTrue();
        assertThat(MarketingCalendar.allowed(running, promotion(-1, 4), TODAY)).isFalse();
        assertThat(MarketingCalendar.allowed(running, promotion(-2, -1), TODAY)).isFalse();
    }

    @Test
    void whatIsOverStaysAsItWas() {
        Promotion past = promotion(-9, -1);
        Promotion off = promotion(5, 9).endedOn(TODAY);

        assertThat(MarketingCalendar.allowed(past, promotion(1, 3), TODAY)).isFalse();
        assertThat(MarketingCalendar.allowed(past, promotion(-9, 3), TODAY)).isFalse();
        assertThat(MarketingCalendar.allowed(off, promotion(5, 9), TODAY)).isFalse();
    }

    @Test
    void theBuyerActsUntilEnoughIsOrderedAndTheSupplierUntilItIsHere() {
        assertThat(ToAct.of(100, 30, 20)).isEqualTo(ToAct.BUYER);
        assertThat(ToAct.of(100, 30, 70)).isEqualTo(ToAct.SUPPLIER);
        assertThat(ToAct.of(100, 100, 0)).isEqualTo(ToAct.NOBODY);
    }

    @Test
    void theFirstOfTheLastDaysOfWhatMustBeOrderedCounts() {
        PromotionProspect prospect = new PromotionProspect(
                3,
                3,
                List.of(
                        line("A", 5, TODAY.minusDays(9), ToAct.NOBODY),
                        line("B", 7, TODAY.plusDays(4), ToAct.BUYER),
                        line("C", 1, TODAY.plusDays(2), ToAct.BUYER),
                        line("D", 2, null, ToAct.SUPPLIER)));

        assertThat(prospect.lastDay()).contains(TODAY.plusDays(2));
        assertThat(prospect.late(TODAY.plusDays(2))).isFalse();
        assertThat(prospect.late(TODAY.plusDays(3))).isTrue();
        assertThat(prospect.toAct()).isEqualTo(ToAct.BUYER);
        assertThat(prospect.extra()).isEqualTo(15);
        assertThat(prospect.lines().getFirst().sku()).isEqualTo(new Sku("B"));
    }

    private static PromotionProspect.Line line(String sku, double extra, @Nullable LocalDate lastDay, ToAct toAct) {
        return new PromotionProspect.Line(new Sku(sku), sku, "shop", extra, lastDay, "S1", toAct);
    }

    private static Promotion promotion(int from, int to) {
        return new Promotion(
                "P", null, null, null, new Period(TODAY.plusDays(from), TODAY.plusDays(to)), BigDecimal.TEN);
    }
}
