package io.leadline.replenishment.policy;

import io.leadline.catalog.Item;
import io.leadline.replenishment.DemandClass;
import io.leadline.replenishment.DemandClasses;
import io.leadline.replenishment.ItemCard;
import io.leadline.replenishment.ItemFacts;
import io.leadline.replenishment.NextLot;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanBasis;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockPosition;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Plans one item at all its locations, so that one can help the other. */
public final class ItemPlanner {

    private static final double MOST_DAYS = 3650;

    private final PlanBasis basis;
    private final PlanSettings settings;
    private final Locations locations;
    private final Replenishment replenishment;

    public ItemPlanner(PlanBasis basis) {
        this.basis = basis;
        this.settings = basis.settings();
        this.locations = new Locations(basis);
        this.replenishment = new Replenishment(settings);
    }

    /** @return a plan for each location that sells, holds or expects the item, by location */
    public List<Plan> plan(ItemFacts facts) {
        List<AtLocation> places = places(facts);
        Map<String, Double> beyond = new TreeMap<>();
        places.forEach(here -> beyond.put(here.place().location(), here.spare(offers(facts, here), settings)));
        double lacking = beyond.values().stream()
                .mapToDouble(units -> Math.max(0, -units))
                .sum();
        Map<String, Quantity> spare = new TreeMap<>();
        beyond.forEach((location, units) -> spare.put(location, Quantity.of((long) Math.max(0, units))));
        List<Plan> planned = new ArrayList<>();
        for (AtLocation here : places) {
            Plan plan = planAt(here, facts, offers(facts, here), others(facts, here, spare), lacking);
            planned.add(plan);
            // What one location is given, the next cannot have.
            plan.advice().transfers().forEach(given -> spare.merge(given.from(), given.amount(), Quantity::plus));
        }
        return planned;
    }

    /** Each location that sells, holds or expects the item, in order. */
    List<AtLocation> places(ItemFacts facts) {
        Set<String> known = new TreeSet<>(basis.channelsAt().keySet());
        facts.levels().forEach(level -> known.add(level.location()));
        known.addAll(facts.supply().keySet());
        List<AtLocation> places = known.stream()
                .flatMap(location -> locations.at(facts, location).stream())
                .toList();
        boolean limited = !facts.stated().isEmpty()
                || facts.terms().stream()
                        .anyMatch(terms -> terms.capacityPerWeek().isPositive());
        return limited && places.size() > 1 ? DealtWeeks.among(shared(places), facts.terms()) : places;
    }

    /** What a supplier can make is made once for all of them. */
    private static List<AtLocation> shared(List<AtLocation> places) {
        double all = places.stream()
                .mapToDouble(here -> here.outlook().expectedOver(PlanBasis.HORIZON_DAYS))
                .sum();
        return places.stream()
                .map(here -> here.sharing(here.outlook().expectedOver(PlanBasis.HORIZON_DAYS) / all))
                .toList();
    }

    private List<Offer> offers(ItemFacts facts, AtLocation here) {
        return offers(facts, here, basis.today());
    }

    /** What suppliers offer on a day. */
    List<Offer> offers(ItemFacts facts, AtLocation here, LocalDate today) {
        return facts.terms().stream()
                .map(terms -> basis.leadTimes()
                        .offer(
                                terms,
                                here.place().location(),
                                today,
                                settings.reviewDays(),
                                basis.worth().getOrDefault(terms.currency(), Double.NaN)))
                .toList();
    }

    /** What others can give, who has most first. */
    private static List<Replenishment.Spare> others(ItemFacts facts, AtLocation here, Map<String, Quantity> spare) {
        String to = here.place().location();
        return spare.entrySet().stream()
                .filter(other -> !other.getKey().equals(to)
                        && other.getValue().isPositive()
                        && facts.maySend(other.getKey(), to))
                .sorted(Map.Entry.<String, Quantity>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(other -> new Replenishment.Spare(other.getKey(), other.getValue()))
                .toList();
    }

    DemandClass demandClass(AtLocation here, Item item) {
        return basis.bounds()
                .classOf(
                        here.soldPerYear() * basis.value(item.unitCost()),
                        DemandClasses.weeklyVariation(here.sold().units()));
    }

    /** What a unit earns, in the currency it is sold in. */
    private static double margin(Item item) {
        return Math.max(
                0, item.unitPrice().amount().subtract(item.unitCost().amount()).doubleValue());
    }

    /** What a unit earns, in the company's currency. */
    double companyMargin(Item item) {
        return basis.toCompany(margin(item), item.unitPrice().currency());
    }

    /** Everything that a decision of today needs. */
    Replenishment.Situation situation(
            AtLocation here,
            Item item,
            DemandClass demandClass,
            List<Offer> offers,
            List<Replenishment.Spare> elsewhere) {
        return new Replenishment.Situation(
                here.place(),
                here.outlook(),
                here.stock(),
                offers,
                settings.target(demandClass),
                elsewhere,
                companyMargin(item),
                here.limits(),
                here.occasions());
    }

    private Plan planAt(
            AtLocation here, ItemFacts facts, List<Offer> offers, List<Replenishment.Spare> elsewhere, double lacking) {
        Item item = facts.item();
        DemandClass demandClass = demandClass(here, item);
        double margin = margin(item);
        Replenishment.Situation situation = situation(here, item, demandClass, offers, elsewhere);
        Offer offer = replenishment.supplier(situation);
        ReorderAdvice advice = here.forecast()
                .explain(replenishment.advise(situation, offer, target(here, demandClass, offer, basis.today())));
        StockPosition others = here.stock().unpromised(LocalDate.MAX);
        double position = others.free().toDouble() + others.coming();
        double beyond = Math.max(0, position - advice.reorderPoint());
        double helplessDays = here.isUntried()
                ? 0
                : offer == null ? settings.maxCoverDays() : offer.leadTime().meanDays();
        NextLot next = next(
                situation, offer, beyond, advice.safetyStock(), item.unitCost().currency());
        Overstock overstock = overstock(here, item, advice.reorderPoint(), lacking);
        return new Plan(
                advice,
                new ItemCard(item.name(), item.category(), item.unitCost(), item.weightKg(), item.volumeL()),
                here.weekly(),
                here.stock(),
                here.figures(demandClass, margin, helplessDays),
                next,
                overstock,
                new TurnoverAt(here, facts, basis).of(advice, next, overstock));
    }

    /**
     * @param beyond units there and on order above the reorder point
     * @param safety units that are held against chance
     * @param currency that what waiting costs is told in
     */
    private NextLot next(
            Replenishment.Situation situation, @Nullable Offer offer, double beyond, double safety, String currency) {
        double days = Math.min(MOST_DAYS, situation.outlook().daysToUse(beyond));
        if (offer == null) {
            return new NextLot(Quantity.ZERO, days);
        }
        Case it = new Case(situation, offer, situation.target(), settings);
        double now =
                Projection.lostUnits(it.outlook(), it.stock(), it.leadTime().meanDays());
        double later = Projection.lostUnits(it.outlook(), it.stock(), it.protectedDays());
        double margin = basis.fromCompany(situation.unitMargin(), currency);
        double waiting = Math.round((later - now) * margin * 100) / 100.0;
        return new NextLot(LotChoice.next(it, beyond), days, LotChoice.most(it, safety), Math.max(0, waiting));
    }

    private Overstock overstock(AtLocation here, Item item, double reorderPoint, double lacking) {
        return ExcessStock.of(
                here.outlook(),
                here.stock(),
                reorderPoint,
                item.unitCost(),
                settings,
                basis.fromCompany(settings.orderCost(), item.unitCost().currency()),
                lacking,
                here.dead(settings.rules().deadStockDays()));
    }

    /** The supplier's target or, while a promotion runs before goods of the next plan are here, the promotion's. */
    ServiceTarget target(AtLocation here, DemandClass demandClass, @Nullable Offer offer, LocalDate today) {
        if (offer == null) {
            return settings.target(demandClass);
        }
        LocalDate until = today.plusDays((long) Math.ceil(offer.next().meanDays() + settings.reviewDays()));
        boolean promotion = here.occasions().promotions().stream()
                .anyMatch(p ->
                        !p.period().from().isAfter(until) && !p.period().to().isBefore(today));
        ServiceTarget target = settings.target(demandClass, offer.terms().supplierId(), promotion);
        return here.isUntried() && target instanceof ServiceTarget.Economy floor
                ? new ServiceTarget.FillRate(floor.level())
                : target;
    }
}
