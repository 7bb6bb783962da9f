package io.leadline.ordering.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.leadline.ordering.OrderQuery;
import io.leadline.ordering.OrderState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Queries over orders, each with the fence around what a supplier may see. */
final class OrderFilters {

    private OrderFilters() {}

    /** A supplier sees its own orders, from the moment they were sent to it. */
    static Bson seenBy(@Nullable String organisation) {
        return organisation == null
                ? new Document()
                : Filters.and(Filters.eq("supplierId", organisation), Filters.eq("released", true));
    }

    static Bson of(OrderQuery query, @Nullable String organisation) {
        List<Bson> filters = new ArrayList<>();
        filters.add(seenBy(organisation));
        if (!query.states().isEmpty()) {
            filters.add(Filters.in("state", states(query, organisation)));
        }
        if (query.supplierId() != null) {
            filters.add(Filters.eq("supplierId", query.supplierId()));
        }
        if (query.locationId() != null) {
            filters.add(Filters.eq("locationId", query.locationId()));
        }
        if (query.sku() != null) {
            filters.add(Filters.eq("skus", query.sku().value()));
        }
        if (!query.text().isBlank()) {
            String start = query.text().strip().toLowerCase(Locale.ROOT);
            filters.add(Filters.regex("words", "^" + Pattern.quote(start)));
        }
        return Filters.and(filters);
    }

    /** A supplier finds an order under the state that it is told: one that went to another as cancelled. */
    private static List<String> states(OrderQuery query, @Nullable String organisation) {
        if (organisation == null) {
            return query.states().stream().map(Enum::name).toList();
        }
        Set<OrderState> asked = EnumSet.copyOf(query.states());
        return Arrays.stream(OrderState.values())
                .filter(state -> asked.contains(state.forSupplier()))
                .map(Enum::name)
                .toList();
    }

    /** The order of need dates would tell a supplier about them, so it gets the order of creation instead. */
    static Bson sort(OrderQuery query, @Nullable String organisation) {
        String field = switch (query.sort()) {
            case CREATED -> "createdAt";
            case NEED_DATE -> organisation == null ? "needDate" : "createdAt";
            case EXPECTED_DATE -> "expectedDate";
            case SUPPLIER -> "supplierName";
            case VALUE -> "value";
        };
        return query.ascending() ? Sorts.ascending(field, "_id") : Sorts.descending(field, "_id");
    }
}
