package io.leadline.simulation.actors;

import io.leadline.exchange.ShopFile;
import io.leadline.replenishment.ItemPlace;
import io.leadline.simulation.DayPart;
import io.leadline.simulation.Doors;
import io.leadline.simulation.FileDrop;
import io.leadline.simulation.Moment;
import io.leadline.simulation.Participant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All customers of the shop. They are served as far as the shelves reach and take the rest of their money elsewhere; in the
 * evening the shop's system hands in what was sold and what lies there.
 */
public final class Customers implements Participant {

    private final Market market;
    private final Goods goods;
    private final Doors doors;
    private final Till till;
    private final Map<ItemPlace, Long> told = new LinkedHashMap<>();

    /** Is told what was asked for and what was served. */
    @FunctionalInterface
    public interface Till {
        void rang(LocalDate day, ItemPlace place, long wanted, long served);
    }

    public Customers(Market market, Goods goods, Doors doors, Till till) {
        this.market = market;
        this.goods = goods;
        this.doors = doors;
        this.till = till;
    }

    @Override
    public String id() {
        return "9-customers";
    }

    @Override
    public void act(Moment moment) {
        if (moment.is(DayPart.EVENING)) {
            buy(moment.day());
        }
    }

    private void buy(LocalDate day) {
        FileDrop.Files files = new FileDrop.Files();
        for (Market.Wish wish : market.wishes(day)) {
            long served = goods.take(wish.place(), wish.units());
            goods.put(wish.place(), wish.returned());
            till.rang(day, wish.place(), wish.units(), served);
            if (served > 0 || wish.returned() > 0) {
                files.row(
                        ShopFile.SALES,
                        day,
                        wish.place().sku().value(),
                        wish.channel(),
                        served,
                        String.format(Locale.ROOT, "%.2f", served * wish.paid()),
                        wish.returned());
            }
        }
        // The till knows what it has told before; a row that says the same again would change nothing.
        Map<ItemPlace, Long> shelves = new TreeMap<>(goods.shelves());
        for (Map.Entry<ItemPlace, Long> shelf : Set.copyOf(shelves.entrySet())) {
            if (shelf.getValue().equals(told.put(shelf.getKey(), shelf.getValue()))) {
                shelves.remove(shelf.getKey());
            }
        }
        shelves.forEach((place, units) ->
                files.row(ShopFile.STOCK, day, place.location(), place.sku().value(), units));
        if (!files.isEmpty()) {
            doors.files().handIn(files, "till " + day);
        }
    }
}
