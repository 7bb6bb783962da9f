package io.leadline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BillsOfMaterialsTest {

    private static final Sku SET = new Sku("SET");
    private static final Sku BOX = new Sku("BOX");
    private static final Sku CUP = new Sku("CUP");
    private static final Sku CARD = new Sku("CARD");

    private static KitPart part(Sku kit, Sku part, String quantity) {
        return new KitPart(kit, part, Quantity.of(quantity));
    }

    @Test
    void aKitOfKitsTakesTheItemsThatThoseAreMadeOf() {
        BillsOfMaterials bills = new BillsOfMaterials(
                List.of(part(BOX, CUP, "6"), part(SET, BOX, "2"), part(SET, CARD, "1"), part(SET, CUP, "0.5")));

        assertThat(bills.units(SET)).isEqualTo(Map.of(CUP, 12.5, CARD, 1.0));
        assertThat(bills.kitsWith(CUP)).isEqualTo(Map.of(BOX, 6.0, SET, 12.5));
        assertThat(bills.withKits(List.of(CARD))).isEqualTo(Set.of(CARD, SET));
        assertThat(bills.isKit(CUP)).isFalse();
    }

    @Test
    void asManyKitsAreThereAsTheScarcestPartMakes() {
        BillsOfMaterials bills = new BillsOfMaterials(List.of(part(SET, CUP, "3"), part(SET, CARD, "1")));

        assertThat(bills.available(SET, Map.of(CUP, 20.0, CARD, 9.0))).isEqualTo(6);
        assertThat(bills.available(SET, Map.of(CUP, 20.0))).isZero();
    }

    @Test
    void aKitThatIsAPartOfItselfIsMadeOfNothingByThatWay() {
        BillsOfMaterials bills =
                new BillsOfMaterials(List.of(part(SET, BOX, "1"), part(BOX, SET, "1"), part(BOX, CUP, "2")));

        assertThat(bills.units(SET)).isEqualTo(Map.of(CUP, 2.0));
    }

    @Test
    void layersOfKitsAndKitsOfEachOtherComputeNotForEver() {
        List<KitPart> lines = new ArrayList<>();
        for (int layer = 0; layer < 40; layer++) {
            for (String kit : List.of("A" + layer, "B" + layer)) {
                lines.add(part(new Sku(kit), new Sku("A" + (layer + 1)), "1"));
                lines.add(part(new Sku(kit), new Sku("B" + (layer + 1)), "1"));
            }
        }
        for (int kit = 0; kit < 15; kit++) {
            for (int other = 0; other < 15; other++) {
                if (kit != other) {
                    lines.add(part(new Sku("C" + kit), new Sku("C" + other), "1"));
                }
            }
        }

        BillsOfMaterials bills = new BillsOfMaterials(lines);

        assertThat(bills.units(new Sku("A0"))).isEmpty();
        assertThat(bills.units(new Sku("A38"))).isEqualTo(Map.of(new Sku("A40"), 2.0, new Sku("B40"), 2.0));
    }

    @Test
    void aPartOfWhichNoneIsTakenAnyMoreIsNone() {
        BillsOfMaterials bills = new BillsOfMaterials(List.of(part(SET, CUP, "0")));

        assertThat(bills.isKit(SET)).isFalse();
        assertThat(bills.kitsWith(CUP)).isEmpty();
    }
}
