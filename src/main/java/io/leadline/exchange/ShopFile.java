package io.leadline.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a shop folder, in the order in which they are read: what others refer to comes first. */
public enum ShopFile {
    LOCATIONS(
            "locations.csv",
            List.of("location", "name", "kind", "country", "time_zone"),
            List.of("shelf_l", "receiving_days", "address", "contact", "phone", "receiving_hours")),
    CHANNELS("channels.csv", List.of("channel", "name", "kind", "served_from"), List.of("buffer_units")),
    ITEMS(
            "items.csv",
            List.of("sku", "name", "unit_cost", "unit_price", "currency"),
            List.of("category", "unit", "weight_kg", "volume_l", "shelf_life_days", "sold_until")),
    KITS("kits.csv", List.of("kit", "part", "quantity"), List.of()),
    SUPPLIERS(
            "suppliers.csv",
            List.of("supplier", "name", "country", "time_zone", "language", "currency"),
            List.of(
                    "email",
                    "min_order_value",
                    "container_kg",
                    "container_l",
                    "freight_cost",
                    "free_freight_value",
                    "carrier",
                    "contact",
                    "phone",
                    "incoterm",
                    "delivery_place",
                    "payment_days",
                    "discount_percent",
                    "discount_days",
                    "change_until_days")),
    TERMS(
            "terms.csv",
            List.of("supplier", "sku", "price_breaks", "lead_time_days"),
            List.of("rank", "moq", "order_multiple", "capacity_per_week")),
    ORDER_POLICIES(
            "order-policies.csv",
            List.of("scope"),
            List.of(
                    "id",
                    "answer_within_days",
                    "remind_supplier_every_days",
                    "remind_approver_after_days",
                    "escalate_approval_after_days",
                    "decide_within_days",
                    "wait_after_chase_days",
                    "check_promises_every_days",
                    "quantity_tolerance_percent",
                    "price_tolerance_percent",
                    "date_tolerance_days")),
    EXCHANGE_RATES("exchange-rates.csv", List.of("currency", "per_company_currency", "as_of"), List.of()),
    CLOSURES("closures.csv", List.of("party", "starts_on", "ends_on"), List.of("reason")),
    PROMOTIONS(
            "promotions.csv",
            List.of("promotion", "starts_on", "ends_on"),
            List.of("channel", "category", "sku", "discount_percent", "kind")),
    OUTSIDE_SERIES(
            "outside-series.csv",
            List.of("series", "date", "value"),
            List.of("sku", "category", "location", "channel", "known_ahead")),
    STOCK("stock.csv", List.of("as_of", "location", "sku", "on_hand"), List.of()),
    PURCHASE_HISTORY(
            "purchase-history.csv",
            List.of("order", "line", "supplier", "sku", "ordered_on", "quantity_ordered"),
            List.of("promised_on", "received_on", "quantity_received", "unit_price", "location", "closed")),
    SALES("sales.csv", List.of("date", "sku", "channel", "units"), List.of("revenue", "returned_units"));

    private final String fileName;
    private final List<String> required;
    private final List<String> optional;
    private final List<String> keys;

    ShopFile(String fileName, List<String> required, List<String> optional) {
        this.fileName = fileName;
        this.required = required;
        this.optional = optional;
        this.keys = required.stream()
                .filter(column -> !CellKind.of(column).isNumber())
                .toList();
    }

    public String fileName() {
        return fileName;
    }

    /** Columns without which the file cannot be read. */
    public List<String> required() {
        return required;
    }

    /** Those of them that say of what a row's numbers are. */
    List<String> keys() {
        return keys;
    }

    public List<String> columns() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    public static Optional<ShopFile> named(String fileName) {
        return Arrays.stream(values())
                .filter(file -> file.fileName.equalsIgnoreCase(fileName))
                .findFirst();
    }
}
