package io.leadline.simulation;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.shared.Money;
import io.leadline.shared.Sku;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What whoever makes goods knows of them: on what terms it delivers them already, and about what they cost to make. */
@Component
public class Wares {

    private final Suppliers suppliers;
    private final Items items;

    Wares(Suppliers suppliers, Items items) {
        this.suppliers = suppliers;
        this.items = items;
    }

    public Optional<Terms> delivered(String supplierId, Sku sku) {
        return suppliers.termsFor(sku).stream()
                .filter(terms -> terms.supplierId().equals(supplierId))
                .findFirst();
    }

    /** What such goods usually cost; empty where nobody ever bought any. */
    public Optional<Money> usualCost(Sku sku) {
        return items.find(sku).map(Item::unitCost).filter(cost -> cost.amount().signum() > 0);
    }
}
