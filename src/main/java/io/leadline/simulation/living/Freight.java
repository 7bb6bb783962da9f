package io.leadline.simulation.living;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shipments.Milestone;
import io.leadline.shipments.Milestone.Kind;
import io.leadline.shipments.Milestone.Reason;
import io.leadline.shipments.Milestone.Sort;
import io.leadline.shipments.Notice;
import io.leadline.shipments.Shipment;
import io.leadline.shipments.ShipmentQuery;
import io.leadline.shipments.Shippable;
import io.leadline.simulation.Chance;
import io.leadline.simulation.DayPart;
import io.leadline.simulation.Doors;
import io.leadline.simulation.Moment;
import io.leadline.simulation.OrderLinks;
import io.leadline.simulation.Participant;
import io.leadline.simulation.actors.Goods;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is on the road is told: each supplier tells the shipment when it has sent it, as if all that is open were in it, and those
 * who carry say each noon which point of its way it has passed, or that it is later than told.
 */
final class Freight implements Participant {

    private static final List<String> CARRIERS = List.of("Northgate Freight", "Redfern Haulage", "Seabridge Lines");
    private static final int UNITS_IN_A_BOX = 24;
    private static final int MOST = 200;
    private static final int FAR_DAYS = 5;
    private static final int PORT_DAYS_BEFORE = 3;
    private static final int CLEARED_DAYS_BEFORE = 2;

    private final Doors doors;
    private final Goods goods;
    private final Chance chance;
    /** The load of each shipment's number. */
    private final Map<String, Goods.Load> told = new HashMap<>();

    Freight(Doors doors, Goods goods, Chance chance) {
        this.doors = doors;
        this.goods = goods;
        this.chance = chance.of("freight");
    }

    @Override
    public String id() {
        return "6-freight";
    }

    /** By the link that the supplier looks at its order by. */
    void told(OrderLinks.Visit visit, Goods.Load load) {
        PurchaseOrder order = visit.order();
        LocalDate today = doors.clock().today();
        String number = load.slip(order);
        if (told.putIfAbsent(number, load) != null || !load.day().isAfter(today)) {
            return;
        }
        List<Notice.Line> lines = new ArrayList<>();
        double units = 0;
        for (Shippable line : doors.shipments().shippable(order.id(), null, visit.bearer())) {
            if (load.parts().stream().anyMatch(part -> part.line() == line.line())) {
                lines.add(line.shipped(line.remaining(), ""));
                units += line.remaining().toDouble();
            }
        }
        if (lines.isEmpty()) {
            return;
        }
        Chance own = chance.of(
                load.supplierId(), load.location(), load.parts().getFirst().sku());
        doors.shipments()
                .tell(
                        new Notice(
                                number,
                                CARRIERS.get(own.of("carrier").below(CARRIERS.size())),
                                "T" + (100_000 + own.of("tracking").below(900_000)),
                                1 + (int) (units / UNITS_IN_A_BOX),
                                today,
                                load.day(),
                                lines),
                        visit.bearer());
    }

    @Override
    public void act(Moment moment) {
        if (!moment.is(DayPart.NOON)) {
            return;
        }
        Optional<Actor> carrier = doors.staff().with(Role.LOGISTICS).stream()
                .filter(who -> who.organisation() == null)
                .findFirst();
        carrier.ifPresent(who -> doors.shipments()
                .search(new ShipmentQuery("", Set.of(Shipment.State.UNDER_WAY), 0, MOST), who)
                .rows()
                .forEach(one -> look(one, moment.day(), who)));
    }

    private void look(Shipment one, LocalDate today, Actor who) {
        LocalDate really = day(one);
        if (!really.equals(one.arrivesOn()) && !really.isBefore(today)) {
            Reason reason = Reason.values()[chance.of(one.name(), "why").below(Reason.values().length)];
            doors.shipments().pass(one.id(), new Milestone(Kind.DELIVERED, Sort.ESTIMATED, really, reason), "", who);
            return;
        }
        next(one, today)
                .ifPresent(kind ->
                        doors.shipments().pass(one.id(), new Milestone(kind, Sort.ACTUAL, today, null), "", who));
    }

    /** When the goods are at the gate, as who carries them sees it. */
    private LocalDate day(Shipment one) {
        return Optional.ofNullable(told.get(one.name()))
                .flatMap(load -> goods.ofOrder(load.orderId()).stream()
                        .filter(now -> now.number() == load.number() && now.underWay())
                        .findFirst())
                .map(Goods.Load::day)
                .orElse(one.arrivesOn());
    }

    /** The point that it passes next, if it is time; what goes by road has no port. */
    static Optional<Kind> next(Shipment one, LocalDate today) {
        LocalDate left = one.notice().shippedOn();
        long ahead = ChronoUnit.DAYS.between(today, one.arrivesOn());
        boolean far = ChronoUnit.DAYS.between(left, one.arrivesOn()) >= FAR_DAYS;
        Kind passed = one.passed().orElse(null);
        if (passed == null) {
            return Optional.of(Kind.PICKED_UP);
        }
        return switch (passed) {
            case PICKED_UP -> today.isAfter(left) ? Optional.of(Kind.DEPARTED) : Optional.empty();
            case DEPARTED ->
                far ? when(ahead <= PORT_DAYS_BEFORE, Kind.ARRIVED_AT_PORT) : when(ahead <= 0, Kind.OUT_FOR_DELIVERY);
            case ARRIVED_AT_PORT -> when(ahead <= CLEARED_DAYS_BEFORE, Kind.CLEARED);
            case CLEARED -> when(ahead <= 0, Kind.OUT_FOR_DELIVERY);
            case OUT_FOR_DELIVERY, DELIVERED -> Optional.empty();
        };
    }

    private static Optional<Kind> when(boolean time, Kind kind) {
        return time ? Optional.of(kind) : Optional.empty();
    }
}
