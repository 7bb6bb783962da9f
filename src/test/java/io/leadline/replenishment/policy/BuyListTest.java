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

        BuyList.Bought little = under(100, List.of(poor, rich), Map.of("S", NOTHING));
        BuyList.Bought much = under(100_000, List.of(poor, rich), Map.of("S", NOTHING));

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
        assertThat(under(10_000, List.of(wish), Map.of()).spent()).isBetween(390.0, 430.0);
    }

    @Test
    void minimumsAndMultiplesAreTheSuppliers() {
        BuyList.Bought bought = under(1_000, List.of(wish("A", "S", 10, 8, 24, 12)), Map.of("S", NOTHING));

        BuyList.Line line = bought.lines().getFirst();
        assertThat(line.units()).isGreaterThanOrEqualTo(24);
        assertThat(line.units() % 12).isZero();
        assertThat(under(239, List.of(wish("A", "S", 10, 8, 24, 12)), Map.of()).lines())
                .isEmpty();
    }

    @Test
    void anOrderReachesItsMinimumValueAndBearsItsFreightOrIsLeftOut() {
        List<Wish> two = List.of(wish("A", "DEAR", 10, 8, 1, 1), wish("B", "NEAR", 10, 6, 1, 1));
        Map<String, BuyList.Conditions> conditions =
                Map.of("DEAR", new BuyList.Conditions(300, 20, 0), "NEAR", NOTHING);

        BuyList.Bought small = under(200, two, conditions);
        BuyList.Bought large = under(2_000, two, conditions);

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
    void withoutALimitAllIsBoughtThatPaysAndItsCostIsTold() {
        BuyList.Bought all = under(Double.MAX_VALUE, List.of(wish("A", "S", 10, 8, 1, 1)), Map.of());

        assertThat(all.spent()).isPositive().isCloseTo(all.lines().getFirst().cost(), within(1e-6));
    }

    @Test
    void whatIsThereIsNotBoughtAgain() {
        Wish full = new Wish(place("A"), "S", 10, 8, 0.05, 2.5, 200, 0, 40, 3, 1, 1, 50);

        assertThat(under(10_000, List.of(full), Map.of()).lines()).isEmpty();
    }

    @Test
    void aLowerPriceOfALargerOrderIsTakenWhereItPays() {
        // A demand of 40 that is certain; from 48 on a unit costs 8 instead of 10, so that 48 cost less than 40.
        Wish cheaper = broken(new Wish.Break(48, 8));
        Wish hardly = broken(new Wish.Break(90, 9.9));

        BuyList.Line line = under(10_000, List.of(cheaper), Map.of()).lines().getFirst();
        assertThat(line.units()).isEqualTo(48);
        assertThat(line.cost()).isCloseTo(384, within(1e-6));
        assertThat(under(10_000, List.of(hardly), Map.of()).lines().getFirst().units())
                .isLessThan(48);
        assertThat(under(200, List.of(cheaper), Map.of()).spent()).isLessThanOrEqualTo(200);
    }

    @Test
    void whatIsSpentIsWhatTheSupplierAsksForWhateverTheLimitAndTheBreaks() {
        List<Wish> wishes =
                List.of(broken(new Wish.Break(20, 9), new Wish.Break(60, 7)), broken(new Wish.Break(48, 8)), broken());
        for (int limit = 5; limit < 1_500; limit += 7) {
            for (Wish wish : wishes) {
                BuyList.Bought bought = under(limit, List.of(wish), Map.of());
                assertThat(bought.spent()).isLessThanOrEqualTo(limit + 1e-6);
                for (BuyList.Line line : bought.lines()) {
                    assertThat(line.cost()).isCloseTo(wish.cost(line.units()), within(1e-6));
                    assertThat(line.gain()).isCloseTo(wish.gain(line.units()), within(1e-6));
                }
            }
        }
    }

    private static BuyList.Bought under(double limit, List<Wish> wishes, Map<String, BuyList.Conditions> conditions) {
        return BuyList.of(wishes, conditions).under(limit);
    }

    private static Wish broken(Wish.Break... breaks) {
        return new Wish(place("A"), "S", 10, 4, 0.5, 0, 0, 0, 40, 1e-3, 1, 1, 96, List.of(breaks));
    }

    /** Forty are wanted, nothing is there. */
    private static Wish wish(String sku, String order, double price, double margin, double least, double multiple) {
        return new Wish(place(sku), order, price, margin, 0.05, 2.5, 0, 0, 40, 3, least, multiple, 96);
    }

    private static ItemPlace place(String sku) {
        return new ItemPlace(new Sku(sku), "DC");
    }
}
