package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.Sku;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Money goes where it brings most, in lots and orders that suppliers take. */
class BuyListTest {

    private static final BuyList.Conditions NOTHING = new BuyList.Conditions(0, 0, 0);

    @Test
    void moneyGoesFirstToWhatReturnsMostOnIt() {
        Wish rich = wish("RICH", "S", 10, 8, 1, 1);
        Wish poor = wish("POOR", "S", 10, 1, 1, 1);

        BuyList.Bought little = BuyList.under(100, List.of(poor, rich), Map.of("S", NOTHING));
        BuyList.Bought much = BuyList.under(100_000, List.of(poor, rich), Map.of("S", NOTHING));

        assertThat(little.lines())
                .extracting(line -> line.place().sku().value())
                .containsExactly("RICH");
        assertThat(little.spent()).isLessThanOrEqualTo(100);
        assertThat(much.lines()).hasSize(2);
        assertThat(much.gain()).isGreaterThan(little.gain());
    }

    @Test
    void whatIsSoldAnywayBringsItsMarginAndWhatNobodyWantsNothing() {
        Wish wish = new Wish(place("A"), "S", 10, 4, 0, 0, 0, 0, 40, 1e-3, 1, 1, 80);

        // A demand of 40 that is certain: 40 units bring 4 each, further ones nothing.
        assertThat(wish.gain(10)).isCloseTo(40, within(1e-6));
        assertThat(wish.gain(80)).isCloseTo(160, within(0.5));
        assertThat(BuyList.under(10_000, List.of(wish), Map.of()).spent()).isBetween(390.0, 430.0);
    }

    @Test
    void minimumsAndMultiplesAreTheSuppliers() {
        BuyList.Bought bought = BuyList.under(1_000, List.of(wish("A", "S", 10, 8, 24, 12)), Map.of("S", NOTHING));

        BuyList.Line line = bought.lines().getFirst();
        assertThat(line.units()).isGreaterThanOrEqualTo(24);
        assertThat(line.units() % 12).isZero();
        assertThat(BuyList.under(239, List.of(wish("A", "S", 10, 8, 24, 12)), Map.of())
                        .lines())
                .isEmpty();
    }

    @Test
    void anOrderReachesItsMinimumValueAndBearsItsFreightOrIsLeftOut() {
        List<Wish> two = List.of(wish("A", "DEAR", 10, 8, 1, 1), wish("B", "NEAR", 10, 6, 1, 1));
        Map<String, BuyList.Conditions> conditions =
                Map.of("DEAR", new BuyList.Conditions(300, 20, 0), "NEAR", NOTHING);

        BuyList.Bought small = BuyList.under(200, two, conditions);
        BuyList.Bought large = BuyList.under(2_000, two, conditions);

        assertThat(small.lines()).extracting(BuyList.Line::order).containsOnly("NEAR");
        assertThat(large.lines()).extracting(BuyList.Line::order).contains("DEAR");
        double ofDear = large.lines().stream()
                .filter(line -> line.order().equals("DEAR"))
                .mapToDouble(BuyList.Line::cost)
                .sum();
        assertThat(ofDear).isGreaterThanOrEqualTo(300);
        double lines = large.lines().stream().mapToDouble(BuyList.Line::cost).sum();
        assertThat(large.spent()).isCloseTo(lines + 20, within(1e-6));
    }

    @Test
    void whatIsThereIsNotBoughtAgain() {
        Wish full = new Wish(place("A"), "S", 10, 8, 0.05, 2.5, 200, 0, 40, 3, 1, 1, 50);

        assertThat(BuyList.under(10_000, List.of(full), Map.of()).lines()).isEmpty();
    }

    /** Forty are wanted, nothing is there. */
    private static Wish wish(String sku, String order, double price, double margin, double least, double multiple) {
        return new Wish(place(sku), order, price, margin, 0.05, 2.5, 0, 0, 40, 3, least, multiple, 96);
    }

    private static ItemPlace place(String sku) {
        return new ItemPlace(new Sku(sku), "DC");
    }
}
