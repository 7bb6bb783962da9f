package io.leadline.disruptions;

import io.leadline.catalog.CapacityPlan;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.policy.Rescue;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Sku;
import io.leadline.tracking.WayOut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One way out of each line that a disruption touches, so that all together cost least ({@link Rescue}): what another place can
 * spare goes once, a supplier makes no more of an item in a week than it says, and is asked for its least order value at one
 * place or for nothing. What a supplier would have to agree to, to deliver sooner or to leave a line out, is never proposed.
 */
@Component
class RescuePlanning {

    private final Suppliers suppliers;
    private final ExchangeRates rates;
    private final BusinessClock clock;

    RescuePlanning(Suppliers suppliers, ExchangeRates rates, BusinessClock clock) {
        this.suppliers = suppliers;
        this.rates = rates;
        this.clock = clock;
    }

    /** The number of the way of each line; what a person chose is taken as it is. */
    int[] plan(List<AffectedLine> lines) {
        return new Building(lines).plan();
    }

    private final class Building {

        private final List<AffectedLine> lines;
        private final Map<Sku, List<Terms>> terms;
        private final Map<String, Supplier> known;
        private final Map<String, Integer> resources = new HashMap<>();
        private final List<Double> capacities = new ArrayList<>();
        private final Map<String, Integer> partners = new HashMap<>();
        private final List<Double> minima = new ArrayList<>();

        private Building(List<AffectedLine> lines) {
            this.lines = lines;
            this.terms = suppliers.termsFor(
                    lines.stream().map(AffectedLine::sku).distinct().toList());
            this.known = suppliers.all().stream().collect(Collectors.toMap(Supplier::id, one -> one));
        }

        private int[] plan() {
            List<List<Rescue.Way>> all = new ArrayList<>();
            List<List<Integer>> numbers = new ArrayList<>();
            for (AffectedLine line : lines) {
                List<Rescue.Way> ways = new ArrayList<>();
                List<Integer> of = new ArrayList<>();
                for (int way = 0; way < line.ways().size(); way++) {
                    Rescue.Way one = line.byHand() && way != line.chosen() ? null : way(line, way);
                    if (one != null) {
                        ways.add(one);
                        of.add(way);
                    }
                }
                all.add(ways);
                numbers.add(of);
            }
            Rescue.Plan plan = new Rescue(
                            all,
                            capacities.stream().mapToDouble(most -> most).toArray(),
                            minima.stream().mapToDouble(least -> least).toArray())
                    .plan();
            int[] chosen = new int[lines.size()];
            for (int line = 0; line < chosen.length; line++) {
                chosen[line] = numbers.get(line).get(plan.ways()[line]);
            }
            return chosen;
        }

        /** Null for what nobody would propose; what a person chose takes nothing that would be shared out. */
        private Rescue.@Nullable Way way(AffectedLine line, int number) {
            WayOut way = line.ways().get(number);
            double cost = way.cost().amount().doubleValue();
            if (way.kind() == WayOut.Kind.WAIT || line.byHand()) {
                return Rescue.Way.free(cost);
            }
            // Of what costs an unknown sum nobody can say that it is cheaper.
            if (!way.priced() || !line.waiting().priced()) {
                return null;
            }
            return switch (way.kind()) {
                case ELSEWHERE ->
                    new Rescue.Way(
                            cost,
                            new int[] {
                                resource(
                                        "from|" + way.supplierId() + "|" + line.sku(),
                                        way.quantity().toDouble())
                            },
                            new double[] {way.quantity().toDouble()},
                            -1,
                            0);
                case ALTERNATE -> alternate(line, way, cost);
                case WAIT, PRE_ORDER, EXPEDITE, SPLIT, LEAVE_OUT -> null;
            };
        }

        private Rescue.@Nullable Way alternate(AffectedLine line, WayOut way, double cost) {
            Terms of = terms.getOrDefault(line.sku(), List.of()).stream()
                    .filter(one -> one.supplierId().equals(way.supplierId()))
                    .findFirst()
                    .orElse(null);
            LocalDate arrives = way.arrives();
            if (of == null || arrives == null) {
                return null;
            }
            int partner = partner(way.supplierId(), line.locationId());
            double value = inCompany(of.unitPrice(way.quantity()).times(way.quantity()));
            double units = way.quantity().toDouble();
            return of.capacityPerWeek().isPositive()
                    ? new Rescue.Way(
                            cost,
                            new int[] {
                                resource(
                                        "made|" + way.supplierId() + "|" + line.sku() + "|"
                                                + CapacityPlan.monday(arrives),
                                        of.capacityPerWeek().toDouble())
                            },
                            new double[] {units},
                            partner,
                            value)
                    : new Rescue.Way(cost, new int[0], new double[0], partner, value);
        }

        /** Of what is told differently line by line the most counts. */
        private int resource(String name, double most) {
            int number = resources.computeIfAbsent(name, first -> {
                capacities.add(most);
                return capacities.size() - 1;
            });
            capacities.set(number, Math.max(capacities.get(number), most));
            return number;
        }

        private int partner(String supplierId, String locationId) {
            return partners.computeIfAbsent(supplierId + "|" + locationId, first -> {
                Supplier supplier = known.get(supplierId);
                minima.add(supplier == null ? 0.0 : inCompany(supplier.minOrderValue()));
                return minima.size() - 1;
            });
        }
    }

    private double inCompany(Money money) {
        return rates.inCompanyCurrency(money, clock.today())
                .map(there -> there.amount().doubleValue())
                .orElse(0.0);
    }
}
