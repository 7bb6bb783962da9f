package io.leadline.demand;

import io.leadline.shared.Period;
import io.leadline.shared.Saved;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was sold, day by day. */
public interface SalesHistory {

    Optional<ItemSales> find(Sku sku);

    /** The items that were ever sold, in no particular order. */
    List<ItemSales> findAll(Collection<Sku> skus);

    /** All items in no particular order, read while they are used, one document each; close it. */
    Stream<ItemSales> all();

    /** What was sold of each item on these days; in no particular order, read while it is used; close it. */
    Stream<ItemUnits> unitsIn(Period days);

    /** The day of the first sale of each item that was ever sold, on whatever channel. */
    Map<Sku, LocalDate> firstDays();

    /** Sales of the channels served from the location; zeros where nothing was sold. */
    DailySales daily(Sku sku, String location, Period period);

    /** The first day with any sale. */
    Optional<LocalDate> firstDay();

    /** The last day with any sale: the history's present. */
    Optional<LocalDate> lastDay();

    /** The last day with any sale of a channel. */
    Optional<LocalDate> lastDay(String channel);

    /** Adds or changes the sales of these days; the same again changes nothing. */
    Saved put(Collection<DailySale> sales);
}
