package io.leadline.exchange;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.StockCount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The counts of a file, given on by day: a file may hold a history of them in any order, and the ledger has to hear the
 * latest last. In some thirty bytes each, because a month of 100,000 items is three million.
 */
final class CountBuffer {

    private final List<String> locations = new ArrayList<>();
    private final List<Sku> skus = new ArrayList<>();
    private final Map<String, Integer> locationNumbers = new HashMap<>();
    private final Map<Sku, Integer> skuNumbers = new HashMap<>();
    private final Map<Integer, BigDecimal> fine = new HashMap<>();
    private final Map<Long, Integer> latest = new HashMap<>();
    private int[] places = new int[64];
    private int[] items = new int[64];
    private int[] days = new int[64];
    private int[] lines = new int[64];
    private double[] onHand = new double[64];
    private int size;

    /** A count with the line it was read from, and whether the file has no later one of the same shelf. */
    record Told(StockCount count, long line, boolean latest) {}

    void add(StockCount count, long line) {
        if (size == days.length) {
            int more = size + size / 2;
            places = Arrays.copyOf(places, more);
            items = Arrays.copyOf(items, more);
            days = Arrays.copyOf(days, more);
            lines = Arrays.copyOf(lines, more);
            onHand = Arrays.copyOf(onHand, more);
        }
        places[size] = number(count.location(), locations, locationNumbers);
        items[size] = number(count.sku(), skus, skuNumbers);
        days[size] = (int) count.asOf().toEpochDay();
        lines[size] = (int) Math.min(Integer.MAX_VALUE, line);
        BigDecimal exact = count.onHand().value();
        onHand[size] = exact.doubleValue();
        if (BigDecimal.valueOf(onHand[size]).compareTo(exact) != 0) {
            fine.put(size, exact);
        }
        latest.merge(shelf(size), days[size], Math::max);
        size++;
    }

    /** The last day on which the file has a right count of the shelf. */
    Optional<LocalDate> latest(String location, String sku) {
        Integer place = locationNumbers.get(location);
        Integer item = skuNumbers.get(new Sku(sku));
        return place == null || item == null
                ? Optional.empty()
                : Optional.ofNullable(latest.get((long) place << 32 | item)).map(LocalDate::ofEpochDay);
    }

    /** Gives everything in portions, the oldest day first, and forgets it. */
    void drain(int atOnce, Consumer<List<Told>> consumer) {
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = (long) days[i] << 32 | i;
        }
        Arrays.sort(order);
        List<Told> portion = new ArrayList<>();
        for (long next : order) {
            portion.add(told((int) next));
            if (portion.size() == atOnce) {
                consumer.accept(portion);
                portion = new ArrayList<>();
            }
        }
        if (!portion.isEmpty()) {
            consumer.accept(portion);
        }
        size = 0;
        fine.clear();
        latest.clear();
    }

    private Told told(int i) {
        BigDecimal quantity = fine.getOrDefault(i, BigDecimal.valueOf(onHand[i]));
        StockCount count = new StockCount(
                LocalDate.ofEpochDay(days[i]), locations.get(places[i]), skus.get(items[i]), new Quantity(quantity));
        return new Told(count, lines[i], latest.getOrDefault(shelf(i), days[i]) == days[i]);
    }

    private long shelf(int i) {
        return (long) places[i] << 32 | items[i];
    }

    private static <T> int number(T value, List<T> all, Map<T, Integer> numbers) {
        return numbers.computeIfAbsent(value, v -> {
            all.add(v);
            return all.size() - 1;
        });
    }
}
