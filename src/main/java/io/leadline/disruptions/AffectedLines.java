package io.leadline.disruptions;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.ordering.Announcements;
import io.leadline.ordering.Consequences;
import io.leadline.ordering.Hindrances;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Conflicts;
import io.leadline.shared.Money;
import io.leadline.tracking.DelayCause;
import io.leadline.tracking.LateLine;
import io.leadline.tracking.NeedDates;
import io.leadline.tracking.Stakes;
import io.leadline.tracking.WayOut;
import io.leadline.tracking.WaysOut;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reckons the open lines that a disruption touches, some orders at a time: when each comes, what is lost until then by the same
 * measure as of an escalation, and what can be done about it.
 */
@Component
class AffectedLines {

    /** Orders of one step, which is done again as a whole where it was cut short. */
    static final int BATCH = 100;

    /** As far as losses are told week by week. */
    static final int WEEKS = 26;

    private final PurchaseOrders orders;
    private final OrderSteps steps;
    private final AffectedLineStore store;
    private final Reaches reaches;
    private final Hindrances hindrances;
    private final Announcements announced;
    private final NeedDates needs;
    private final Stakes stakes;
    private final Consequences consequences;
    private final WaysOut ways;
    private final ExchangeRates rates;
    private final CompanyCurrency company;
    private final Locations locations;
    private final BusinessClock clock;

    AffectedLines(
            PurchaseOrders orders,
            OrderSteps steps,
            AffectedLineStore store,
            Reaches reaches,
            Hindrances hindrances,
            ObjectProvider<Announcements> announced,
            ObjectProvider<NeedDates> needs,
            ObjectProvider<Stakes> stakes,
            ObjectProvider<Consequences> consequences,
            WaysOut ways,
            ExchangeRates rates,
            CompanyCurrency company,
            Locations locations,
            BusinessClock clock) {
        this.orders = orders;
        this.steps = steps;
        this.store = store;
        this.reaches = reaches;
        this.hindrances = hindrances;
        this.announced = announced.getIfAvailable(() -> Announcements.NONE);
        this.needs = needs.getIfAvailable(() -> NeedDates.AS_PLANNED);
        this.stakes = stakes.getIfAvailable(() -> Stakes.AS_ORDERED);
        this.consequences = consequences.getIfAvailable(() -> (order, line) -> Optional.empty());
        this.ways = ways;
        this.rates = rates;
        this.company = company;
        this.locations = locations;
        this.clock = clock;
    }

    /**
     * @param last the last order that was looked at; empty where there are no more
     * @param touched orders that have lines among them
     */
    record Batch(Optional<String> last, List<String> touched) {}

    /** The next orders behind one; what was done about a line, or chosen by a person, stays. */
    Batch reckon(Disruption one, String behind, long run) {
        // Once for all: of a category all items are read for it.
        Reach reach = reaches.of(one.scope());
        List<String> next = touched(reach, behind);
        Map<String, String> names = locations.all().stream().collect(Collectors.toMap(Location::id, Location::name));
        List<String> touched = new ArrayList<>();
        for (String id : next) {
            List<AffectedLine> lines = of(one, reach, steps.get(id), run, names);
            if (!lines.isEmpty()) {
                touched.add(id);
                keep(lines);
            }
        }
        return new Batch(next.size() < BATCH ? Optional.empty() : Optional.of(next.getLast()), touched);
    }

    /** As far as they are wanted, so that all steps together read each open order about once. */
    private List<String> touched(Reach reach, String behind) {
        try (Stream<OpenSupply> open = orders.promisedSupplyBehind(behind)) {
            return open.filter(supply -> !supply.proposed() && reach.has(supply.supplierId(), supply.sku()))
                    .map(OpenSupply::orderId)
                    .distinct()
                    .limit(BATCH)
                    .toList();
        }
    }

    private void keep(List<AffectedLine> lines) {
        List<String> ids = lines.stream().map(AffectedLine::id).toList();
        Set<String> known = store.findAll(ids).stream().map(AffectedLine::id).collect(Collectors.toSet());
        List<AffectedLine> fresh = new ArrayList<>();
        for (AffectedLine line : lines) {
            if (known.contains(line.id())) {
                reckonedAnew(line);
            } else {
                fresh.add(line);
            }
        }
        store.put(fresh);
    }

    /** Where somebody chooses at this moment, that stands; not written, it would be forgotten as of an earlier run. */
    private void reckonedAnew(AffectedLine line) {
        Conflicts.retry("Line " + line.id(), () -> {
            Optional<AffectedLine> known =
                    store.find(line.id()).filter(now -> now.state() == AffectedLine.State.PLANNED);
            return known.isEmpty() || store.change(known.get(), chosenAsBefore(line, known.get()))
                    ? Optional.of(true)
                    : Optional.<Boolean>empty();
        });
    }

    private static AffectedLine chosenAsBefore(AffectedLine line, AffectedLine known) {
        if (!known.byHand()) {
            return line;
        }
        for (int way = 0; way < line.ways().size(); way++) {
            WayOut now = line.ways().get(way);
            if (now.kind() == known.way().kind()
                    && now.supplierId().equals(known.way().supplierId())) {
                return line.choosing(way, true);
            }
        }
        return line;
    }

    private List<AffectedLine> of(
            Disruption one, Reach reach, PurchaseOrder order, long run, Map<String, String> names) {
        return order.state().isTracked() || order.state().isWithSupplier()
                ? order.openLines().stream()
                        .filter(line -> reach.has(order.head().supplierId(), line.sku()))
                        .flatMap(line -> of(one, order, line, run, names).stream())
                        .toList()
                : List.of();
    }

    private Optional<AffectedLine> of(
            Disruption one, PurchaseOrder order, OrderLine line, long run, Map<String, String> names) {
        LocalDate promised = Announcements.expected(line, announced.of(order.id()));
        LocalDate expected = hindrances.expected(order, line, promised);
        boolean dearerOnly = one.severity().kind() == Severity.Kind.DEARER;
        boolean touched = one.days().contains(promised)
                && (dearerOnly
                        || expected.isAfter(promised)
                                && (one.scope().kind().isOnTheWay() || !announced.hasLeft(order, line)));
        if (!touched) {
            return Optional.empty();
        }
        Stakes.Stake stake = stakes.of(order, line, expected);
        LocalDate needed = needs.needDate(order, line);
        LateLine late = new LateLine(
                line.number(),
                line.sku(),
                line.name(),
                line.unit(),
                line.open(),
                DelayCause.PROMISE_LATE,
                1,
                needed,
                needed,
                expected,
                (int) Math.max(0, ChronoUnit.DAYS.between(needed, expected)),
                stake,
                List.of());
        Money dearer = dearer(one, line);
        return Optional.of(new AffectedLine(
                AffectedLine.id(one.id(), order.id(), line.number()),
                one.id(),
                run,
                order.id(),
                order.name(),
                line.number(),
                line.sku(),
                line.name(),
                line.unit(),
                order.head().supplierName(),
                order.head().locationId(),
                names.getOrDefault(order.head().locationId(), order.head().locationId()),
                line.open(),
                promised,
                expected,
                stake.outOn(),
                dearer,
                weeks(order, line, expected, stake),
                ways(one, order, late, dearer),
                0,
                0,
                false,
                AffectedLine.State.PLANNED,
                "",
                ""));
    }

    private Money none() {
        return Money.zero(company.code());
    }

    private Money dearer(Disruption one, OrderLine line) {
        if (one.severity().kind() != Severity.Kind.DEARER) {
            return none();
        }
        BigDecimal share = BigDecimal.valueOf(one.severity().amount(), 2);
        return rates.inCompanyCurrency(line.unitPrice().times(line.open()), clock.today())
                .map(value -> new Money(value.amount().multiply(share), value.currency()).rounded())
                .orElseGet(this::none);
    }

    /** To wait first, then as {@link WaysOut} has them; what a closed maker cannot do is not among them. */
    private List<WayOut> ways(Disruption one, PurchaseOrder order, LateLine late, Money dearer) {
        List<WayOut> all = ways.of(order, late, one.decider());
        Money lost = late.stake().lost();
        boolean known = late.stake().priced()
                && (lost.currency().equals(company.code()) || lost.amount().signum() == 0);
        List<WayOut> sorted = new ArrayList<>();
        sorted.add(new WayOut(
                WayOut.Kind.WAIT,
                "",
                "",
                late.open(),
                late.expected(),
                known && lost.amount().signum() != 0 ? lost : none(),
                dearer,
                null,
                -1,
                known));
        all.stream()
                .filter(way -> way.kind() != WayOut.Kind.WAIT)
                .filter(way -> !way.hastens() || one.scope().kind().isOnTheWay())
                // From another place comes what is short; all of the line comes as dear as before.
                .map(way -> way.kind() == WayOut.Kind.ELSEWHERE || way.hastens() ? dearer(way, dearer) : way)
                .sorted(WayOut.CHEAPEST_FIRST)
                .forEach(sorted::add);
        return sorted;
    }

    private static WayOut dearer(WayOut way, Money more) {
        return more.amount().signum() == 0 || !way.extra().currency().equals(more.currency())
                ? way
                : new WayOut(
                        way.kind(),
                        way.supplierId(),
                        way.supplierName(),
                        way.quantity(),
                        way.arrives(),
                        way.lost(),
                        way.extra().plus(more),
                        way.unitPrice(),
                        way.inTime(),
                        way.priced());
    }

    /** What waiting loses by the end of each week, less what it lost by the end of the one before. */
    private List<Double> weeks(PurchaseOrder order, OrderLine line, LocalDate expected, Stakes.Stake stake) {
        LocalDate monday = monday(clock.today());
        int count = (int) Math.clamp(ChronoUnit.WEEKS.between(monday, expected) + 1, 1, WEEKS);
        if (!stake.priced() || stake.lost().amount().signum() == 0) {
            return List.of();
        }
        Map<Integer, Double> lost = new HashMap<>();
        Optional<Consequences.Shelf> shelf = consequences.of(order, line);
        if (shelf.isEmpty()) {
            LocalDate out = stake.outOn() == null ? expected : stake.outOn();
            lost.put(
                    (int) Math.clamp(ChronoUnit.WEEKS.between(monday, out), 0, count - 1L),
                    stake.lost().amount().doubleValue());
        } else {
            double before = 0;
            for (int week = 0; week < count; week++) {
                LocalDate end = monday.plusWeeks(week + 1L);
                LocalDate until = end.isBefore(expected) && week < count - 1 ? end : expected;
                double now = shelf.get()
                        .with(List.of(new LineAnswer.Part(line.open(), until)), until)
                        .margin()
                        .amount()
                        .doubleValue();
                lost.put(week, Math.max(0, now - before));
                before = Math.max(before, now);
            }
        }
        List<Double> weeks = new ArrayList<>();
        for (int week = 0; week < count; week++) {
            weeks.add(lost.getOrDefault(week, 0.0));
        }
        return weeks;
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
