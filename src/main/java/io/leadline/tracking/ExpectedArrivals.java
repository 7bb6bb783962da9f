package io.leadline.tracking;

import io.leadline.identity.Actor;
import io.leadline.ordering.Announcements;
import io.leadline.ordering.GivenDay;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.scorecard.arrival.ArrivalLaw;
import io.leadline.scorecard.arrival.LearnedArrivals;
import io.leadline.scorecard.arrival.OpenLine;
import io.leadline.shared.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** When what is open of an order will be here, by how such promises were kept before. */
@Service
public class ExpectedArrivals {

    private final LearnedArrivals arrivals;
    private final PurchaseOrders orders;
    private final NeedDates needs;
    private final Announcements announced;
    private final BusinessClock clock;

    ExpectedArrivals(
            LearnedArrivals arrivals,
            PurchaseOrders orders,
            ObjectProvider<NeedDates> needs,
            ObjectProvider<Announcements> announced,
            BusinessClock clock) {
        this.arrivals = arrivals;
        this.orders = orders;
        this.needs = needs.getIfAvailable(() -> NeedDates.AS_PLANNED);
        this.announced = announced.getIfAvailable(() -> Announcements.NONE);
        this.clock = clock;
    }

    /**
     * An order as it was read.
     *
     * @param lines what is promised of it and in no shipment, which would tell when it comes
     */
    public record Awaited(PurchaseOrder order, List<OrderLine> lines) {
        public Awaited {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line that is promised, and when it will be here.
     *
     * @param until the last day on which nobody calls it late
     */
    public record Coming(OrderLine line, LocalDate promised, LocalDate until, ArrivalLaw law) {}

    /** Empty where nothing of it is awaited, and for who does not buy. */
    public Optional<Awaited> awaited(String orderId, Actor actor) {
        return Optional.of(orderId)
                .filter(id -> actor.purchases())
                .flatMap(id -> orders.find(id, actor))
                .filter(order -> order.state().isTracked())
                .map(order -> {
                    List<Announcements.Announced> underWay = announced.of(order.id());
                    return new Awaited(
                            order,
                            order.openLines().stream()
                                    .filter(line -> line.promisedDate().isPresent())
                                    .filter(line -> !Announcements.isUnderWay(line, underWay))
                                    .toList());
                })
                .filter(awaited -> !awaited.lines().isEmpty());
    }

    /** When a line of it will be here; empty where nobody knows, and for who does not buy any more. */
    public Optional<Coming> coming(Awaited awaited, OrderLine line, Actor actor) {
        if (!actor.purchases()) {
            return Optional.empty();
        }
        PurchaseOrder order = awaited.order();
        return line.promisedDate()
                .flatMap(promised -> law(order, line)
                        .map(law -> new Coming(
                                line,
                                promised,
                                line.borneUntil(
                                        needs.needDate(order, line),
                                        order.talk().acceptedDate()),
                                law)));
    }

    /**
     * When a line will be here; empty where nothing is promised, or too little came before to say. The promise in force counts: of one that
     * was moved, how those that were moved are kept.
     */
    Optional<ArrivalLaw> law(PurchaseOrder order, OrderLine line) {
        if (!line.open().isPositive()) {
            return Optional.empty();
        }
        return GivenDay.inForce(order, line).flatMap(given -> {
            LocalDate since = LocalDate.ofInstant(given.since(), clock.zone());
            return arrivals.of(new OpenLine(
                    order.head().supplierId(),
                    line.sku(),
                    since.isAfter(given.day()) ? given.day() : since,
                    given.day(),
                    line.quantity(),
                    line.value(),
                    given.moves()));
        });
    }

    /** Whether it was learned, or found to be too little, since the start; asks for it otherwise. */
    boolean ready() {
        return arrivals.ready();
    }
}
