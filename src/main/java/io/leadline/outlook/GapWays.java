package io.leadline.outlook;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.ordering.Consequences;
import io.leadline.ordering.OrdersByHand;
import io.leadline.planning.PlanPolicies;
import io.leadline.planning.PlanSources;
import io.leadline.scorecard.DaysKept;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Fault;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/**
 * What can be done about a gap, the cheapest first: the missing units earlier of the same supplier, which costs holding them;
 * all of them of another one, or only those that would be lost (the rest comes when the supplier catches up), which costs the
 * difference of the prices; or nothing, which costs the margin that is lost. What comes after the goods are missed
 * first saves only the share of the days that are left of the gap. What a minimum or a multiple forces beyond the missing units
 * costs keeping it until it is sold.
 */
@Component
class GapWays {

    private static final double YEAR_DAYS = 365;
    private static final double WEEK_DAYS = 7;

    private final Suppliers suppliers;
    private final OrdersByHand byHand;
    private final PlanSources sources;
    private final PlanPolicies policies;
    private final DaysKept kept;
    private final ExchangeRates rates;
    private final Consequences consequences;
    private final String currency;
    private final BusinessClock clock;

    GapWays(
            Suppliers suppliers,
            OrdersByHand byHand,
            PlanSources sources,
            PlanPolicies policies,
            DaysKept kept,
            ExchangeRates rates,
            Consequences consequences,
            CompanyCurrency currency,
            BusinessClock clock) {
        this.suppliers = suppliers;
        this.byHand = byHand;
        this.sources = sources;
        this.policies = policies;
        this.kept = kept;
        this.rates = rates;
        this.consequences = consequences;
        this.currency = currency.code();
        this.clock = clock;
    }

    List<GapWay> of(Outlook outlook, Gap gap) {
        List<Terms> all = suppliers.termsFor(new Sku(gap.line().sku()));
        Optional<Terms> own = all.stream()
                .filter(terms -> terms.supplierId().equals(outlook.supplierId()))
                .findFirst();
        List<GapWay> ways = new ArrayList<>();
        own.map(terms -> earlier(outlook, gap, terms)).ifPresent(ways::add);
        for (Terms terms : all) {
            if (!terms.supplierId().equals(outlook.supplierId())) {
                ways.add(instead(GapDecision.Kind.ALTERNATE, outlook, gap, gap.units(), terms, own));
                if (gap.lost() > 0 && gap.lost() < gap.units()) {
                    ways.add(instead(GapDecision.Kind.SPLIT, outlook, gap, gap.lost(), terms, own));
                }
            }
        }
        ways.add(new GapWay(
                GapDecision.Kind.ACCEPT,
                "",
                "",
                Quantity.ZERO,
                null,
                lost(gap, 1),
                Money.zero(currency),
                gap.cost() != null,
                -1));
        // What nobody knows the cost of stands last.
        ways.sort(Comparator.comparing((GapWay way) -> !way.priced())
                .thenComparing(way -> way.cost().amount()));
        return List.copyOf(ways);
    }

    private GapWay earlier(Outlook outlook, Gap gap, Terms terms) {
        LocalDate day = day(outlook, gap, terms);
        Quantity quantity = inLots(terms, gap.units());
        long early = Math.max(0, ChronoUnit.DAYS.between(day, outlook.weeks().monday(gap.fromWeek())));
        double rate = policies.active().settings().holdingRatePerYear();
        return way(
                GapDecision.Kind.ORDER_EARLIER,
                outlook,
                gap,
                terms,
                quantity,
                day,
                (early == 0
                                ? Optional.of(0.0)
                                : price(terms, quantity)
                                        .map(price -> price * quantity.toDouble() * rate * early / YEAR_DAYS))
                        .flatMap(holding ->
                                keeping(gap, terms, quantity, gap.units()).map(kept -> holding + kept)));
    }

    /** Of what a supplier takes no fewer than; in the company's currency, empty where there is no rate. */
    private Optional<Double> keeping(Gap gap, Terms terms, Quantity ordered, double units) {
        Quantity forced = ordered.minus(rounded(units));
        double perDay = gap.line().told().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0)
                / WEEK_DAYS;
        return forced.isPositive()
                ? rates.inCompanyCurrency(terms.unitPrice(ordered), clock.today())
                        .map(price -> consequences
                                .keeping(forced, price, perDay > 0 ? OptionalDouble.of(perDay) : OptionalDouble.empty())
                                .amount()
                                .doubleValue())
                : Optional.of(0.0);
    }

    private GapWay instead(
            GapDecision.Kind kind, Outlook outlook, Gap gap, double units, Terms terms, Optional<Terms> own) {
        Quantity quantity = inLots(terms, units);
        return way(
                kind,
                outlook,
                gap,
                terms,
                quantity,
                day(outlook, gap, terms),
                // Without terms of the supplier's own nobody knows what the other one costs more.
                price(terms, quantity)
                        .flatMap(there -> own.flatMap(mine -> price(mine, quantity))
                                .map(here -> (there - here) * quantity.toDouble()))
                        .flatMap(dearer -> keeping(gap, terms, quantity, units).map(kept -> dearer + kept)));
    }

    /** In the company's currency; empty where there is no rate. */
    private Optional<Double> price(Terms terms, Quantity quantity) {
        return rates.inCompanyCurrency(terms.unitPrice(quantity), clock.today())
                .map(price -> price.amount().doubleValue());
    }

    private GapWay way(
            GapDecision.Kind kind,
            Outlook outlook,
            Gap gap,
            Terms terms,
            Quantity quantity,
            LocalDate day,
            Optional<Double> extra) {
        double missed = missedUntil(outlook, gap, day);
        return new GapWay(
                kind,
                terms.supplierId(),
                suppliers.find(terms.supplierId()).map(Supplier::name).orElse(terms.supplierId()),
                quantity,
                day,
                lost(gap, missed),
                money(extra.orElse(0.0)),
                extra.isPresent() && (gap.cost() != null || missed == 0),
                kept.percent(terms.supplierId()));
    }

    /** @param share of the time that is missed; zero stands for what nobody knows */
    private Money lost(Gap gap, double share) {
        Double cost = gap.cost();
        return money(cost == null ? 0 : cost * share);
    }

    /** The last day on which goods can come in before they are missed, or the first on which they can come at all. */
    private LocalDate day(Outlook outlook, Gap gap, Terms terms) {
        LocalDate before = sources.deliveryDays()
                .receivableBy(
                        gap.line().location(),
                        terms.supplierId(),
                        outlook.weeks().monday(gap.fromWeek()).minusDays(1));
        LocalDate earliest = byHand.earliest(terms, gap.line().location());
        return before.isBefore(earliest) ? earliest : before;
    }

    /** Of the time in which goods are missed, the share that is over when these come; from 0 to 1. */
    private static double missedUntil(Outlook outlook, Gap gap, LocalDate day) {
        Integer out = gap.outWeek();
        if (out == null) {
            return 0;
        }
        LocalDate from = outlook.weeks().monday(out);
        double days =
                Math.max(1, ChronoUnit.DAYS.between(from, outlook.weeks().monday(Math.max(out + 1, gap.untilWeek()))));
        return Math.clamp(ChronoUnit.DAYS.between(from, day) / days, 0, 1);
    }

    private static Quantity inLots(Terms terms, double units) {
        Quantity wanted = rounded(units);
        return terms.fault(wanted)
                .filter(Fault.NoLot.class::isInstance)
                .map(fault -> ((Fault.NoLot) fault).above().quantity())
                .orElse(wanted);
    }

    private static Quantity rounded(double units) {
        return new Quantity(
                BigDecimal.valueOf(units).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    private Money money(double amount) {
        return new Money(BigDecimal.valueOf(amount), currency).rounded();
    }
}
