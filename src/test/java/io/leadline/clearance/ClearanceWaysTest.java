package io.leadline.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.clearance.ClearanceWay.Kind;
import io.leadline.clearance.ClearanceWays.Facts;
import io.leadline.clearance.ClearanceWays.Lack;
import io.leadline.clearance.ClearanceWays.Open;
import io.leadline.replenishment.StockRules;
import io.leadline.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A hundred of a thing worth 10 are too much, 60 of them here; keeping loses a fifth of their value. */
class ClearanceWaysTest {

    private static final LocalDate LATER = LocalDate.of(2030, 9, 1);

    @Test
    void eachWayLosesWhatItCostsAndWhatKeepingTheRestCosts() {
        List<ClearanceWay> ways = ClearanceWays.of(facts(OptionalDouble.empty(), "S1", false, 200));

        assertThat(loss(ways, "KEEP")).isEqualByComparingTo("200");
        // The order's 40 cost 5 to be moved; the other 60 are kept.
        assertThat(loss(ways, "POSTPONE-O-7-2")).isEqualByComparingTo("125");
        assertThat(loss(ways, "CANCEL-O-7-2")).isEqualByComparingTo("133");
        assertThat(loss(ways, "TRANSFER-SHOP")).isEqualByComparingTo("180");
        assertThat(loss(ways, "RETURN-S1")).isEqualByComparingTo("260");
        assertThat(loss(ways, "MARK_DOWN")).isEqualByComparingTo("380");
        assertThat(loss(ways, "WRITE_OFF")).isEqualByComparingTo("680");
    }

    @Test
    void theLeastLossComesFirst() {
        List<ClearanceWay> ways = ClearanceWays.of(facts(OptionalDouble.empty(), "S1", false, 200));

        assertThat(ways)
                .extracting(way -> way.loss().amount())
                .isSortedAccordingTo(java.util.Comparator.naturalOrder());
        assertThat(ways.getFirst().kind()).isEqualTo(Kind.POSTPONE);
        assertThat(ways.getFirst().day()).isEqualTo(LATER);
    }

    @Test
    void aMarkDownWhoseEffectNobodyKnowsSaysSo() {
        ClearanceWay usual = way(ClearanceWays.of(facts(OptionalDouble.empty(), "S1", false, 200)), "MARK_DOWN");
        List<ClearanceWay> dear = ClearanceWays.of(facts(OptionalDouble.of(3), "S1", false, 200, 12, 0.6));
        ClearanceWay learned = way(dear, "MARK_DOWN");

        assertThat(usual.known()).isFalse();
        assertThat(usual.path()).extracting(ClearanceWay.PriceStep::units).containsOnly(0.0);
        assertThat(learned.known()).isTrue();
        assertThat(learned.units()).isGreaterThan(1);
        assertThat(learned.loss().amount()).isLessThan(loss(dear, "KEEP"));
        // Keeping costs less here than any price would give away.
        assertThat(ClearanceWays.of(facts(OptionalDouble.of(3), "S1", false, 200)))
                .extracting(ClearanceWay::kind)
                .doesNotContain(Kind.MARK_DOWN);
    }

    @Test
    void whatIsDeadGoesBackToNobodyAndWhatNeverEndsIsNotPostponed() {
        assertThat(ClearanceWays.of(facts(OptionalDouble.empty(), "S1", true, 3650)))
                .extracting(ClearanceWay::kind)
                .doesNotContain(Kind.RETURN, Kind.POSTPONE)
                .contains(Kind.CANCEL, Kind.WRITE_OFF);
        assertThat(ClearanceWays.of(facts(OptionalDouble.empty(), null, false, 200)))
                .extracting(ClearanceWay::kind)
                .doesNotContain(Kind.RETURN);
    }

    @Test
    void aLineOfWhichAPartIsNeededIsNotCancelled() {
        Facts facts = new Facts(
                30,
                0,
                Money.of("10", "GBP"),
                25,
                0.2,
                200,
                false,
                0.5,
                5,
                StockRules.USUAL,
                OptionalDouble.empty(),
                List.of(new Open("O-7", 2, 40, LATER)),
                List.of(),
                "S1");

        assertThat(ClearanceWays.of(facts))
                .extracting(ClearanceWay::kind)
                .contains(Kind.POSTPONE)
                .doesNotContain(Kind.CANCEL);
    }

    private static java.math.BigDecimal loss(List<ClearanceWay> ways, String id) {
        return way(ways, id).loss().amount();
    }

    private static ClearanceWay way(List<ClearanceWay> ways, String id) {
        return ways.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static Facts facts(OptionalDouble effect, @Nullable String supplier, boolean dead, double daysToSell) {
        return facts(effect, supplier, dead, daysToSell, 25, 0.2);
    }

    private static Facts facts(
            OptionalDouble effect,
            @Nullable String supplier,
            boolean dead,
            double daysToSell,
            double price,
            double keeping) {
        return new Facts(
                100,
                60,
                Money.of("10", "GBP"),
                price,
                keeping,
                daysToSell,
                dead,
                0.5,
                5,
                StockRules.USUAL,
                effect,
                List.of(new Open("O-7", 2, 40, LATER)),
                List.of(new Lack("SHOP", 20.7)),
                supplier);
    }
}
