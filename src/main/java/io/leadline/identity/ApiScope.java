package io.leadline.identity;

import java.util.Arrays;
import java.util.Optional;

/** What a program may do with its key. */
public enum ApiScope {
    STOCK_READ("stock:read", true),
    STOCK_RESERVE("stock:reserve", true),
    CATALOG_READ("catalog:read", false),
    ORDERS_READ("orders:read", false),
    SCORES_READ("scores:read", false);

    private final String label;
    private final boolean ofChannels;

    ApiScope(String label, boolean ofChannels) {
        this.label = label;
        this.ofChannels = ofChannels;
    }

    /** As it is written in documents and stores; it does not change. */
    public String label() {
        return label;
    }

    /** Whether it is about the stock that channels sell, so that a key says which ones; and nothing for another company. */
    public boolean isOfChannels() {
        return ofChannels;
    }

    public static Optional<ApiScope> of(String label) {
        return Arrays.stream(values())
                .filter(scope -> scope.label.equals(label))
                .findFirst();
    }
}
