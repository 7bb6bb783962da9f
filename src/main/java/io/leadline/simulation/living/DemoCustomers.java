package io.leadline.simulation.living;

import io.leadline.exchange.ImportRun;
import io.leadline.exchange.ShopFile;
import io.leadline.exchange.demo.DemoFuture;
import io.leadline.exchange.demo.DemoWish;
import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.Sku;
import io.leadline.simulation.Chance;
import io.leadline.simulation.DayPart;
import io.leadline.simulation.Doors;
import io.leadline.simulation.FileDrop;
import io.leadline.simulation.Moment;
import io.leadline.simulation.Participant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The customers of the generated shop. They find what the product knows to be there, because a person may have counted or
 * moved it; in the evening the till hands in all days since it last did.
 */
final class DemoCustomers implements Participant {

    private final DemoFuture future;
    private final Shelves shelves;
    private final Doors doors;
    private final Chance chance;
    private final Supplier<LocalDate> soldUntil;

    /** @param soldUntil the last day that the till has handed in */
    DemoCustomers(DemoFuture future, Shelves shelves, Doors doors, Chance chance, Supplier<LocalDate> soldUntil) {
        this.future = future;
        this.shelves = shelves;
        this.doors = doors;
        this.chance = chance.of("customers");
        this.soldUntil = soldUntil;
    }

    @Override
    public String id() {
        return "9-customers";
    }

    @Override
    public void act(Moment moment) {
        if (!moment.is(DayPart.EVENING)) {
            return;
        }
        doors.files().handInLeft();
        LocalDate last = soldUntil.get();
        if (!last.isBefore(moment.day())) {
            return;
        }
        FileDrop.Files files = new FileDrop.Files();
        Map<ItemPlace, Long> there = shelves.now();
        TreeSet<ItemPlace> sold = new TreeSet<>();
        for (LocalDate day = last.plusDays(1); !day.isAfter(moment.day()); day = day.plusDays(1)) {
            for (DemoWish wish : future.wishes(day)) {
                buy(day, wish, there, sold, files);
            }
        }
        for (ItemPlace place : sold) {
            files.row(
                    ShopFile.STOCK, moment.day(), place.location(), place.sku().value(), there.getOrDefault(place, 0L));
        }
        if (!files.isEmpty()) {
            doors.files().handInWhole(files, ImportRun.TILL + moment.day());
        }
    }

    private void buy(
            LocalDate day, DemoWish wish, Map<ItemPlace, Long> there, TreeSet<ItemPlace> sold, FileDrop.Files files) {
        Chance own = chance.of(day, wish.sku(), wish.channel());
        if (!own.of("any").happens(wish.chance())) {
            return;
        }
        ItemPlace place = new ItemPlace(new Sku(wish.sku()), wish.place());
        double busy = 0.7 + 0.6 * own.of("busy").uniform();
        long wanted = Poisson.units(wish.units() * busy, own.of("units"));
        long units = Math.min(wanted, Math.max(0, there.getOrDefault(place, 0L)));
        if (units > 0) {
            there.merge(place, -units, Long::sum);
            sold.add(place);
            files.row(
                    ShopFile.SALES,
                    day,
                    wish.sku(),
                    wish.channel(),
                    units,
                    String.format(Locale.ROOT, "%.2f", units * wish.price()),
                    0);
        }
    }

    /** What the product knows to lie on the shelves. */
    interface Shelves {
        TreeMap<ItemPlace, Long> now();
    }
}
