package io.leadline.replenishment.policy;

import io.leadline.catalog.CapacityPlan;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.PlanBasis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Deals out the weeks of which suppliers said what they can deliver of an item, to the locations that draw on them. */
final class DealtWeeks {

    private DealtWeeks() {}

    /** @param places in order, each with its share of the demand */
    static List<AtLocation> among(List<AtLocation> places, List<Terms> offered) {
        List<AtLocation> dealt = new ArrayList<>(places);
        List<Integer> drawing = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).limits().capacities().share() < 1) {
                drawing.add(i);
            }
        }
        if (drawing.size() < 2) {
            return dealt;
        }
        List<AtLocation> drawn = drawing.stream().map(places::get).toList();
        Capacities any = drawn.getFirst().limits().capacities();
        if (offered.stream().allMatch(terms -> any.of(terms).plan() == null)) {
            return dealt;
        }
        List<StockCourse> courses = drawn.stream()
                .map(here -> StockCourse.of(here.outlook(), here.stock(), PlanBasis.HORIZON_DAYS))
                .toList();
        for (Terms terms : offered) {
            List<Map<LocalDate, Double>> weeks = weeks(drawn, courses, terms);
            for (int i = 0; i < drawn.size(); i++) {
                if (!weeks.get(i).isEmpty()) {
                    dealt.set(drawing.get(i), dealt.get(drawing.get(i)).dealing(terms.supplierId(), weeks.get(i)));
                }
            }
        }
        return dealt;
    }

    /** Of each location, the units of each week: what is on order for it already, and what it can still ask for. */
    private static List<Map<LocalDate, Double>> weeks(List<AtLocation> places, List<StockCourse> courses, Terms terms) {
        List<Map<LocalDate, Double>> dealt = new ArrayList<>();
        places.forEach(here -> dealt.add(new HashMap<>()));
        CapacityPlan plan = places.getFirst().limits().capacities().of(terms).plan();
        if (plan == null) {
            return dealt;
        }
        double least = LotSize.orderable(terms, 0).toDouble();
        plan.weeks().forEach((monday, units) -> {
            List<DealtWeek.Draws> draws = new ArrayList<>();
            for (int i = 0; i < places.size(); i++) {
                AtLocation here = places.get(i);
                draws.add(new DealtWeek.Draws(
                        here.limits().capacities().share(),
                        Case.dueInWeek(here.stock(), here.outlook().from(), terms.supplierId(), monday),
                        courses.get(i).firstEmptyFrom(monday),
                        courses.get(i).firstEmpty()));
            }
            double[] more =
                    DealtWeek.among(units.toDouble(), terms.orderMultiple().toDouble(), least, draws);
            for (int i = 0; i < places.size(); i++) {
                dealt.get(i).put(monday, draws.get(i).due() + more[i]);
            }
        });
        return dealt;
    }
}
