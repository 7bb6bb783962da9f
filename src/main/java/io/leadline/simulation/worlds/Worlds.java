package io.leadline.simulation.worlds;

import io.leadline.catalog.Closure;
import io.leadline.catalog.CountryCalendar;
import io.leadline.demand.Promotion;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The made-up companies, each for one kind of truth; the same name makes the same company. */
public final class Worlds {

    private static final int ITEMS = 24;

    private static final List<LocalDate> EASTER =
            dates("2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16");
    private static final List<LocalDate> END_OF_RAMADAN =
            dates("2022-05-02", "2023-04-21", "2024-04-10", "2025-03-30", "2026-03-20", "2027-03-09", "2028-02-26");
    private static final List<LocalDate> CHINESE_NEW_YEAR =
            dates("2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26");
    private static final List<LocalDate> BLACK_FRIDAY =
            dates("2022-11-25", "2023-11-24", "2024-11-29", "2025-11-28", "2026-11-27", "2027-11-26");
    private static final List<LocalDate> MOTHERS_DAY =
            dates("2022-05-08", "2023-05-14", "2024-05-12", "2025-05-11", "2026-05-10", "2027-05-09", "2028-05-14");

    private static final Map<String, Function<String, World>> MAKERS = new TreeMap<>(Map.ofEntries(
            Map.entry("steady", Worlds::steady),
            Map.entry("seasons-mild", Worlds::mildSeasons),
            Map.entry("seasons-sharp", name -> sharpSeasons(name, 3)),
            Map.entry("seasons-one-year", name -> sharpSeasons(name, 1)),
            Map.entry("trends", Worlds::trends),
            Map.entry("launches", Worlds::launches),
            Map.entry("stops", Worlds::stops),
            Map.entry("workdays", Worlds::workdays),
            Map.entry("holidays", Worlds::holidays),
            Map.entry("moving-events", Worlds::movingEvents),
            Map.entry("promotions", Worlds::promotions),
            Map.entry("promotions-undiscounted", Worlds::undiscounted),
            Map.entry("spikes", Worlds::spikes),
            Map.entry("intermittent", Worlds::intermittent),
            Map.entry("regular-gaps", Worlds::regularGaps),
            Map.entry("large-customers", Worlds::largeCustomers),
            Map.entry("returns", Worlds::returns),
            Map.entry("empty-shelves", Worlds::emptyShelves),
            Map.entry("lead-times", Worlds::leadTimes),
            Map.entry("lead-time-drift", Worlds::drift),
            Map.entry("closures", Worlds::closures),
            Map.entry("capacity", Worlds::capacity),
            Map.entry("locations", Worlds::locations),
            Map.entry("currencies", Worlds::currencies),
            Map.entry("lots", Worlds::lots),
            Map.entry("perishable", Worlds::perishable),
            Map.entry("weather", Worlds::weather)));

    private Worlds() {}

    /** Written down, so that no rule of a calendar is judged by itself. */
    private static List<LocalDate> dates(String... days) {
        return Stream.of(days).map(LocalDate::parse).toList();
    }

    public static List<String> names() {
        return List.copyOf(MAKERS.keySet());
    }

    /** @throws IllegalArgumentException for a name that is not among {@link #names} */
    public static World named(String name) {
        Function<String, World> maker = MAKERS.get(name);
        if (maker == null) {
            throw new IllegalArgumentException(
                    "there is no world \"" + name + "\"; there are " + String.join(", ", names()));
        }
        return maker.apply(name);
    }

    private static World steady(String name) {
        WorldMaker maker = new WorldMaker(name, 2);
        for (int i = 0; i < ITEMS; i++) {
            maker.item("C" + i % 4).put();
        }
        return maker.world();
    }

    /**
     * Half of the drinks follow the weather, which is foretold two weeks ahead; other drinks and tools do not. A second series
     * is as lively and moves nothing.
     */
    private static World weather(String name) {
        WorldMaker maker = new WorldMaker(name, 2);
        double[] degrees = maker.outside("degrees");
        maker.outside("decoy");
        for (int i = 0; i < ITEMS; i++) {
            WorldMaker.Draft item =
                    maker.item(i % 3 < 2 ? "drinks" : "tools").perDay(4 + i).from("NEAR", 7, LeadLaw.of(7, 0.8));
            if (i % 3 == 0) {
                item.shaped(s -> s.each(day -> Math.exp(0.45 * degrees[day] - 0.45 * 0.45 / 2)));
            }
            item.put();
        }
        return maker.world();
    }

    /** Half of the items sell most in July, half in January, each category its own. */
    private static World mildSeasons(String name) {
        WorldMaker maker = new WorldMaker(name, 3);
        for (int i = 0; i < ITEMS; i++) {
            boolean summer = i % 2 == 0;
            maker.item(summer ? "summer" : "winter")
                    .shaped(s -> s.wave(0.6, summer ? 196 : 15))
                    .put();
        }
        return maker.world();
    }

    /** Christmas goods, swimwear, tyres that are changed twice a year, and some that sell all year. */
    private static World sharpSeasons(String name, int years) {
        WorldMaker maker = new WorldMaker(name, years);
        for (int i = 0; i < ITEMS; i++) {
            WorldMaker.Draft item = switch (i % 4) {
                case 0 -> maker.item("christmas").shaped(s -> s.season(11, 15, 12, 24));
                case 1 -> maker.item("swimwear").shaped(s -> s.season(5, 1, 8, 31));
                case 2 ->
                    maker.item("tyres").shaped(s -> s.wave(0.3, 15).times(day -> isMonth(maker, day, 3, 4, 10, 11), 4));
                default -> maker.item("all-year");
            };
            item.put();
        }
        return maker.world();
    }

    private static boolean isMonth(WorldMaker maker, int day, int... months) {
        int month = maker.first.plusDays(day).getMonthValue();
        for (int m : months) {
            if (m == month) {
                return true;
            }
        }
        return false;
    }

    private static World trends(String name) {
        WorldMaker maker = new WorldMaker(name, 2);
        for (int i = 0; i < ITEMS; i++) {
            double perYear = new double[] {0.5, 1, -0.25, 0}[i % 4];
            maker.item("C" + i % 4).shaped(s -> s.trend(perYear)).put();
        }
        return maker.world();
    }

    /** A third was launched within the last months, a third ends on a day that is known, a third goes on. */
    private static World launches(String name) {
        WorldMaker maker = new WorldMaker(name, 2);
        for (int i = 0; i < ITEMS; i++) {
            WorldMaker.Draft item = maker.item("C" + i % 4);
            if (i % 3 == 0) {
                int launch = maker.historyDays - 14 - maker.random.nextInt(60);
                item.shaped(s -> s.from(launch));
            } else if (i % 3 == 1) {
                int end = maker.historyDays + 150 + maker.random.nextInt(150);
                item.soldUntil(end).shaped(s -> s.until(end + 1));
            }
            item.put();
        }
        return maker.world();
    }

    /** Every second item stops selling one day, and nobody says so. */
    private static World stops(String name) {
        WorldMaker maker = new WorldMaker(name, 2);
        for (int i = 0; i < ITEMS; i++) {
            WorldMaker.Draft item = maker.item("C" + i % 4);
            if (i % 2 == 0) {
                int end = maker.historyDays + maker.random.nextInt(330) - 60;
                item.stops(end);
            }
            item.put();
        }
        return maker.world();
    }

    /** Sold to businesses: Monday to Friday, with the company closed over the year's end and in August. */
    private static World workdays(String name) {
        WorldMaker maker = new WorldMaker(name, 2);
        for (int year = 0; year <= 3; year++) {
            int christmas = maker.dayOf(2 - year, 12, 24);
            int august = maker.dayOf(2 - year, 8, 4);
            for (int[] closed : new int[][] {{christmas, 9}, {august, 12}}) {
                if (closed[0] > 0 && closed[0] + closed[1] < maker.days()) {
                    maker.closed(Closure.COMPANY, closed[0], closed[1]);
                }
            }
        }
        World empty = maker.world();
        for (int i = 0; i < ITEMS; i++) {
            maker.item("C" + i % 4)
                    .shaped(s -> s.workdays().times(day -> empty.closed(Closure.COMPANY, day), 0))
                    .put();
        }
        return maker.world();
    }

    /** Sold to businesses: Monday to Friday, and nothing on the country's public holidays. */
    private static World holidays(String name) {
        WorldMaker maker = new WorldMaker(name, 2);
        CountryCalendar calendar = new CountryCalendar(WorldMaker.COUNTRY, ZoneOffset.UTC, List.of());
        for (int i = 0; i < ITEMS; i++) {
            maker.item("C" + i % 4)
                    .shaped(s -> s.workdays().times(day -> !calendar.isWorkingDay(maker.first.plusDays(day)), 0))
                    .put();
        }
        return maker.world();
    }

    /**
     * What sells before days that come on another date each year: Easter, the end of Ramadan, the Chinese New Year, Black
     * Friday and Mother's Day, beside what sells all year.
     */
    private static World movingEvents(String name) {
        WorldMaker maker = new WorldMaker(name, 3);
        for (int i = 0; i < ITEMS; i++) {
            WorldMaker.Draft item = switch (i % 6) {
                case 0 -> maker.item("sweets").shaped(s -> s.before(EASTER, 21, 8));
                case 1 -> maker.item("sweets").shaped(s -> s.before(END_OF_RAMADAN, 28, 4));
                case 2 -> maker.item("decoration").shaped(s -> s.before(CHINESE_NEW_YEAR, 18, 6));
                case 3 -> maker.item("electronics").shaped(s -> s.before(BLACK_FRIDAY, 6, 6));
                case 4 -> maker.item("gifts").shaped(s -> s.before(MOTHERS_DAY, 12, 6));
                default -> maker.item(i % 4 == 1 ? "sweets" : "gifts");
            };
            item.put();
        }
        return maker.world();
    }

    /** Discounts of 10 to 30 percent that double or treble demand: irregular, overlapping, and one in every November. */
    private static World promotions(String name) {
        return promoted(new WorldMaker(name, 2), 1);
    }

    /** The same with leaflets instead of discounts. */
    private static World undiscounted(String name) {
        return promoted(new WorldMaker(name, 2), 0);
    }

    private static World promoted(WorldMaker maker, int discounted) {
        for (int year = -1; year <= 2; year++) {
            int november = maker.dayOf(year, 11, 20);
            if (november > 0 && november + 10 < maker.days()) {
                maker.promotion("november-" + (2025 - year), null, november, 10, 20 * discounted);
            }
        }
        for (int i = 0; i < ITEMS; i++) {
            WorldMaker.Draft item = maker.item("C" + i % 4);
            for (int start = 40 + i * 7; i % 2 == 0 && start < maker.historyDays + 420; start += 90 + i % 5 * 13) {
                int percent = 10 + 10 * ((start + i) % 3);
                maker.promotion(item.sku + "-" + start, item.sku, start, 14, percent * discounted);
            }
            List<Promotion> all = maker.world().promotions();
            item.shaped(s -> {
                        for (Promotion promotion : all) {
                            if (promotion.sku() == null
                                    || promotion.sku().value().equals(item.sku)) {
                                s.times(day -> promotion.period().contains(maker.first.plusDays(day)), 2.2);
                            }
                        }
                        return s;
                    })
                    .put();
        }
        return maker.world();
    }

    /** Twice a year, for a week, nobody knows why, ten times as much is sold. */
    private static World spikes(String name) {
        WorldMaker maker = new WorldMaker(name, 2);
        for (int i = 0; i < ITEMS; i++) {
            int phase = maker.random.nextInt(180);
            maker.item("C" + i % 4).spikes(190, phase, 4, 10).put();
        }
        return maker.world();
    }

    private static World intermittent(String name) {
        WorldMaker maker = new WorldMaker(name, 3);
        for (int i = 0; i < ITEMS; i++) {
            double chance = new double[] {0.02, 0.05, 0.1, 0.2}[i % 4];
            maker.item("C" + i % 4)
                    .perDay(chance * (1 + maker.random.nextInt(i % 2 == 0 ? 3 : 15)))
                    .asked(chance)
                    .dispersion(1.5)
                    .put();
        }
        return maker.world();
    }

    /** One buyer each, every four weeks. */
    private static World regularGaps(String name) {
        WorldMaker maker = new WorldMaker(name, 2);
        for (int i = 0; i < ITEMS; i++) {
            int phase = maker.random.nextInt(28);
            maker.item("C" + i % 4)
                    .perDay(1 + maker.random.nextInt(4))
                    .dispersion(1)
                    .shaped(s -> s.every(28, phase))
                    .put();
        }
        return maker.world();
    }

    private static World largeCustomers(String name) {
        WorldMaker maker = new WorldMaker(name, 2);
        for (int i = 0; i < ITEMS; i++) {
            maker.item("C" + i % 4).large(0.015, 15).put();
        }
        return maker.world();
    }

    /** Of what is sold, a tenth to two fifths come back. */
    private static World returns(String name) {
        WorldMaker maker = new WorldMaker(name, 2);
        for (int i = 0; i < ITEMS; i++) {
            maker.item("C" + i % 4).returned(0.1 + 0.1 * (i % 4)).put();
        }
        return maker.world();
    }

    private static World emptyShelves(String name) {
        WorldMaker maker = new WorldMaker(name, 2);
        maker.gapsInShelves();
        for (int i = 0; i < ITEMS; i++) {
            maker.item("C" + i % 4).put();
        }
        return maker.world();
    }

    /** One supplier, goods from its stock and goods that it imports; stated too short, too long, and not at all. */
    private static World leadTimes(String name) {
        WorldMaker maker = new WorldMaker(name, 2);
        for (int i = 0; i < ITEMS; i++) {
            int[] statedAndTrue = new int[][] {{3, 4}, {60, 58}, {10, 20}, {30, 18}, {0, 14}, {1, 6}}[i % 6];
            maker.item("C" + i % 4)
                    .from("NEAR", statedAndTrue[0], LeadLaw.of(statedAndTrue[1], statedAndTrue[1] * 0.15))
                    .put();
        }
        return maker.world();
    }

    private static World drift(String name) {
        WorldMaker maker = new WorldMaker(name, 2);
        for (int i = 0; i < ITEMS; i++) {
            double perYear = i % 2 == 0 ? 8 : -4;
            maker.item("C" + i % 4)
                    .from(i % 2 == 0 ? "FAR" : "NEAR", 25, new LeadLaw(25, 3, perYear, 0))
                    .put();
        }
        return maker.world();
    }

    /** One supplier rests for four weeks in February and three in August, and says so before. */
    private static World closures(String name) {
        WorldMaker maker = new WorldMaker(name, 2);
        for (int year = -1; year <= 2; year++) {
            for (int[] rest : new int[][] {{maker.dayOf(year, 2, 1), 28}, {maker.dayOf(year, 8, 1), 21}}) {
                if (rest[0] > 0 && rest[0] + rest[1] < maker.days()) {
                    maker.closed("FAR", rest[0], rest[1]);
                }
            }
        }
        for (int i = 0; i < ITEMS; i++) {
            maker.item("C" + i % 4)
                    .from(i % 4 == 0 ? "NEAR" : "FAR", 14, LeadLaw.of(14, 2))
                    .put();
        }
        return maker.world();
    }

    /** The suppliers make a fifth more than is needed on average, and demand has a season. */
    private static World capacity(String name) {
        WorldMaker maker = new WorldMaker(name, 3);
        for (int i = 0; i < ITEMS; i++) {
            double perDay = 1 + maker.random.nextInt(12);
            maker.item("C" + i % 2)
                    .perDay(perDay)
                    .shaped(s -> s.wave(0.5, 340))
                    .from("FAR", 21, new LeadLaw(21, 2, 0, Math.ceil(perDay * 7 * 1.2)))
                    .put();
        }
        return maker.world();
    }

    /** Each item at three places. */
    private static World locations(String name) {
        WorldMaker maker = new WorldMaker(name, 2);
        maker.location("NORTH");
        maker.location("SOUTH");
        for (int i = 0; i < ITEMS / 3; i++) {
            maker.item("C" + i % 4).at(WorldMaker.CENTRE, "NORTH", "SOUTH").put();
        }
        return maker.world();
    }

    /** Bought in four currencies, from two suppliers each, of which the second is now and then the cheaper one. */
    private static World currencies(String name) {
        WorldMaker maker = new WorldMaker(name, 2);
        maker.rate("USD", "1.1");
        maker.rate("JPY", "160");
        maker.rate("GBP", "0.85");
        maker.supplier("US", "USD", 200);
        maker.supplier("JP", "JPY", 20_000);
        maker.supplier("UK", "GBP", 0);
        for (int i = 0; i < ITEMS; i++) {
            String first = new String[] {"US", "JP", "UK", "NEAR"}[i % 4];
            maker.item("C" + i % 4)
                    .from(first, 35, LeadLaw.of(35, 4), 0.97)
                    .from(first.equals("NEAR") ? "UK" : "NEAR", 9, LeadLaw.of(9, 1), i % 3 == 0 ? 0.95 : 1.1)
                    .put();
        }
        return maker.world();
    }

    /** Minimums, multiples and a least order value, each with each. */
    private static World lots(String name) {
        WorldMaker maker = new WorldMaker(name, 2);
        maker.supplier("BULK", WorldMaker.CURRENCY, 1_500);
        for (int i = 0; i < ITEMS; i++) {
            int moq = new int[] {1, 24, 100}[i % 3];
            int multiple = new int[] {1, 12}[i / 3 % 2];
            maker.item("C" + i % 4)
                    .lots(moq, multiple)
                    .from(i % 2 == 0 ? "BULK" : "NEAR", 14, LeadLaw.of(14, 2))
                    .put();
        }
        return maker.world();
    }

    /** Keeps for ten to ninety days; a minimum order value and multiples on top. */
    private static World perishable(String name) {
        WorldMaker maker = new WorldMaker(name, 2);
        maker.supplier("DAIRY", WorldMaker.CURRENCY, 300);
        for (int i = 0; i < ITEMS; i++) {
            maker.item("C" + i % 4)
                    .perDay(2 + maker.random.nextInt(12))
                    .keeps(new int[] {14, 30, 90}[i % 3])
                    .lots(1, i % 2 == 0 ? 6 : 1)
                    .from(i % 2 == 0 ? "DAIRY" : "NEAR", 4, LeadLaw.of(4, 0.6))
                    .put();
        }
        return maker.world();
    }
}
