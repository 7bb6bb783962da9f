package io.leadline.planning;

import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All plans as rows in memory: a hundred thousand are filtered, ranked and summed in a few milliseconds, whatever a
 * person asks for, where indexes could serve only some of the combinations. It never changes; newer plans give a new one.
 */
public final class PortfolioRows {

    private static final int SOON_WEEKS = 4;
    private static final Comparator<PlanRow> BY_PLACE = Comparator.comparing(
                    (PlanRow row) -> row.subject().sku())
            .thenComparing(row -> row.subject().location());

    /** Before anything is planned. */
    public static final PortfolioRows NONE = new PortfolioRows(List.of());

    private final PlanRow[] rows;
    private final String[] words;
    private final Map<Order, int[]> orders = new ConcurrentHashMap<>();

    private final Map<Field, List<String>> values = new ConcurrentHashMap<>();

    /** What rows are chosen by. */
    public enum Field {
        LOCATION,
        SUPPLIER,
        CATEGORY;

        private String of(PlanRow row) {
            return switch (this) {
                case LOCATION -> row.subject().location();
                case SUPPLIER -> row.advice().supplier();
                case CATEGORY -> row.subject().category();
            };
        }
    }

    private record Order(Lens lens, PortfolioQuery.Sort sort, boolean descending) {}

    PortfolioRows(List<PlanRow> all) {
        rows = all.stream().sorted(BY_PLACE).toArray(PlanRow[]::new);
        words = Arrays.stream(rows)
                .map(row -> (row.subject().sku() + " " + row.subject().name()).toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    /** With some rows in place of what they were. */
    PortfolioRows with(List<PlanRow> changed) {
        Map<ItemPlace, PlanRow> byPlace = new HashMap<>();
        changed.forEach(row -> byPlace.put(row.place(), row));
        List<PlanRow> all = new ArrayList<>(rows.length + changed.size());
        for (PlanRow row : rows) {
            PlanRow newer = byPlace.remove(row.place());
            all.add(newer == null ? row : newer);
        }
        all.addAll(byPlace.values());
        return new PortfolioRows(all);
    }

    /** Without the plans that no run since the day has renewed: nothing is sold, stored or expected there any more. */
    PortfolioRows since(LocalDate day) {
        return Arrays.stream(rows).anyMatch(row -> row.day().isBefore(day))
                ? new PortfolioRows(Arrays.stream(rows)
                        .filter(row -> !row.day().isBefore(day))
                        .toList())
                : this;
    }

    public int size() {
        return rows.length;
    }

    /** Some rows of the query, from the offset on, and how many there are. */
    public Page<PlanRow> search(PortfolioQuery query, int offset, int limit) {
        List<PlanRow> page = new ArrayList<>();
        int found = 0;
        for (int i : order(query)) {
            if (query.matches(rows[i], words[i])) {
                if (found >= offset && page.size() < limit) {
                    page.add(rows[i]);
                }
                found++;
            }
        }
        return new Page<>(page, found);
    }

    /** Every row of the query, in its order. */
    public Stream<PlanRow> all(PortfolioQuery query) {
        return Arrays.stream(order(query))
                .filter(i -> query.matches(rows[i], words[i]))
                .mapToObj(i -> rows[i]);
    }

    /** Every row, in no order that anybody asked for. */
    public Stream<PlanRow> each() {
        return Arrays.stream(rows);
    }

    /** The different values of a field, such as the locations there are; looked for once. */
    public List<String> values(Field field) {
        return values.computeIfAbsent(
                field,
                wanted -> Arrays.stream(rows)
                        .map(wanted::of)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Where the lens shows a row, in the order asked for; made once for each order. */
    private int[] order(PortfolioQuery query) {
        return orders.computeIfAbsent(new Order(query.lens(), query.sort(), query.descending()), wanted -> {
            Comparator<PlanRow> by = comparator(wanted);
            return IntStream.range(0, rows.length)
                    .filter(i -> wanted.lens().shows(rows[i]))
                    .boxed()
                    .sorted((a, b) -> {
                        int compared = by.compare(rows[a], rows[b]);
                        return compared != 0 ? compared : Integer.compare(a, b);
                    })
                    .mapToInt(i -> i)
                    .toArray();
        });
    }

    private static Comparator<PlanRow> comparator(Order order) {
        Comparator<PlanRow> rising = switch (order.sort()) {
            case MONEY -> Comparator.comparingDouble(order.lens()::money);
            case NAME -> Comparator.comparing(row -> row.subject().name(), String.CASE_INSENSITIVE_ORDER);
            case CLASS -> Comparator.comparing(row -> row.subject().demandClass());
            case STOCK -> Comparator.comparingDouble(PlanRow::stockValue);
            case COVER -> Comparator.comparingDouble(PlanRow::coverDays);
            case TURNS -> Comparator.comparingDouble(PlanRow::turns);
            case SELL_THROUGH -> Comparator.comparingDouble(PlanRow::sellThrough);
            case STOCKOUT ->
                Comparator.comparing(row -> row.advice().stockout(), Comparator.nullsLast(Comparator.naturalOrder()));
            case QUANTITY -> Comparator.comparingDouble(PlanRow::orderValue);
        };
        return order.descending() ? rising.reversed() : rising;
    }

    /** Totals over what the query's filters show, whatever its lens. */
    public PortfolioTotals totals(PortfolioQuery query, LocalDate today) {
        Map<String, PortfolioTotals.Cell> byClass = new TreeMap<>();
        Map<Lens, PortfolioTotals.Stake> byLens = new EnumMap<>(Lens.class);
        for (Lens lens : Lens.values()) {
            byLens.put(lens, new PortfolioTotals.Stake());
        }
        PortfolioTotals.Cell all = new PortfolioTotals.Cell();
        PortfolioTotals.Forecasts forecasts = new PortfolioTotals.Forecasts();
        long stockouts = 0;
        LocalDate soon = today.plusWeeks(SOON_WEEKS);
        for (int i = 0; i < rows.length; i++) {
            PlanRow row = rows[i];
            if (query.matches(row, words[i])) {
                all.add(row);
                forecasts.add(row);
                byClass.computeIfAbsent(row.subject().demandClass(), c -> new PortfolioTotals.Cell())
                        .add(row);
                byLens.forEach((lens, stake) -> stake.add(lens, row));
                stockouts += row.advice().stockout() != null
                                && row.advice().stockout().isBefore(soon)
                        ? 1
                        : 0;
            }
        }
        return new PortfolioTotals(all, byClass, byLens, stockouts, forecasts);
    }
}
