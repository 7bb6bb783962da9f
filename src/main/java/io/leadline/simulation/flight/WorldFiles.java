package io.leadline.simulation.flight;

import io.leadline.catalog.Closure;
import io.leadline.catalog.Item;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Terms;
import io.leadline.demand.Promotion;
import io.leadline.exchange.ShopFile;
import io.leadline.simulation.Chance;
import io.leadline.simulation.FileDrop.Files;
import io.leadline.simulation.worlds.World;
import io.leadline.simulation.worlds.WorldItem;
import io.leadline.simulation.worlds.WorldLife;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A world as its company's systems would export it on the last day of its history: what everybody may know. */
final class WorldFiles {

    private static final int ORDERS_EVERY_DAYS = 28;
    private static final int ORDERS_SINCE_DAYS = 300;

    private final World world;
    private final WorldLife life;
    private final WorldRoads roads;
    private final Chance chance;
    private final Files files = new Files();

    WorldFiles(World world, WorldLife life, WorldRoads roads, Chance chance) {
        this.world = world;
        this.life = life;
        this.roads = roads;
        this.chance = chance;
    }

    Files all() {
        world.locations()
                .forEach(place -> files.row(
                        ShopFile.LOCATIONS, place.id(), place.name(), "warehouse", place.country(), "Europe/London"));
        world.channels()
                .forEach(channel ->
                        files.row(ShopFile.CHANNELS, channel.id(), channel.name(), "web", channel.servedFrom()));
        Set<String> written = new HashSet<>();
        for (WorldItem item : world.items()) {
            if (written.add(item.item().sku().value())) {
                item(item.item());
                item.terms().forEach(this::terms);
            }
        }
        world.suppliers().values().stream()
                .sorted(Comparator.comparing(Supplier::id))
                .forEach(this::supplier);
        world.promotions().forEach(this::promotion);
        for (Closure closure : world.closures()) {
            files.row(
                    ShopFile.CLOSURES,
                    closure.party(),
                    closure.period().from(),
                    closure.period().to(),
                    closure.reason());
        }
        for (int i = 0; i < world.items().size(); i++) {
            past(i);
        }
        return files;
    }

    private void item(Item item) {
        files.row(
                ShopFile.ITEMS,
                item.sku().value(),
                item.name(),
                item.unitCost().amount().toPlainString(),
                item.unitPrice().amount().toPlainString(),
                item.unitCost().currency(),
                item.category(),
                item.unit());
    }

    private void terms(Terms terms) {
        List<PriceBreak> breaks = terms.priceBreaks();
        files.row(
                ShopFile.TERMS,
                terms.supplierId(),
                terms.sku().value(),
                breaks.stream()
                        .map(from -> from.from().value().toPlainString() + ":"
                                + from.unitPrice().amount().toPlainString())
                        .collect(Collectors.joining(";")),
                terms.leadTimeDays(),
                terms.rank(),
                terms.moq(),
                terms.orderMultiple());
    }

    private void supplier(Supplier supplier) {
        files.row(
                ShopFile.SUPPLIERS,
                supplier.id(),
                supplier.name(),
                supplier.country(),
                "Europe/Berlin",
                supplier.language().getLanguage(),
                supplier.currency(),
                supplier.email(),
                supplier.minOrderValue().amount().toPlainString());
    }

    private void promotion(Promotion promotion) {
        files.row(
                ShopFile.PROMOTIONS,
                promotion.id(),
                promotion.period().from(),
                promotion.period().to(),
                "",
                promotion.category() == null ? "" : promotion.category(),
                "",
                promotion.discountPercent().toPlainString());
    }

    private void past(int i) {
        WorldItem item = world.items().get(i);
        for (int day = 0; day < world.historyDays(); day++) {
            int units = life.demanded(i, day);
            if (units > 0) {
                double paid = WorldMarket.paid(world, item, world.date(day));
                files.row(
                        ShopFile.SALES,
                        world.date(day),
                        item.item().sku().value(),
                        item.channel(),
                        units,
                        String.format(Locale.ROOT, "%.2f", units * paid));
            }
        }
        LocalDate last = world.date(world.historyDays() - 1);
        files.row(ShopFile.STOCK, last, item.location(), item.item().sku().value(), life.openingUnits(i));
        for (int day = world.historyDays() - ORDERS_SINCE_DAYS + i % ORDERS_EVERY_DAYS;
                day < world.historyDays();
                day += ORDERS_EVERY_DAYS) {
            bought(item, Math.max(0, day));
        }
    }

    /** Orders of the past, from which anybody could have learned how long they take. */
    private void bought(WorldItem item, int day) {
        Terms terms = item.terms().getFirst();
        long units = (long) Math.ceil(item.law().meanOver(day, day + (double) ORDERS_EVERY_DAYS));
        LocalDate ordered = world.date(day);
        Chance own = chance.of("past", item.item().sku(), day);
        LocalDate here = roads.arrival(terms.supplierId(), item.item().sku(), ordered, units, own);
        if (units <= 0 || here.isAfter(world.date(world.historyDays() - 1))) {
            return;
        }
        files.row(
                ShopFile.PURCHASE_HISTORY,
                "H-" + item.item().sku().value() + "-" + day,
                "1",
                terms.supplierId(),
                item.item().sku().value(),
                ordered,
                units,
                ordered.plusDays(terms.leadTimeDays()),
                here,
                units,
                terms.priceBreaks().getFirst().unitPrice().amount().toPlainString(),
                item.location());
    }
}
