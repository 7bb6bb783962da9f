package io.leadline.planning;

import io.leadline.catalog.Item;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.ordering.OpenSupply;
import io.leadline.replenishment.ItemFacts;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.OrderCourse;
import io.leadline.replenishment.OutlookWeeks;
import io.leadline.replenishment.PlanBasis;
import io.leadline.replenishment.policy.ExpectedOrders;
import io.leadline.shared.Sku;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Foretells the orders of one supplier, by what the last run learned and the stock, orders and sales of now. Some forty
 * thousandths of a second an item: to be asked for when somebody wants it, not when a page opens.
 */
@Service
public class SupplierOutlooks {

    private static final int ITEMS_AT_ONCE = 250;

    private final PlanningRuns runs;
    private final PlanSources sources;
    private final Suppliers suppliers;
    private final Locations locations;
    private final UnitMargins margins;

    SupplierOutlooks(
            PlanningRuns runs, PlanSources sources, Suppliers suppliers, Locations locations, UnitMargins margins) {
        this.runs = runs;
        this.sources = sources;
        this.suppliers = suppliers;
        this.locations = locations;
        this.margins = margins;
    }

    /** Items that nothing is expected of are left out; empty where no run has ended yet. */
    public Optional<SupplierOutlook> of(String supplierId) {
        return runs.current().map(basis -> of(supplierId, basis));
    }

    private SupplierOutlook of(String supplierId, PlanBasis basis) {
        List<Sku> skus = suppliers.terms(supplierId).stream().map(Terms::sku).toList();
        Map<String, String> places = locations.all().stream().collect(Collectors.toMap(Location::id, Location::name));
        ExpectedOrders expected = new ExpectedOrders(basis);
        OutlookWeeks weeks = OutlookWeeks.from(basis.today());
        List<SupplierOutlook.Line> lines = new ArrayList<>();
        for (int from = 0; from < skus.size(); from += ITEMS_AT_ONCE) {
            for (ItemFacts facts : sources.facts(skus.subList(from, Math.min(from + ITEMS_AT_ONCE, skus.size())))) {
                lines.addAll(lines(supplierId, facts, expected, weeks, places));
            }
        }
        return new SupplierOutlook(basis.today(), lines);
    }

    private List<SupplierOutlook.Line> lines(
            String supplierId,
            ItemFacts facts,
            ExpectedOrders expected,
            OutlookWeeks weeks,
            Map<String, String> places) {
        List<OpenSupply> open = sources.open(facts.item().sku()).stream()
                .filter(supply -> supply.supplierId().equals(supplierId))
                .toList();
        Map<ItemPlace, OrderCourse> courses =
                expected.of(facts, supplierId).stream().collect(Collectors.toMap(OrderCourse::place, course -> course));
        List<ItemPlace> all = new ArrayList<>(courses.keySet());
        open.stream()
                .map(supply -> new ItemPlace(supply.sku(), supply.locationId()))
                .filter(place -> !courses.containsKey(place))
                .distinct()
                .forEach(all::add);
        return all.stream()
                .sorted(java.util.Comparator.comparing(ItemPlace::location))
                .map(place -> line(
                        facts.item(),
                        courses.getOrDefault(place, OrderCourse.nothing(place)),
                        open,
                        weeks,
                        places.getOrDefault(place.location(), place.location())))
                .toList();
    }

    private SupplierOutlook.Line line(
            Item item, OrderCourse course, List<OpenSupply> open, OutlookWeeks weeks, String place) {
        Double[] ordered = new Double[OutlookWeeks.COUNT];
        Arrays.fill(ordered, 0.0);
        Double[] proposed = ordered.clone();
        open.stream()
                .filter(supply -> supply.locationId().equals(course.place().location())
                        && weeks.of(supply.expectedDate()) < OutlookWeeks.COUNT)
                .forEach(supply -> {
                    Double[] of = supply.proposed() ? proposed : ordered;
                    of[weeks.of(supply.expectedDate())] += supply.open().toDouble();
                });
        return new SupplierOutlook.Line(
                course.and(List.of(proposed)),
                item.name(),
                item.unit(),
                place,
                Collections.unmodifiableList(Arrays.asList(ordered)),
                margins.of(item).orElse(null));
    }
}
