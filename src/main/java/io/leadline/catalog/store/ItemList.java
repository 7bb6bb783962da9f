package io.leadline.catalog.store;

import io.leadline.catalog.Item;
import io.leadline.catalog.ItemQuery;
import io.leadline.shared.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * All items in memory, for lists that search inside names: no index of the store serves that, and a scan of 100,000
 * documents at each key stroke is too slow. 100,000 items take about 50 MB.
 */
final class ItemList {

    private final Item[] bySku;
    private final String[] searchText;
    private final List<String> categories;
    private final Map<ItemQuery.Sort, int[]> orders = new ConcurrentHashMap<>();

    ItemList(Collection<Item> items) {
        bySku = items.toArray(Item[]::new);
        Arrays.sort(bySku, Comparator.comparing(Item::sku));
        searchText = Arrays.stream(bySku)
                .map(item -> (item.sku() + " " + item.name()).toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        categories = Arrays.stream(bySku)
                .map(Item::category)
                .filter(category -> !category.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    List<String> categories() {
        return categories;
    }

    Page<Item> search(ItemQuery query) {
        String text = query.text().strip().toLowerCase(Locale.ROOT);
        int[] order = orders.computeIfAbsent(query.sort(), this::order);
        ArrayList<Item> rows = new ArrayList<>();
        int total = 0;
        for (int i = 0; i < order.length; i++) {
            int index = order[query.descending() ? order.length - 1 - i : i];
            if ((query.category().isEmpty() || query.category().equals(bySku[index].category()))
                    && (text.isEmpty() || searchText[index].contains(text))) {
                if (total >= query.offset() && rows.size() < query.limit()) {
                    rows.add(bySku[index]);
                }
                total++;
            }
        }
        return new Page<>(rows, total);
    }

    private int[] order(ItemQuery.Sort sort) {
        Comparator<Item> comparator = switch (sort) {
            case SKU -> Comparator.comparing(Item::sku);
            case NAME -> Comparator.comparing(Item::name, String.CASE_INSENSITIVE_ORDER);
            case CATEGORY -> Comparator.comparing(Item::category);
            case COST -> Comparator.comparing(item -> item.unitCost().amount());
            case PRICE -> Comparator.comparing(item -> item.unitPrice().amount());
        };
        return IntStream.range(0, bySku.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> bySku[i], comparator)
                        .thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
