package io.leadline.replenishment.policy;

import io.leadline.replenishment.DeliveryDays;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ReorderAdvice.Decision;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The day that each line of an order is asked for.
 *
 * <p>As soon as its own lead time allows, but no sooner than it is wanted: a slow line does not delay a fast one. It is wanted
 * once the stock is down to what is kept for safety, because on the day on which it is expected to be out it will be out as
 * often as not. And never later than what the next plan orders can be there: that plan counts nothing that comes later, and
 * would order it again. What comes along early comes with the first delivery it can reach before it is wanted. A day of its own
 * is a delivery of its own; lines come together with an earlier delivery that they can reach, where holding them until their
 * day costs less than the delivery. Nothing is asked for on a day when the location takes nothing in.
 */
final class RequestedDates {

    private static final int WEEK = 7;
    private static final double HALF = 0.5;

    /** What lasts longer lasts for ever. */
    private static final double MOST_DAYS = 3650;

    private final double deliveryCost;
    private final PlanSettings settings;
    private final DeliveryDays days;
    private final LocalDate today;

    /** @param deliveryCost of one more delivery, in the supplier's currency; zero where that is the cost of an order */
    RequestedDates(double deliveryCost, PlanSettings settings, DeliveryDays days, LocalDate today) {
        this.deliveryCost = deliveryCost;
        this.settings = settings;
        this.days = days;
        this.today = today;
    }

    private record Dated(Plan line, LocalDate possible, LocalDate day) {}

    /** @return one for each line, in their order */
    List<LocalDate> of(List<Plan> lines) {
        List<Dated> all = new ArrayList<>();
        LocalDate first = lines.stream()
                .filter(line -> line.advice().decision() != Decision.FILLED_UP)
                .map(line -> day(line, possible(line), wanted(line)))
                .min(Comparator.naturalOrder())
                .orElse(today);
        for (Plan line : lines) {
            LocalDate possible = possible(line);
            boolean early = line.advice().decision() == Decision.FILLED_UP;
            all.add(new Dated(
                    line,
                    possible,
                    early ? day(line, possible, earlier(first, safe(line))) : day(line, possible, wanted(line))));
        }
        Map<LocalDate, LocalDate> together = together(all);
        return all.stream()
                .map(dated -> together.getOrDefault(dated.day(), dated.day()))
                .toList();
    }

    /**
     * The day that a line is asked for where it goes alone.
     *
     * @param safe the day on which the stock is expected to be down to what is kept for safety
     */
    static LocalDate alone(
            Offer offer, String location, LocalDate safe, int reviewDays, DeliveryDays days, LocalDate today) {
        return day(
                offer,
                location,
                possible(offer, location, days, today),
                earlier(safe, counted(offer, reviewDays, today)),
                days);
    }

    private LocalDate possible(Plan line) {
        return possible(JointOrders.offer(line), line.place().location(), days, today);
    }

    /** Where the mean of the days falls into a closure, whichever side of it is likelier. */
    private static LocalDate possible(Offer offer, String location, DeliveryDays days, LocalDate today) {
        String supplier = offer.terms().supplierId();
        LocalDate mean = today.plusDays((long) Math.ceil(offer.leadTime().meanDays()));
        LocalDate half = today.plusDays((long) Math.ceil(offer.leadTime().quantileDays(HALF)));
        LocalDate before = days.receivableBy(location, supplier, mean);
        return before.isBefore(half) ? days.receivable(location, supplier, mean) : before;
    }

    private LocalDate day(Plan line, LocalDate possible, LocalDate wanted) {
        return day(JointOrders.offer(line), line.place().location(), possible, wanted, days);
    }

    /** The last day up to the one on which it is wanted, if it can be there by then. */
    private static LocalDate day(
            Offer offer, String location, LocalDate possible, LocalDate wanted, DeliveryDays days) {
        LocalDate by = days.receivableBy(location, offer.terms().supplierId(), wanted);
        return by.isAfter(possible) ? by : possible;
    }

    private LocalDate wanted(Plan line) {
        return earlier(safe(line), counted(JointOrders.offer(line), settings.reviewDays(), today));
    }

    /** The last day that the next plan still counts. */
    private static LocalDate counted(Offer offer, int reviewDays, LocalDate today) {
        return today.plusDays((long) Math.ceil(offer.next().meanDays() + reviewDays));
    }

    private static LocalDate safe(Plan line) {
        return safe(
                line.advice().needDate(),
                line.advice().safetyStock(),
                line.forecast().perWeek() / WEEK);
    }

    /** The day on which the stock is expected to be down to what is kept for safety. */
    static LocalDate safe(LocalDate needDate, double safetyStock, double perDay) {
        double safety = Math.max(0, safetyStock);
        double days = perDay * MOST_DAYS > safety ? safety / perDay : safety > 0 ? MOST_DAYS : 0;
        return needDate.minusDays((long) Math.ceil(days));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** From the last day on: which earlier one it joins, if any. */
    private Map<LocalDate, LocalDate> together(List<Dated> all) {
        TreeMap<LocalDate, List<Dated>> deliveries = new TreeMap<>();
        all.forEach(dated -> deliveries
                .computeIfAbsent(dated.day(), day -> new ArrayList<>())
                .add(dated));
        Map<LocalDate, LocalDate> joined = new TreeMap<>();
        for (LocalDate day : List.copyOf(deliveries.descendingKeySet())) {
            LocalDate earlier = deliveries.lowerKey(day);
            List<Dated> lines = deliveries.getOrDefault(day, List.of());
            boolean reached = earlier != null
                    && lines.stream().noneMatch(dated -> dated.possible().isAfter(earlier));
            if (earlier != null
                    && reached
                    && holding(lines, earlier, day) < cost(lines.getFirst().line())) {
                deliveries.getOrDefault(earlier, new ArrayList<>()).addAll(lines);
                deliveries.remove(day);
                joined.replaceAll((from, to) -> to.equals(day) ? earlier : to);
                joined.put(day, earlier);
            }
        }
        return joined;
    }

    private double holding(List<Dated> lines, LocalDate from, LocalDate to) {
        double years = ChronoUnit.DAYS.between(from, to) / 365.0;
        double value = lines.stream()
                .mapToDouble(dated -> JointOrders.value(List.of(dated.line())).doubleValue())
                .sum();
        return value * settings.holdingRatePerYear() * years;
    }

    private double cost(Plan line) {
        return deliveryCost > 0 ? deliveryCost : JointOrders.offer(line).fromCompany(settings.orderCost());
    }
}
