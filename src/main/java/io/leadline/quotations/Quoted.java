package io.leadline.quotations;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.util.List;

/** On what conditions a supplier would deliver one of the items. */
public record Quoted(Sku sku, List<PriceBreak> priceBreaks, Quantity moq, Quantity orderMultiple, int leadTimeDays) {

    /** More price breaks than that nobody types on a phone. */
    public static final int MOST_BREAKS = 6;

    public Quoted {
        priceBreaks = List.copyOf(priceBreaks);
    }

    /** What becomes of it when it is awarded. */
    public Terms terms(String supplierId, int rank) {
        return new Terms(supplierId, sku, rank, priceBreaks, moq, orderMultiple, leadTimeDays);
    }

    public String currency() {
        return priceBreaks.getFirst().unitPrice().currency();
    }
}
