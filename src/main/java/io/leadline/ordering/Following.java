package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.ordering.Follow.State;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Sku;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Makes what a reply gives to others. The process asks for it where it goes on with the reply, which is after its approval, and
 * asks again until it is done: both an order and a transfer are known by the reply that they follow from, and made once.
 */
@Service
public class Following {

    private static final int LONGEST_REASON = 500;

    private final Orders orders;
    private final OrderStore store;
    private final OrdersByHand byHand;
    private final OtherPlaces places;
    private final BusinessClock clock;

    Following(
            Orders orders,
            OrderStore store,
            OrdersByHand byHand,
            ObjectProvider<OtherPlaces> places,
            BusinessClock clock) {
        this.orders = orders;
        this.store = store;
        this.byHand = byHand;
        this.places = places.getIfAvailable(() -> OtherPlaces.NONE);
        this.clock = clock;
    }

    /** Why something of it could not be ordered from others now, by the line of this order; nothing is stored. */
    Optional<OrderResult> wrong(PurchaseOrder order, List<Follow> follows, Actor actor) {
        Set<Sku> ordered = new HashSet<>();
        for (Follow one : follows) {
            // The second would find the item in the proposal that the first one makes.
            if (one.kind() == Follow.Kind.ORDER && !ordered.add(one.sku())) {
                return Optional.of(new OrderResult.Refused(Refusal.ITEM_TWICE, one.line()));
            }
        }
        for (List<Follow> of : byPartner(follows)) {
            Optional<OrderResult.Refused> refused = byHand.wrong(sheet(order, of), actor);
            if (refused.isPresent()) {
                int line = of.get(Math.max(0, refused.get().line() - 1)).line();
                return Optional.of(new OrderResult.Refused(
                        refused.get().why(), line, refused.get().fault()));
            }
        }
        return Optional.empty();
    }

    /**
     * Makes what waits, as long as the reply that it follows from does not wait itself; may be repeated.
     *
     * @return what could not be made any more; the history of the order says so
     */
    public List<Follow> carryOut(String orderId) {
        Optional<PurchaseOrder> found = store.find(orderId, null);
        List<Follow> waiting = found.map(order ->
                        order.talk().follows().stream().filter(Follow::waits).toList())
                .orElse(List.of());
        if (found.isEmpty() || waiting.isEmpty()) {
            return List.of();
        }
        PurchaseOrder order = found.get();
        Map<Follow, State> became = new LinkedHashMap<>();
        for (List<Follow> of : byPartner(waiting)) {
            State state = ordered(order, of) ? State.MADE : State.REFUSED;
            of.forEach(one -> became.put(one, state));
        }
        waiting.stream()
                .filter(one -> one.kind() == Follow.Kind.TRANSFER)
                .forEach(one -> became.put(one, moved(order, one) ? State.MADE : State.REFUSED));
        orders.change(orderId, now -> noted(now, became));
        return became.keySet().stream()
                .filter(one -> became.get(one) == State.REFUSED)
                .toList();
    }

    private OrderResult noted(PurchaseOrder order, Map<Follow, State> became) {
        List<Follow> open = order.talk().follows().stream()
                .filter(one -> one.waits() && became.containsKey(one))
                .toList();
        if (open.isEmpty()) {
            return new OrderResult.Repeated(order);
        }
        OrderChange change = new OrderChange(order, clock.now());
        for (Follow one : open) {
            State state = became.getOrDefault(one, State.REFUSED);
            change.talking(talk -> talk.with(one, state))
                    .noted(
                            one.actor(),
                            what(one, state),
                            Map.of(
                                    "item", one.item(),
                                    "quantity", one.quantity().toString(),
                                    "from", one.name()));
        }
        return new OrderResult.Done(change.done());
    }

    private static String what(Follow one, State state) {
        boolean made = state == State.MADE;
        return switch (one.kind()) {
            case ORDER -> made ? "line-ordered-elsewhere" : "line-not-ordered";
            case TRANSFER -> made ? "line-moved-here" : "line-not-moved";
        };
    }

    /** One order for each other supplier. */
    private static List<List<Follow>> byPartner(List<Follow> follows) {
        return List.copyOf(follows.stream()
                .filter(one -> one.kind() == Follow.Kind.ORDER)
                .collect(Collectors.groupingBy(
                        one -> one.round() + "#" + one.partner(), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private boolean ordered(PurchaseOrder order, List<Follow> of) {
        OrderByHand sheet = sheet(order, of);
        return !(byHand.order(sheet, of.getFirst().actor()) instanceof OrderResult.Refused)
                // Somebody made the same at this moment.
                || byHand.made(sheet.form(), sheet.supplierId(), sheet.locationId())
                        .isPresent();
    }

    private static OrderByHand sheet(PurchaseOrder order, List<Follow> of) {
        Follow first = of.getFirst();
        return new OrderByHand(
                form(order, first),
                first.partner(),
                order.head().locationId(),
                because(order, of.stream().map(Follow::item).toList()),
                of.stream()
                        .map(one -> new OrderByHand.Line(one.sku(), one.quantity(), null, one.arrives()))
                        .toList());
    }

    private static String form(PurchaseOrder order, Follow one) {
        return UUID.nameUUIDFromBytes(
                        (order.id() + "#review#" + one.round() + "#" + one.partner()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    static String because(PurchaseOrder order, List<String> names) {
        String all = order.name() + ": " + String.join(", ", names);
        return all.length() <= LONGEST_REASON ? all : all.substring(0, LONGEST_REASON - 1) + "…";
    }

    private boolean moved(PurchaseOrder order, Follow one) {
        boolean made = move(order, one);
        // The second time it finds what somebody else made at the same moment.
        return made || move(order, one);
    }

    private boolean move(PurchaseOrder order, Follow one) {
        return places.move(
                // From another place it is another transfer.
                order.id() + "#review#" + one.round() + "#" + one.line() + "#" + one.partner(),
                one.sku(),
                new OtherPlaces.Spare(one.partner(), one.name(), one.quantity(), one.arrives(), one.cost()),
                order.head().locationId(),
                order.name(),
                one.actor());
    }
}
