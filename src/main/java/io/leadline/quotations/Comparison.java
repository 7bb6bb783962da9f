package io.leadline.quotations;

import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.WorkingCalendars;
import io.leadline.identity.Actor;
import io.leadline.ordering.ItemPace;
import io.leadline.planning.PlanPolicies;
import io.leadline.scorecard.Measure;
import io.leadline.scorecard.Score;
import io.leadline.scorecard.Scores;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Quotations side by side, for those who buy: the least landed cost of each item first. */
@Component
public class Comparison {

    private final Suppliers suppliers;
    private final Items items;
    private final Locations locations;
    private final ExchangeRates rates;
    private final WorkingCalendars calendars;
    private final PlanPolicies policies;
    private final ItemPace pace;
    private final Scores scores;
    private final BusinessClock clock;

    Comparison(
            Suppliers suppliers,
            Items items,
            Locations locations,
            ExchangeRates rates,
            WorkingCalendars calendars,
            PlanPolicies policies,
            ItemPace pace,
            Scores scores,
            BusinessClock clock) {
        this.suppliers = suppliers;
        this.items = items;
        this.locations = locations;
        this.rates = rates;
        this.calendars = calendars;
        this.policies = policies;
        this.pace = pace;
        this.scores = scores;
        this.clock = clock;
    }

    /**
     * One supplier's quotation of one item.
     *
     * @param cost null where the quoted currency has no exchange rate: it cannot be compared then
     * @param kept share of what the supplier promised that it kept; null where too little is known
     * @param arrivesOn when goods that are ordered today would be there
     */
    public record Row(
            Wanted wanted,
            Quotation quotation,
            Quoted quoted,
            String supplierName,
            @Nullable LandedCost cost,
            @Nullable Double kept,
            LocalDate arrivesOn,
            boolean late,
            boolean expired,
            boolean cheapest) {}

    /** By the order of the request's items, those of each by landed cost; nothing for who does not buy. */
    public List<Row> rows(QuotationRequest request, Actor actor) {
        if (!actor.purchases()) {
            return List.of();
        }
        LocalDate today = clock.today();
        Map<String, Double> worth = rates.worth(today);
        Location place = locations.find(request.locationId()).orElse(null);
        List<Row> all = new ArrayList<>();
        for (Wanted wanted : request.lines()) {
            LandedCost.Facts facts = facts(wanted, request.locationId(), place);
            List<Row> rows = request.offers().stream()
                    .flatMap(quotation -> quotation.of(wanted.sku()).stream()
                            .map(quoted -> row(request, wanted, quotation, quoted, place, facts, worth, today)))
                    .sorted(Comparator.comparingDouble(Comparison::order))
                    .toList();
            for (int i = 0; i < rows.size(); i++) {
                all.add(i == 0 && rows.get(0).cost() != null ? first(rows.get(0)) : rows.get(i));
            }
        }
        return all;
    }

    private static Row first(Row row) {
        return new Row(
                row.wanted(),
                row.quotation(),
                row.quoted(),
                row.supplierName(),
                row.cost(),
                row.kept(),
                row.arrivesOn(),
                row.late(),
                row.expired(),
                true);
    }

    private static double order(Row row) {
        LandedCost cost = row.cost();
        return cost == null ? Double.MAX_VALUE : cost.perUnit();
    }

    private LandedCost.Facts facts(Wanted wanted, String locationId, @Nullable Location place) {
        Optional<Item> item = items.find(wanted.sku());
        return new LandedCost.Facts(
                policies.active().settings().holdingRatePerYear(),
                pace.unitsPerDay(wanted.sku(), locationId),
                item.map(Item::weightKg).orElse(0.0),
                item.map(Item::volumeL).orElse(0.0),
                place == null ? "" : place.country());
    }

    private Row row(
            QuotationRequest request,
            Wanted wanted,
            Quotation quotation,
            Quoted quoted,
            @Nullable Location place,
            LandedCost.Facts facts,
            Map<String, Double> worth,
            LocalDate today) {
        Supplier supplier = suppliers.find(quotation.supplierId()).orElse(null);
        Double rate = worth.get(quoted.currency());
        LandedCost cost = supplier == null || rate == null
                ? null
                : LandedCost.of(wanted, quoted, rate, known(worth.get(supplier.currency())), supplier, facts);
        LocalDate arrives = supplier == null
                ? today.plusDays(quoted.leadTimeDays())
                : calendars.arrival(supplier, place, today, quoted.leadTimeDays());
        Score.Figure kept = scores.of(quotation.supplierId()).figure(Measure.KEPT);
        LocalDate validUntil = quotation.validUntil();
        return new Row(
                wanted,
                quotation,
                quoted,
                supplier == null ? quotation.supplierId() : supplier.name(),
                cost,
                kept.says() ? (double) kept.right() / kept.of() : null,
                arrives,
                arrives.isAfter(request.neededOn()),
                validUntil == null || validUntil.isBefore(today),
                false);
    }

    private static OptionalDouble known(@Nullable Double worth) {
        return worth == null ? OptionalDouble.empty() : OptionalDouble.of(worth);
    }

    /** What was awarded costs, or would cost once it is approved; empty where nothing is, or a rate is missing. */
    public Optional<Money> awarded(QuotationRequest request) {
        List<Award.Part> parts = request.awarded();
        return parts.isEmpty() ? Optional.empty() : value(request, new Award(parts, ""));
    }

    /** What the goods of an award cost at their quoted prices, in the company's currency; empty where a rate is missing. */
    Optional<Money> value(QuotationRequest request, Award award) {
        Map<String, Double> worth = rates.worth(clock.today());
        double sum = 0;
        for (Award.Part part : award.parts()) {
            Optional<Wanted> wanted = request.lines().stream()
                    .filter(line -> line.sku().equals(part.sku()))
                    .findFirst();
            Optional<Quoted> quoted = request.last(part.supplierId()).flatMap(one -> one.of(part.sku()));
            if (wanted.isEmpty()
                    || quoted.isEmpty()
                    || !worth.containsKey(quoted.get().currency())) {
                return Optional.empty();
            }
            var order = LandedCost.order(wanted.get(), quoted.get());
            // What minimum and multiple make of it is bought, too.
            double units = Math.max(wanted.get().quantity().toDouble(), order.toDouble());
            sum += units
                    * quoted.get()
                            .terms(part.supplierId(), 1)
                            .unitPrice(order)
                            .amount()
                            .doubleValue()
                    * worth.getOrDefault(quoted.get().currency(), 0.0);
        }
        return Optional.of(new Money(BigDecimal.valueOf(sum), rates.companyCurrency()).rounded());
    }
}
