package io.leadline.simulation.worlds;

import io.leadline.catalog.Closure;
import io.leadline.demand.Promotion;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Companies of any size that are lived through with the whole product: the same name and size make the same company. */
public final class FlightWorlds {

    public static final String CALM = "calm";
    public static final String SEASONAL = "seasonal";
    public static final String UNRELIABLE = "unreliable";
    public static final String PORT_CLOSURE = "port-closure";
    public static final String GROWTH = "growth";

    /** Days from the beginning of the flight on which no ship is unloaded. */
    public static final int PORT_CLOSES_AFTER = 45;

    public static final int PORT_CLOSED_DAYS = 24;

    private static final int HISTORY_YEARS = 2;
    private static final int CATEGORIES = 6;

    private FlightWorlds() {}

    public static List<String> names() {
        return List.of(CALM, SEASONAL, UNRELIABLE, PORT_CLOSURE, GROWTH);
    }

    /**
     * @param id prefix of everything in it, so that it stands beside other companies
     * @param lastOfHistory the day before the first that is lived through
     * @throws IllegalArgumentException for a name that is not among {@link #names}
     */
    public static World named(
            String name, String id, int items, int suppliers, LocalDate lastOfHistory, String currency) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException(
                    "there is no world \"" + name + "\"; there are " + String.join(", ", names()));
        }
        int years = name.equals(SEASONAL) ? HISTORY_YEARS : 1;
        WorldMaker maker = new WorldMaker(id, years, lastOfHistory, id + "-DC", currency);
        for (int s = 0; s < suppliers; s++) {
            maker.supplier(supplier(id, s), currency, s % 3 == 0 ? 200 : 0);
        }
        if (name.equals(SEASONAL)) {
            promotions(maker);
        }
        closures(maker, suppliers);
        for (int i = 0; i < items; i++) {
            item(name, maker, i, suppliers);
        }
        return maker.world();
    }

    public static String supplier(String id, int number) {
        return String.format(Locale.ROOT, "%s-S%02d", id, number + 1);
    }

    /** Whether a supplier's goods come over the sea. */
    public static boolean overseas(int number) {
        return number % 3 == 1;
    }

    private static void item(String name, WorldMaker maker, int i, int suppliers) {
        WorldMaker.Draft item = maker.item("C" + i % CATEGORIES);
        switch (name) {
            case SEASONAL -> {
                int peak = i % 2 == 0 ? 196 : 345;
                List<Promotion> all = maker.world().promotions();
                item.shaped(s -> {
                    s.wave(0.5, peak);
                    for (Promotion promotion : all) {
                        if (promotion.covers(new Sku(item.sku), "C" + i % CATEGORIES, "")) {
                            s.times(day -> promotion.period().contains(maker.first.plusDays(day)), 2);
                        }
                    }
                    return s;
                });
            }
            case GROWTH -> {
                boolean launched = i % 5 == 0;
                int launch = maker.historyDays - 10 - maker.random.nextInt(60);
                item.shaped(s -> launched ? s.from(launch) : s.trend(0.6));
            }
            default -> {}
        }
        int main = i % suppliers;
        int lead = overseas(main) ? 30 + i % 12 : 6 + i % 9;
        double spread = name.equals(UNRELIABLE) ? 0.45 : name.equals(CALM) ? 0.08 : 0.18;
        double drift = name.equals(UNRELIABLE) && main % 8 == 7 ? 20 : 0;
        item.from(supplier(maker.name, main), lead, new LeadLaw(lead, lead * spread, drift, 0));
        if (suppliers > 1 && i % 2 == 0) {
            int other = (main + 1) % suppliers;
            item.from(supplier(maker.name, other), lead + 4, LeadLaw.of(lead + 4, lead * 0.15), 1.08);
        }
        item.lots(1, i % 3 == 0 ? 6 : 1).put();
    }

    private static void promotions(WorldMaker maker) {
        int end = maker.historyDays + 400;
        for (int start = 60, n = 0; start < end; start += 45, n++) {
            for (int category = n % 2; category < CATEGORIES; category += 2) {
                maker.promotion(
                        maker.name + "-" + start + "-" + category, null, "C" + category, start, 10, 15 + 5 * (n % 3));
            }
        }
    }

    /** Those who close do so for three weeks twice a year, and say so. */
    private static void closures(WorldMaker maker, int suppliers) {
        for (int s = 6; s < suppliers; s += 8) {
            for (int start = 20 + s * 3 % 60; start + 21 < maker.days(); start += 180) {
                maker.closed(supplier(maker.name, s), start, 21);
            }
        }
        for (int start = maker.historyDays % 365 + 120; start + 3 < maker.days(); start += 365) {
            maker.closed(Closure.COMPANY, start, 3);
        }
    }
}
