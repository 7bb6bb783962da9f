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
 * <p>As soon as its own lead time allows, but no sooner than it is needed: a slow line does not delay a fast one. What
 * comes along early comes with the first delivery it can reach. A day of its own is a delivery of its own; lines
 * come together with an earlier delivery that they can reach, where holding them until their day costs less than the
 * delivery. Nothing is asked for on a day when the location takes nothing in.
 */
final class RequestedDates {

    /** A line that is needed later is asked for as soon as it can be there: so far ahead nobody plans a day. */
    private static final int FARTHEST_DAYS = 90;

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
                .map(line -> day(line, possible(line)))
                .min(Comparator.naturalOrder())
                .orElse(today);
        for (Plan line : lines) {
            LocalDate possible = possible(line);
            boolean early = line.advice().decision() == Decision.FILLED_UP;
            all.add(new Dated(
                    line, possible, !early ? day(line, possible) : first.isAfter(possible) ? first : possible));
        }
        Map<LocalDate, LocalDate> together = together(all);
        return all.stream()
                .map(dated -> together.getOrDefault(dated.day(), dated.day()))
                .toList();
    }

    private LocalDate possible(Plan line) {
        Offer offer = JointOrders.offer(line);
        return days.receivable(line.place().location(), offer.terms().supplierId(), today.plusDays((long)
                Math.ceil(offer.leadTime().meanDays())));
    }

    private LocalDate day(Plan line, LocalDate possible) {
        LocalDate needed = days.receivableBy(
                line.place().location(),
                JointOrders.offer(line).terms().supplierId(),
                line.advice().needDate());
        return needed.isAfter(possible) && needed.isBefore(possible.plusDays(FARTHEST_DAYS)) ? needed : possible;
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
