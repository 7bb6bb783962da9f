package io.leadline.demand;

import io.leadline.catalog.BillsOfMaterials;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Lets the sales of kits fall on their parts: whoever buys the kit takes them from the shelf. */
public final class KitDemand {

    private final BillsOfMaterials bills;

    public KitDemand(BillsOfMaterials bills) {
        this.bills = bills;
    }

    /**
     * What was taken of an item: its own sales, and those of the kits that it is a part of.
     *
     * @param sold own sales of the item and of the kits with it; what is not there was never sold
     * @return empty for a kit, of which nothing lies on a shelf, and for what was never taken
     */
    public Optional<ItemSales> of(Sku sku, Map<Sku, ItemSales> sold) {
        if (bills.isKit(sku)) {
            return Optional.empty();
        }
        ItemSales own = sold.get(sku);
        Map<Sku, Double> kits = bills.kitsWith(sku);
        if (kits.isEmpty()) {
            return Optional.ofNullable(own);
        }
        Map<String, DailySales> byChannel = new HashMap<>();
        if (own != null) {
            own.channels().forEach(series -> byChannel.put(series.place(), series));
        }
        double price = own == null ? 0 : price(own.channels());
        kits.forEach((kit, units) -> {
            ItemSales kitSales = sold.get(kit);
            double all = bills.units(kit).values().stream().mapToDouble(u -> u).sum();
            List<DailySales> channels = kitSales == null ? List.of() : kitSales.channels();
            channels.forEach(series ->
                    byChannel.merge(series.place(), share(sku, series, units, price, all), KitDemand::together));
        });
        return byChannel.isEmpty()
                ? Optional.empty()
                : Optional.of(new ItemSales(sku, new ArrayList<>(byChannel.values())));
    }

    /**
     * The part's share of a kit's sales. It is worth the part's usual price, or its share of the kit's, so that a kit sold
     * looks like no discount on the part.
     */
    private static DailySales share(Sku part, DailySales kit, double units, double price, double unitsOfKit) {
        return new DailySales(
                part,
                kit.place(),
                kit.first(),
                DoubleStream.of(kit.units()).map(sold -> sold * units).toArray(),
                price > 0
                        ? DoubleStream.of(kit.units())
                                .map(sold -> sold * units * price)
                                .toArray()
                        : DoubleStream.of(kit.revenue())
                                .map(revenue -> revenue * units / unitsOfKit)
                                .toArray(),
                DoubleStream.of(kit.returnedUnits()).map(back -> back * units).toArray());
    }

    private static double price(List<DailySales> channels) {
        double units = channels.stream()
                .flatMapToDouble(s -> DoubleStream.of(s.units()))
                .sum();
        double revenue = channels.stream()
                .flatMapToDouble(s -> DoubleStream.of(s.revenue()))
                .sum();
        return units > 0 ? revenue / units : 0;
    }

    private static DailySales together(DailySales a, DailySales b) {
        LocalDate first = a.first().isBefore(b.first()) ? a.first() : b.first();
        LocalDate lastA = a.first().plusDays(a.days() - 1L);
        LocalDate lastB = b.first().plusDays(b.days() - 1L);
        Period both = new Period(first, lastA.isAfter(lastB) ? lastA : lastB);
        return DailySales.none(a.sku(), a.place(), both).adding(a).adding(b);
    }
}
