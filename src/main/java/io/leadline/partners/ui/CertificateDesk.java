package io.leadline.partners.ui;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.ordering.OrderDrawings;
import io.leadline.partners.Certificate;
import io.leadline.partners.Certificates;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the cards of certificates ask. */
@Component
record CertificateDesk(
        Certificates certificates, Suppliers suppliers, Items items, OrderDrawings drawings, BusinessClock clock) {

    LocalDate today() {
        return clock.today();
    }

    /** What a supplier delivers, by name. */
    List<Item> delivered(String supplierId) {
        List<Sku> skus =
                suppliers.terms(supplierId).stream().map(Terms::sku).distinct().toList();
        return items.findAll(skus).stream()
                .sorted(Comparator.comparing(Item::name).thenComparing(Item::sku))
                .toList();
    }

    Map<Sku, String> names(List<Certificate> all) {
        Set<Sku> skus = new HashSet<>();
        all.forEach(one -> skus.addAll(one.items()));
        Map<Sku, String> names = new HashMap<>();
        if (!skus.isEmpty()) {
            items.findAll(skus).forEach(item -> names.put(item.sku(), item.name()));
        }
        return names;
    }
}
