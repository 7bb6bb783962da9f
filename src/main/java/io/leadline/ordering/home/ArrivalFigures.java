package io.leadline.ordering.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What is to come in at the own locations: overdue, today, and in the coming days. Prices are none of it.
 *
 * @param days how much there is on each of the days on which something is expected, the overdue of all days before among them
 * @param next what comes first
 * @param lapsed what is so long overdue that nobody expects it any more; it is among neither of the others
 */
public record ArrivalFigures(List<Day> days, List<Arrival> next, Lapsed lapsed) {

    private static final int DAYS = 7;
    private static final int MOST = 60;

    public static final ArrivalFigures NONE = new ArrivalFigures(List.of(), List.of(), Lapsed.NOTHING);

    /**
     * Deliveries that are expected at one location on one day.
     *
     * @param deliveries one for each order
     */
    public record Day(LocalDate day, String location, int deliveries, int lines) {}

    /**
     * What one order is to bring on one day.
     *
     * @param lines so many of all its lines
     * @param item the first of them
     * @param rest whether something of it came in before, and this is missing
     */
    public record Arrival(
            LocalDate day,
            String order,
            String name,
            String supplier,
            String location,
            int lines,
            int allLines,
            String item,
            boolean rest) {}

    /** @param deliveries one for each order and day */
    public record Lapsed(int deliveries, int lines) {

        static final Lapsed NOTHING = new Lapsed(0, 0);
    }

    public ArrivalFigures {
        days = List.copyOf(days);
        next = List.copyOf(next);
    }

    public List<Day> days(Predicate<LocalDate> which) {
        return days.stream().filter(day -> which.test(day.day())).toList();
    }

    /** @param orders that suppliers have agreed to */
    static ArrivalFigures of(Collection<OpenOrder> orders, LocalDate today) {
        List<Arrival> all = new ArrayList<>();
        int lapsed = 0;
        int lapsedLines = 0;
        for (OpenOrder order : orders) {
            Map<LocalDate, List<OpenOrder.Line>> byDay = new TreeMap<>();
            order.lines().stream()
                    .filter(line -> line.expected().isBefore(today.plusDays(DAYS)))
                    .forEach(line -> byDay.computeIfAbsent(line.expected(), day -> new ArrayList<>())
                            .add(line));
            for (Map.Entry<LocalDate, List<OpenOrder.Line>> delivery : byDay.entrySet()) {
                List<OpenOrder.Line> lines = delivery.getValue();
                if (order.isLapsed(lines.getFirst(), today)) {
                    lapsed++;
                    lapsedLines += lines.size();
                } else {
                    all.add(arrival(order, delivery.getKey(), lines));
                }
            }
        }
        all.sort(Comparator.comparing(Arrival::day)
                .thenComparing(Arrival::supplier)
                .thenComparing(Arrival::order));
        Map<LocalDate, Map<String, Day>> days = new TreeMap<>();
        all.forEach(arrival -> days.computeIfAbsent(arrival.day(), day -> new TreeMap<>())
                .merge(
                        arrival.location(),
                        new Day(arrival.day(), arrival.location(), 1, arrival.lines()),
                        (one, other) -> new Day(
                                one.day(),
                                one.location(),
                                one.deliveries() + other.deliveries(),
                                one.lines() + other.lines())));
        return new ArrivalFigures(
                days.values().stream()
                        .flatMap(byLocation -> byLocation.values().stream())
                        .toList(),
                chosen(all, today),
                new Lapsed(lapsed, lapsedLines));
    }

    /** What is expected from today on comes before the oldest of what is overdue, where there is no room for all. */
    private static List<Arrival> chosen(List<Arrival> all, LocalDate today) {
        List<Arrival> overdue =
                all.stream().filter(one -> one.day().isBefore(today)).toList();
        List<Arrival> coming = all.stream()
                .filter(one -> !one.day().isBefore(today))
                .limit(MOST / 2)
                .toList();
        List<Arrival> chosen = new ArrayList<>(coming);
        chosen.addAll(overdue.reversed().stream().limit(MOST - coming.size()).toList());
        return chosen;
    }

    private static Arrival arrival(OpenOrder order, LocalDate day, List<OpenOrder.Line> lines) {
        return new Arrival(
                day,
                order.id(),
                order.name(),
                order.supplierName(),
                order.locationName(),
                lines.size(),
                order.allLines(),
                lines.getFirst().name(),
                lines.stream().anyMatch(OpenOrder.Line::partlyIn));
    }
}
