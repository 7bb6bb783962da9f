package io.leadline.stock.store;

import io.leadline.catalog.BillsOfMaterials;
import io.leadline.catalog.KitPart;
import io.leadline.catalog.Kits;
import io.leadline.shared.Quantity;
import io.leadline.shared.Saved;
import io.leadline.shared.Sku;
import java.util.Collection;
import java.util.List;

/** A set is two cups and a pot, and a hamper two sets and a cup. */
record FewKits() implements Kits {

    static final Sku SET = new Sku("set");
    static final Sku HAMPER = new Sku("hamper");

    @Override
    public BillsOfMaterials bills() {
        return new BillsOfMaterials(List.of(
                new KitPart(SET, new Sku("cup"), Quantity.of(2)),
                new KitPart(SET, new Sku("pot"), Quantity.of(1)),
                new KitPart(HAMPER, SET, Quantity.of(2)),
                new KitPart(HAMPER, new Sku("cup"), Quantity.of(1))));
    }

    @Override
    public Saved put(Collection<KitPart> parts) {
        throw new UnsupportedOperationException();
    }
}
