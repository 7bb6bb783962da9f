package io.leadline.tracking;

import io.leadline.catalog.WorkingCalendars;
import io.leadline.engine.DecisionModel;
import io.leadline.identity.Actor;
import io.leadline.ordering.Announcements;
import io.leadline.ordering.Deadlines;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.scorecard.arrival.ArrivalLaw;
import io.leadline.scorecard.arrival.LearnedArrivals;
import io.leadline.scorecard.arrival.OpenLine;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Magnitude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Warns of lines that will probably come too late while their promise still says otherwise: by how such lines came before, what it
 * would cost, and the days that are left to do something about it. The table {@code early-warning.dmn} says from when on.
 */
@Service
public class EarlyWarnings implements Threats {

    /** Who was warned is not told that all is well because a chance fell by a point: it has to fall by a fifth. */
    private static final double STILL = 1.25;

    /** Nobody is warned of less, and what it would cost need not be reckoned. */
    private static final double LEAST_CHANCE = 0.05;

    private static final double MOST = 1e9;

    private final LearnedArrivals arrivals;
    private final PurchaseOrders orders;
    private final NeedDates needs;
    private final Stakes stakes;
    private final Announcements announced;
    private final WorkingCalendars calendars;
    private final BusinessClock clock;
    private final DecisionModel table = DecisionModel.ofFile("early-warning");

    EarlyWarnings(
            LearnedArrivals arrivals,
            PurchaseOrders orders,
            ObjectProvider<NeedDates> needs,
            ObjectProvider<Stakes> stakes,
            ObjectProvider<Announcements> announced,
            WorkingCalendars calendars,
            BusinessClock clock) {
        this.arrivals = arrivals;
        this.orders = orders;
        this.needs = needs.getIfAvailable(() -> NeedDates.AS_PLANNED);
        this.stakes = stakes.getIfAvailable(() -> Stakes.AS_ORDERED);
        this.announced = announced.getIfAvailable(() -> Announcements.NONE);
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * A line that is promised, and when it will be here.
     *
     * @param until the last day on which nobody calls it late
     */
    public record Coming(OrderLine line, LocalDate promised, LocalDate until, ArrivalLaw law) {}

    /** What is promised of an order and in no shipment, which would tell when it comes; nothing for who does not buy. */
    public List<OrderLine> open(String orderId, Actor actor) {
        return actor.purchases()
                ? orders.find(orderId, actor)
                        .filter(order -> order.state().isTracked())
                        .map(order -> {
                            List<Announcements.Announced> underWay = announced.of(order.id());
                            return order.openLines().stream()
                                    .filter(line -> line.promisedDate().isPresent())
                                    .filter(line -> !Announcements.isUnderWay(line, underWay))
                                    .toList();
                        })
                        .orElse(List.of())
                : List.of();
    }

    /** When a line of it will be here; empty where nobody knows. */
    public Optional<Coming> coming(String orderId, int number, Actor actor) {
        Optional<PurchaseOrder> found = actor.purchases() ? orders.find(orderId, actor) : Optional.empty();
        return found.flatMap(order -> order.line(number).flatMap(line -> coming(order, line)));
    }

    private Optional<Coming> coming(PurchaseOrder order, OrderLine line) {
        return line.promisedDate()
                .flatMap(promised -> arrival(order, line)
                        .map(law -> new Coming(
                                line,
                                promised,
                                line.borneUntil(
                                        needs.needDate(order, line),
                                        order.talk().acceptedDate()),
                                law)));
    }

    /**
     * When a line will be here; empty where nothing is promised, too little came before to say, or its promise was moved: what is
     * learned is how promises were kept as they were agreed, and a supplier that moves one tells of its delay itself.
     */
    private Optional<ArrivalLaw> arrival(PurchaseOrder order, OrderLine line) {
        LocalDate promised = line.promisedDate().orElse(null);
        if (promised == null
                || !line.open().isPositive()
                || line.firstPromise().filter(promised::equals).isEmpty()) {
            return Optional.empty();
        }
        LocalDate ordered = LocalDate.ofInstant(
                Objects.requireNonNullElse(order.talk().sentAt(), order.head().createdAt()), clock.zone());
        return arrivals.of(new OpenLine(
                order.head().supplierId(),
                line.sku(),
                ordered.isAfter(promised) ? promised : ordered,
                promised,
                line.quantity(),
                line.value()));
    }

    @Override
    public Optional<Threat> of(PurchaseOrder order, OrderLine line, LocalDate until, boolean warned) {
        ArrivalLaw law = arrival(order, line).orElse(null);
        double chance = law == null ? 0 : law.after(until);
        if (law == null || chance < LEAST_CHANCE) {
            return Optional.empty();
        }
        LocalDate expected = law.by(1 - chance / 2);
        int left = calendars.of(Deadlines.COMPANY).workingDaysBetween(clock.today(), until);
        double still = warned ? STILL : 1;
        double likely = Math.min(1, chance * still);
        // What it would cost takes longest to reckon, and seldom matters.
        boolean warns = expected.isAfter(until)
                && warns(likely, MOST, left)
                && (warns(likely, 0, left)
                        || warns(likely, Math.min(MOST, still * chance * loss(order, line, expected)), left));
        return warns ? Optional.of(new Threat(chance, expected)) : Optional.empty();
    }

    private boolean warns(double chance, double loss, int daysLeft) {
        return table.decide(
                        "earlyWarning",
                        Map.of(
                                "chance", number(chance),
                                "loss", number(loss),
                                "daysLeft", BigDecimal.valueOf(daysLeft)))
                .containsValue("true");
    }

    /** In pounds, euros and the like; nothing where nobody knows a price. */
    private double loss(PurchaseOrder order, OrderLine line, LocalDate comes) {
        Stakes.Stake stake = stakes.of(order, line, comes);
        return stake.priced()
                ? stake.lost().amount().doubleValue()
                        / Magnitude.of(stake.lost().currency())
                : 0;
    }

    @Override
    public boolean ready() {
        return arrivals.ready();
    }

    private static BigDecimal number(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    }
}
