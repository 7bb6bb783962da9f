package io.leadline.replenishment;

import java.util.List;

/**
 * What came in of an item at a location.
 *
 * @param ledger by the stock ledger
 * @param bought by orders of the past, of which the ledger may know some
 */
public record Inflows(List<Inflow> ledger, List<Inflow> bought) {

    public static final Inflows NONE = new Inflows(List.of(), List.of());

    public Inflows {
        ledger = List.copyOf(ledger);
        bought = List.copyOf(bought);
    }
}
