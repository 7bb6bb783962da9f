package io.leadline.inbox.ui;

import com.vaadin.flow.router.QueryParameters;
import io.leadline.inbox.InboxQuery;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Filter and order in the page's address, so that it can be kept, sent and gone back to. */
final class InboxAddress {

    /** What costs most to leave is first unless somebody wants it otherwise. */
    static final InboxQuery.Sort FIRST = InboxQuery.Sort.COST;

    private InboxAddress() {}

    /** What cannot be read is left out, because addresses are typed and cut. */
    static InboxQuery read(QueryParameters address) {
        InboxQuery all = InboxQuery.ALL;
        InboxQuery.Sort sort = constant(InboxQuery.Sort.class, value(address, "sort"), FIRST);
        return new InboxQuery(
                value(address, "q"),
                null,
                value(address, "kind").isEmpty() ? null : value(address, "kind"),
                constant(InboxQuery.Claim.class, value(address, "claim"), all.claim()),
                value(address, "overdue").equals("1"),
                value(address, "all").equals("1"),
                sort,
                value(address, "order").isEmpty()
                        ? naturallyAscending(sort)
                        : value(address, "order").equals("up"),
                all.offset(),
                all.limit());
    }

    static QueryParameters write(InboxQuery query) {
        Map<String, List<String>> address = new LinkedHashMap<>();
        put(address, "q", query.text());
        put(address, "kind", query.kind() == null ? "" : query.kind());
        put(address, "claim", query.claim() == InboxQuery.Claim.ANY ? "" : lower(query.claim()));
        put(address, "overdue", query.overdueOnly() ? "1" : "");
        put(address, "all", query.everybody() ? "1" : "");
        put(address, "sort", query.sort() == FIRST ? "" : lower(query.sort()));
        put(
                address,
                "order",
                query.ascending() == naturallyAscending(query.sort()) ? "" : query.ascending() ? "up" : "down");
        return new QueryParameters(address);
    }

    /** What people expect first: the most urgent, the oldest, the most valuable. */
    static boolean naturallyAscending(InboxQuery.Sort sort) {
        return sort != InboxQuery.Sort.VALUE;
    }

    private static void put(Map<String, List<String>> address, String name, String value) {
        if (!value.isEmpty()) {
            address.put(name, List.of(value));
        }
    }

    private static String value(QueryParameters address, String name) {
        return address.getSingleParameter(name).orElse("");
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> lower(constant).equals(text))
                .findFirst()
                .orElse(otherwise);
    }
}
