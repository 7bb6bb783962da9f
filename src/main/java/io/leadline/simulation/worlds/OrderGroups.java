package io.leadline.simulation.worlds;

import io.leadline.catalog.Terms;
import io.leadline.replenishment.model.OrderRounding;
import io.leadline.shared.Quantity;
import io.leadline.simulation.worlds.WorldRule.Buy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** What both yardsticks do alike: whole lots, and orders that reach the supplier's minimum value or wait. */
final class OrderGroups {

    /** A line is not raised to more than this many days of its demand; then the order waits for another week. */
    private static final double LONGEST_COVER_DAYS = 180;

    private OrderGroups() {}

    /** The need raised to what the supplier accepts. */
    static double orderable(double need, Terms terms) {
        return OrderRounding.orderable(
                        BigDecimal.valueOf(Math.ceil(need - 1e-9)),
                        terms.moq().value(),
                        terms.orderMultiple().value())
                .doubleValue();
    }

    /**
     * Raises the lines of each order, shortest cover first, until the supplier takes it; leaves out an order that would lie
     * too long.
     *
     * @param perDay units expected of an item on a coming day
     */
    static List<WorldRule.Decision> reachingMinimums(WorldState known, List<Buy> buys, IntToDoubleFunction perDay) {
        World world = known.world();
        Map<String, List<Buy>> groups = new LinkedHashMap<>();
        for (Buy buy : buys) {
            WorldItem item = world.items().get(buy.item());
            groups.computeIfAbsent(terms(world, buy).supplierId() + "\n" + item.location(), g -> new ArrayList<>())
                    .add(buy);
        }
        List<WorldRule.Decision> decided = new ArrayList<>();
        groups.values().forEach(lines -> {
            double minimum = world.minimum(terms(world, lines.getFirst()).supplierId());
            if (raised(known, lines, minimum, perDay)) {
                decided.addAll(lines);
            }
        });
        return decided;
    }

    private static boolean raised(WorldState known, List<Buy> lines, double minimum, IntToDoubleFunction perDay) {
        double value =
                lines.stream().mapToDouble(line -> value(known.world(), line)).sum();
        while (value < minimum) {
            int shortest = -1;
            double least = LONGEST_COVER_DAYS;
            for (int l = 0; l < lines.size(); l++) {
                Buy line = lines.get(l);
                double cover = (known.position(line.item()) + line.units())
                        / Math.max(1e-9, perDay.applyAsDouble(line.item()));
                int life = known.world().items().get(line.item()).item().shelfLifeDays();
                if (cover < least && (life == 0 || cover < life)) {
                    least = cover;
                    shortest = l;
                }
            }
            if (shortest < 0) {
                return false;
            }
            Buy line = lines.get(shortest);
            Terms terms = terms(known.world(), line);
            double step = Math.max(1, Math.ceil(perDay.applyAsDouble(line.item())));
            Buy more = new Buy(line.item(), line.terms(), orderable(line.units() + step, terms));
            value += value(known.world(), more) - value(known.world(), line);
            lines.set(shortest, more);
        }
        return true;
    }

    private static Terms terms(World world, Buy buy) {
        return world.items().get(buy.item()).terms().get(buy.terms());
    }

    private static double value(World world, Buy buy) {
        Quantity quantity = Quantity.of((long) buy.units());
        return terms(world, buy).unitPrice(quantity).amount().doubleValue() * buy.units();
    }
}
