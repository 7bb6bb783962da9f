package io.leadline.exchange.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How the generated shop goes on after the last day of its files: by the same laws, so that nothing about it breaks off. For
 * those who act in a demonstration; the product itself knows the files alone.
 */
public final class DemoFuture {

    private final DemoSales sales;
    private final List<DemoItem> items;

    /** @param lastDay of the files */
    public DemoFuture(LocalDate lastDay) {
        SplittableRandom random = new SplittableRandom(DemoShop.SEED);
        this.items = DemoRange.items(random);
        this.sales = new DemoSales(lastDay, random);
    }

    public List<DemoWish> wishes(LocalDate day) {
        return items.stream().flatMap(item -> sales.wishes(item, day).stream()).toList();
    }

    /** How each supplier keeps its word. */
    public static List<Word> words() {
        return DemoSupplier.ALL.stream()
                .map(s -> new Word(s.id(), s.leadTimeDays(), s.lateChance(), s.lateDays()))
                .toList();
    }

    /**
     * @param leadTimeDays that it states
     * @param lateChance how often a delivery is late
     * @param lateDays how late it then is on average
     */
    public record Word(String supplierId, int leadTimeDays, double lateChance, int lateDays) {}
}
