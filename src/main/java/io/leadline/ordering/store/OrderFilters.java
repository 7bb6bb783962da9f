package io.leadline.ordering.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.leadline.ordering.OrderQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            filters.add(
                    Filters.in("state", query.states().stream().map(Enum::name).toList()));
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

    static Bson sort(OrderQuery query) {
        String field = switch (query.sort()) {
            case CREATED -> "createdAt";
            case NEED_DATE -> "needDate";
            case EXPECTED_DATE -> "expectedDate";
            case SUPPLIER -> "supplierName";
            case VALUE -> "value";
        };
        return query.ascending() ? Sorts.ascending(field, "_id") : Sorts.descending(field, "_id");
    }
}
