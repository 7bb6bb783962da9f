package io.leadline.exchange.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An invented promotion.
 *
 * @param channel empty for all
 * @param category empty for all
 */
record DemoPromotion(String name, LocalDate from, LocalDate to, String channel, String category, int discountPercent) {

    /** Each year's promotions from two years before the day to half a year after it. */
    static List<DemoPromotion> around(LocalDate day) {
        List<DemoPromotion> all = new ArrayList<>();
        for (int year = day.getYear() - 2; year <= day.getYear() + 1; year++) {
            add(all, "Spring garden", LocalDate.of(year, 4, 10), 14, "", "garden", 15);
            add(all, "Summer table", LocalDate.of(year, 6, 20), 10, "web", "glass", 20);
            add(all, "Back to school", LocalDate.of(year, 8, 20), 21, "", "stationery", 10);
            add(all, "Lantern weeks", LocalDate.of(year, 10, 15), 14, "", "lights", 15);
            add(all, "Late November", LocalDate.of(year, 11, 22), 7, "", "", 20);
        }
        all.removeIf(promotion -> promotion.from.isAfter(day.plusMonths(6)));
        return all;
    }

    boolean covers(DemoItem item, String itsChannel, LocalDate day) {
        return !day.isBefore(from)
                && !day.isAfter(to)
                && (channel.isEmpty() || channel.equals(itsChannel))
                && (category.isEmpty() || category.equals(item.category()));
    }

    /** How many times as much is sold while it runs. */
    double uplift() {
        return 1 + discountPercent * 0.05;
    }

    private static void add(
            List<DemoPromotion> all,
            String name,
            LocalDate from,
            int days,
            String channel,
            String category,
            int percent) {
        all.add(new DemoPromotion(name + " " + from.getYear(), from, from.plusDays(days), channel, category, percent));
    }
}
