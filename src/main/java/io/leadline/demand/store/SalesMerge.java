package io.leadline.demand.store;

import io.leadline.demand.DailySale;
import io.leadline.demand.DailySales;
import io.leadline.demand.ItemSales;
import io.leadline.shared.Period;
import io.leadline.shared.Saved;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item's sales with some days told anew.
 *
 * @param sales what is to be stored
 * @param saved how many of the days were not known, different and the same
 */
record SalesMerge(ItemSales sales, Saved saved) {

    private static final int ADDED = 0;
    private static final int CHANGED = 1;
    private static final int SAME = 2;

    static SalesMerge of(ItemSales before, List<DailySale> told) {
        Map<String, DailySales> channels = new LinkedHashMap<>();
        before.channels().forEach(channel -> channels.put(channel.place(), channel));
        Map<String, List<DailySale>> byChannel = new LinkedHashMap<>();
        told.forEach(sale -> byChannel
                .computeIfAbsent(sale.channel(), c -> new ArrayList<>())
                .add(sale));
        // One object for each of millions of rows would cost more than the rows.
        long[] counts = new long[3];
        for (Map.Entry<String, List<DailySale>> entry : byChannel.entrySet()) {
            DailySales wide = widened(before.sku(), entry.getKey(), channels.get(entry.getKey()), entry.getValue());
            for (DailySale sale : entry.getValue()) {
                counts[put(wide, sale)]++;
            }
            channels.put(entry.getKey(), wide);
        }
        return new SalesMerge(
                new ItemSales(before.sku(), List.copyOf(channels.values())),
                new Saved(counts[ADDED], counts[CHANGED], counts[SAME]));
    }

    /** Gives the place of the count to raise. */
    private static int put(DailySales series, DailySale sale) {
        int day = Math.toIntExact(sale.day().toEpochDay() - series.first().toEpochDay());
        boolean known = series.units()[day] != 0 || series.revenue()[day] != 0 || series.returnedUnits()[day] != 0;
        boolean same = near(series.units()[day], sale.units())
                && near(series.revenue()[day], sale.revenue())
                && near(series.returnedUnits()[day], sale.returnedUnits());
        series.units()[day] = sale.units();
        series.revenue()[day] = sale.revenue();
        series.returnedUnits()[day] = sale.returnedUnits();
        return same ? SAME : known ? CHANGED : ADDED;
    }

    /** Six decimals are kept. */
    private static boolean near(double a, double b) {
        return Math.abs(a - b) < 1e-6;
    }

    /** The series with room for all days told. */
    private static DailySales widened(Sku sku, String channel, @Nullable DailySales before, List<DailySale> told) {
        LocalDate first = told.getFirst().day();
        LocalDate last = first;
        for (DailySale sale : told) {
            first = sale.day().isBefore(first) ? sale.day() : first;
            last = sale.day().isAfter(last) ? sale.day() : last;
        }
        if (before != null && before.days() > 0) {
            LocalDate lastBefore = before.first().plusDays(before.days() - 1);
            first = before.first().isBefore(first) ? before.first() : first;
            last = lastBefore.isAfter(last) ? lastBefore : last;
        }
        ItemSales known = new ItemSales(sku, before == null ? List.of() : List.of(before));
        return known.daily(channel, List.of(channel), new Period(first, last));
    }
}
