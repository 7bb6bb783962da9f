package io.leadline.identity;

import java.util.Arrays;
import java.util.Optional;

/** What a program may do with its key. */
public enum ApiScope {
    STOCK_READ("stock:read", Of.CHANNELS),
    STOCK_RESERVE("stock:reserve", Of.CHANNELS),
    STOCK_WRITE("stock:write", Of.CHANNELS),
    SALES_TELL("sales:tell", Of.CHANNELS),
    CATALOG_READ("catalog:read", Of.BOTH_SIDES),
    ORDERS_READ("orders:read", Of.BOTH_SIDES),
    SHIPMENTS_READ("shipments:read", Of.CARRIERS_TOO),
    SHIPMENTS_TELL("shipments:tell", Of.BOTH_SIDES),
    SHIPMENTS_TRACK("shipments:track", Of.CARRIERS_TOO),
    SCORES_READ("scores:read", Of.BOTH_SIDES),
    PLANNING_READ("planning:read", Of.COMPANY),
    SERIES_TELL("series:tell", Of.COMPANY);

    /** Whose business it is. */
    private enum Of {
        /** The company's, and a key says of which channels. */
        CHANNELS,
        COMPANY,
        /** The company's, and a supplier's as far as it is its own. */
        BOTH_SIDES,
        /** Also a logistics partner's, as far as it carries it. */
        CARRIERS_TOO
    }

    private final String label;
    private final Of of;

    ApiScope(String label, Of of) {
        this.label = label;
        this.of = of;
    }

    /** As it is written in documents and stores; it does not change. */
    public String label() {
        return label;
    }

    /** Whether it is about the stock that channels sell, so that a key says which ones. */
    public boolean isOfChannels() {
        return of == Of.CHANNELS;
    }

    /** Whether no supplier's key opens it. */
    public boolean isOfCompany() {
        return of == Of.CHANNELS || of == Of.COMPANY;
    }

    /** Whether a logistics partner's key opens it. */
    public boolean isOfCarriers() {
        return of == Of.CARRIERS_TOO;
    }

    public static Optional<ApiScope> of(String label) {
        return Arrays.stream(values())
                .filter(scope -> scope.label.equals(label))
                .findFirst();
    }
}
