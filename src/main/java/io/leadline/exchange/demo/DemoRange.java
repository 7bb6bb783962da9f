package io.leadline.exchange.demo;

import io.leadline.exchange.demo.DemoItem.Season;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** The invented range: 48 items in eight categories. */
final class DemoRange {

    private static final List<String> LOOKS = List.of("Driftwood", "Honey");

    private static final List<Category> CATEGORIES = List.of(
            new Category("kitchen", 0, Season.NONE, 6, List.of("mug", "serving bowl", "egg cup")),
            new Category("textiles", 1, Season.NONE, 9, List.of("tea towel", "cushion cover", "apron")),
            new Category("toys", 2, Season.WINTER, 7, List.of("spinning top", "wooden train", "puppet")),
            new Category("lights", 3, Season.WINTER, 12, List.of("string lights", "lantern", "night light")),
            new Category("garden", 4, Season.GARDEN, 8, List.of("plant pot", "watering can", "wind chime")),
            new Category("candles", 5, Season.WINTER, 4, List.of("pillar candle", "tealight set", "beeswax candle")),
            new Category("stationery", 6, Season.SCHOOL, 3, List.of("notebook", "gift wrap", "card set")),
            new Category("glass", 7, Season.SUMMER, 10, List.of("carafe", "tumbler set", "bud vase")));

    private DemoRange() {}

    static List<DemoItem> items(SplittableRandom random) {
        List<DemoItem> items = new ArrayList<>();
        for (Category category : CATEGORIES) {
            for (String thing : category.things) {
                for (String look : LOOKS) {
                    items.add(item(category, look + " " + thing, items.size(), random));
                }
            }
        }
        return items;
    }

    private static DemoItem item(Category category, String name, int number, SplittableRandom random) {
        String sku = category.name.substring(0, 3).toUpperCase(Locale.ROOT) + "-" + (1_000 + number);
        double price = Math.round(category.price * (0.6 + 1.2 * random.nextDouble()) * 2) / 2.0 - 0.05;
        double cost = Math.round(price * (0.38 + 0.15 * random.nextDouble()) * 100) / 100.0;
        // A few items sell most, most items sell little, and every fifth one only now and then.
        boolean slow = number % 5 == 4;
        double unitsPerDay = slow ? 0.3 + random.nextDouble() : Math.exp(3.2 * random.nextDouble());
        double chance = slow ? 0.08 + 0.15 * random.nextDouble() : unitsPerDay < 3 ? 0.7 : 1;
        return new DemoItem(
                sku,
                name,
                category.name,
                cost,
                price,
                0.1 + random.nextInt(20) / 10.0,
                0.2 + random.nextInt(40) / 10.0,
                category.supplier,
                unitsPerDay,
                category.season,
                chance,
                -0.2 + 0.5 * random.nextDouble());
    }

    /**
     * @param supplier position of the one who makes it
     * @param price about what one piece is sold for
     */
    private record Category(String name, int supplier, Season season, double price, List<String> things) {}
}
