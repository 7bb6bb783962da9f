package io.leadline.ordering;

import io.leadline.catalog.Items;
import io.leadline.identity.Actor;
import io.leadline.ordering.Follow.State;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Sku;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    private static final String UNDONE = "undone";

    private final Orders orders;
    private final OrderStore store;
    private final OrdersByHand byHand;
    private final OtherPlaces places;
    private final Deadlines deadlines;
    private final OrderPolicies policies;
    private final Items items;
    private final BusinessClock clock;

    Following(
            Orders orders,
            OrderStore store,
            OrdersByHand byHand,
            ObjectProvider<OtherPlaces> places,
            Deadlines deadlines,
            OrderPolicies policies,
            Items items,
            BusinessClock clock) {
        this.orders = orders;
        this.store = store;
        this.byHand = byHand;
        this.places = places.getIfAvailable(() -> OtherPlaces.NONE);
        this.deadlines = deadlines;
        this.policies = policies;
        this.items = items;
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
                .forEach(one -> became.put(one, move(order, one) ? State.MADE : State.REFUSED));
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
            if (state == State.REFUSED) {
                ask(order, one, change);
            }
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

    /** A buyer finds another way: it is no more than a sentence of the history otherwise. */
    private void ask(PurchaseOrder order, Follow one, OrderChange change) {
        int number = order.talk().follows().indexOf(one) + 1;
        Instant by = deadlines.ofCompany(clock.now(), policies.of(order, items).decideWithin());
        change.publish(
                OrderFacts.FOLLOW_REFUSED,
                order.interaction(UNDONE, number),
                Map.of(
                        OrderVariables.SUBJECT, order.id(),
                        FollowVariables.FOLLOW, number,
                        FollowVariables.DECIDE_BY, by.toString(),
                        FollowVariables.DECIDE_WITHIN,
                                deadlines.timer(by.plusSeconds(1)).toString()));
    }

    /** Those that could not be made and that nobody has settled, by their numbers; for those who purchase. */
    public static Map<Integer, Follow> undone(PurchaseOrder order) {
        Map<Integer, Follow> undone = new TreeMap<>();
        List<Follow> follows = order.talk().follows();
        for (int number = 1; number <= follows.size(); number++) {
            if (follows.get(number - 1).state() == State.REFUSED) {
                undone.put(number, follows.get(number - 1));
            }
        }
        return undone;
    }

    /** Makes it after all, if it can be by now; the person who asks for it answers for it. */
    public OrderResult tryAgain(String orderId, int number, Actor actor) {
        Optional<PurchaseOrder> order = asked(orderId, actor);
        Follow one = order.map(found -> undone(found).get(number)).orElse(null);
        if (order.isEmpty() || one == null) {
            return over(orderId, number, State.MADE, actor);
        }
        if (!one.arrives().isAfter(clock.today())) {
            return OrderResult.refused(Refusal.DATE_WRONG);
        }
        Follow own = one.by(actor);
        if (own.kind() == Follow.Kind.ORDER) {
            // A form of its own: others that were refused at the same partner are orders of theirs.
            OrderByHand alone =
                    sheet(order.get(), List.of(own), name(order.get().interaction(UNDONE, number)));
            OrderResult made = byHand.order(alone, actor);
            if (made instanceof OrderResult.Refused) {
                return made;
            }
        } else if (!move(order.get(), own)) {
            return OrderResult.refused(Refusal.MOVED_ALREADY);
        }
        return settle(orderId, number, State.MADE, Map.of(), actor);
    }

    /** Settles it otherwise, or does without. */
    public OrderResult leave(String orderId, int number, String reason, Actor actor) {
        if (asked(orderId, actor).isEmpty()) {
            return over(orderId, number, State.LEFT, actor);
        }
        if (reason.isBlank()) {
            return OrderResult.refused(Refusal.REASON_MISSING);
        }
        return Bounds.NOTE.fits(reason)
                ? settle(orderId, number, State.LEFT, Map.of("reason", reason), actor)
                : OrderResult.refused(Refusal.TEXT_WRONG);
    }

    private Optional<PurchaseOrder> asked(String orderId, Actor actor) {
        return actor.purchases() ? store.find(orderId, null) : Optional.empty();
    }

    private OrderResult over(String orderId, int number, State goal, Actor actor) {
        return actor.purchases()
                ? orders.change(orderId, order -> already(order, number, goal))
                : OrderResult.refused(Refusal.FORBIDDEN);
    }

    private static OrderResult already(PurchaseOrder order, int number, State goal) {
        List<Follow> follows = order.talk().follows();
        boolean same = number >= 1
                && number <= follows.size()
                && follows.get(number - 1).state() == goal;
        return same ? new OrderResult.Repeated(order) : OrderResult.refused(Refusal.DECIDED_ALREADY);
    }

    private OrderResult settle(String orderId, int number, State goal, Map<String, String> more, Actor actor) {
        return orders.change(orderId, order -> {
            Follow one = undone(order).get(number);
            if (one == null) {
                return already(order, number, goal);
            }
            Map<String, String> facts = new HashMap<>(more);
            facts.put("item", one.item());
            facts.put("quantity", one.quantity().toString());
            facts.put("from", one.name());
            return new OrderResult.Done(new OrderChange(order, clock.now())
                    .talking(talk -> talk.with(one, goal))
                    .noted(actor, goal == State.LEFT ? "follow-left" : what(one, goal), facts)
                    .complete(
                            order.interaction(UNDONE, number),
                            Map.of(FollowVariables.OUTCOME, goal == State.LEFT ? "left" : "made"))
                    .done());
        });
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
        return sheet(order, of, form(order, of.getFirst()));
    }

    private static OrderByHand sheet(PurchaseOrder order, List<Follow> of, String form) {
        Follow first = of.getFirst();
        return new OrderByHand(
                form,
                first.partner(),
                order.head().locationId(),
                because(order, of.stream().map(Follow::item).toList()),
                of.stream()
                        .map(one -> new OrderByHand.Line(one.sku(), one.quantity(), null, one.arrives()))
                        .toList());
    }

    private static String form(PurchaseOrder order, Follow one) {
        return name(order.id() + "#review#" + one.round() + "#" + one.partner());
    }

    private static String name(String wish) {
        return UUID.nameUUIDFromBytes(wish.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static String because(PurchaseOrder order, List<String> names) {
        String all = order.name() + ": " + String.join(", ", names);
        return all.length() <= LONGEST_REASON ? all : all.substring(0, LONGEST_REASON - 1) + "…";
    }

    /** Asked again after a crash, it may have come in meanwhile. */
    private boolean move(PurchaseOrder order, Follow one) {
        OtherPlaces.Moved moved = places.move(
                // From another place it is another transfer.
                order.id() + "#review#" + one.round() + "#" + one.line() + "#" + one.partner(),
                one.sku(),
                new OtherPlaces.Spare(one.partner(), one.name(), one.quantity(), one.arrives(), one.expense()),
                order.head().locationId(),
                order.name(),
                one.actor());
        return moved == OtherPlaces.Moved.YES || moved == OtherPlaces.Moved.OVER;
    }
}
