package io.leadline.simulation.flight;

import io.leadline.catalog.Terms;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import io.leadline.simulation.Chance;
import io.leadline.simulation.actors.Goods;
import io.leadline.simulation.actors.Roads;
import io.leadline.simulation.actors.Temper;
import io.leadline.simulation.worlds.World;
import io.leadline.simulation.worlds.WorldItem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The laws of lead time of a world, with what tempers, carriers and a closed port add. */
final class WorldRoads implements Roads {

    private static final double LATE_ON_THE_ROAD = 0.08;
    private static final int LATE_BY_AT_MOST_DAYS = 6;
    private static final double BUSY_SEASON = 0.5;
    private static final Set<Integer> BUSY_MONTHS = Set.of(7, 8, 11, 12);

    private final World world;
    private final Map<String, Temper> tempers;
    private final Set<String> overseas;
    private final @Nullable Period portClosed;
    private final Map<Sku, WorldItem> items = new HashMap<>();

    WorldRoads(World world, Map<String, Temper> tempers, Set<String> overseas, @Nullable Period portClosed) {
        this.world = world;
        this.tempers = tempers;
        this.overseas = overseas;
        this.portClosed = portClosed;
        world.items().forEach(item -> items.putIfAbsent(item.item().sku(), item));
    }

    @Override
    public LocalDate arrival(String supplierId, Sku sku, LocalDate ordered, long units, Chance chance) {
        LocalDate made = day(supplierId, sku, ordered, units, chance.of("made").uniform());
        boolean late = chance.of("carrier").happens(LATE_ON_THE_ROAD);
        return late ? made.plusDays(1L + chance.of("late").below(LATE_BY_AT_MOST_DAYS)) : made;
    }

    @Override
    public LocalDate expected(String supplierId, Sku sku, LocalDate ordered, long units) {
        return day(supplierId, sku, ordered, units, 0.5);
    }

    private LocalDate day(String supplierId, Sku sku, LocalDate ordered, long units, double uniform) {
        WorldItem item = items.get(sku);
        if (item == null) {
            return ordered.plusDays(14);
        }
        int terms = 0;
        List<Terms> all = item.terms();
        while (terms < all.size() - 1 && !all.get(terms).supplierId().equals(supplierId)) {
            terms++;
        }
        int day = world.dayOf(ordered);
        int arrives = world.arrival(item, terms, day, units, 0, uniform);
        boolean busy = tempers.get(supplierId) == Temper.SEASONAL && BUSY_MONTHS.contains(ordered.getMonthValue());
        return world.date(busy ? arrives + (int) ((arrives - day) * BUSY_SEASON) : arrives);
    }

    /** While the port is closed nothing comes over the sea; then ships are unloaded one after the other. */
    @Override
    public LocalDate delayed(Goods.Load load, LocalDate today) {
        Period closed = portClosed;
        if (closed == null
                || !overseas.contains(load.supplierId())
                || today.isBefore(closed.from())
                || !closed.contains(load.day())) {
            return load.day();
        }
        long waited = closed.from().until(load.day(), java.time.temporal.ChronoUnit.DAYS);
        return closed.to().plusDays(2 + waited / 2);
    }
}
