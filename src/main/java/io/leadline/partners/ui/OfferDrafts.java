package io.leadline.partners.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Tag;
import io.leadline.partners.Offer;
import io.leadline.shared.Sku;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was typed into the table of the own terms and is not proposed yet: only what differs from the terms of now. The rows of
 * a long table come and go while somebody scrolls, so that no row's field can keep it; for the form around the table this is
 * the field.
 */
@Tag("span")
final class OfferDrafts extends AbstractField<OfferDrafts, Map<Sku, Offer>> {

    OfferDrafts() {
        super(Map.of());
        setVisible(false);
    }

    @Override
    protected void setPresentationValue(Map<Sku, Offer> offers) {
        // Each row shows its own part.
    }

    /** As the item will be offered. */
    Offer of(Offer now) {
        return getValue().getOrDefault(now.sku(), now);
    }

    boolean has(Sku sku) {
        return getValue().containsKey(sku);
    }

    void put(Offer now, Offer typed) {
        putAll(List.of(now), Map.of(now.sku(), typed));
    }

    /** @param typed by item; of the others nothing changes */
    void putAll(List<Offer> nows, Map<Sku, Offer> typed) {
        Map<Sku, Offer> next = new TreeMap<>(getValue());
        for (Offer now : nows) {
            Offer offer = typed.getOrDefault(now.sku(), of(now));
            if (offer.equals(now)) {
                next.remove(now.sku());
            } else {
                next.put(now.sku(), offer);
            }
        }
        setValue(Map.copyOf(next));
    }
}
