package io.leadline.demand;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.BillsOfMaterials;
import io.leadline.catalog.KitPart;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A kit of two cups and a card, sold five a day on the web; cups are sold by themselves too, from a day later on. */
class KitDemandTest {

    private static final Sku KIT = new Sku("KIT");
    private static final Sku CUP = new Sku("CUP");
    private static final Sku CARD = new Sku("CARD");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final KitDemand demand = new KitDemand(new BillsOfMaterials(
            List.of(new KitPart(KIT, CUP, Quantity.of(2)), new KitPart(KIT, CARD, Quantity.of(1)))));
    private final Map<Sku, ItemSales> sold = Map.of(
            KIT, sales(KIT, DAY, new double[] {5, 5, 0}, new double[] {60, 60, 0}, new double[] {0, 1, 0}),
            CUP, sales(CUP, DAY.plusDays(1), new double[] {3, 4}, new double[] {12, 16}, new double[] {0, 0}));

    private static ItemSales sales(Sku sku, LocalDate first, double[] units, double[] revenue, double[] returned) {
        return new ItemSales(sku, List.of(new DailySales(sku, "web", first, units, revenue, returned)));
    }

    @Test
    void whatIsSoldOfAKitIsTakenOfItsParts() {
        DailySales cups = demand.of(CUP, sold).orElseThrow().channels().getFirst();

        assertThat(cups.first()).isEqualTo(DAY);
        assertThat(cups.units()).containsExactly(10, 13, 4);
        assertThat(cups.returnedUnits()).containsExactly(0, 2, 0);
    }

    @Test
    void aKitSoldIsNoDiscountOnItsParts() {
        DailySales cups = demand.of(CUP, sold).orElseThrow().channels().getFirst();
        DailySales cards = demand.of(CARD, sold).orElseThrow().channels().getFirst();

        assertThat(cups.revenue()).containsExactly(40, 52, 16);
        assertThat(cards.revenue()).containsExactly(20, 20, 0);
    }

    @Test
    void aKitHasNoDemandOfItsOwn() {
        assertThat(demand.of(KIT, sold)).isEmpty();
    }

    @Test
    void whatIsInNoKitIsSoldAsItWas() {
        assertThat(new KitDemand(BillsOfMaterials.NONE).of(CUP, sold)).contains(sold.get(CUP));
    }
}
