package io.leadline.disruptions;

import io.leadline.disruptions.AffectedLine.State;
import io.leadline.disruptions.Disruption.Kind;
import io.leadline.disruptions.Disruption.Step;
import io.leadline.disruptions.DisruptionResult.Why;
import io.leadline.identity.Actor;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderByHand;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.OrdersByHand;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.ordering.Refusal;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.tracking.Aftermaths;
import io.leadline.tracking.WayOut;
import io.leadline.tracking.WaysOut;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Has done what was decided about the lines of a disruption, some at a time. Each step may be repeated: what was ordered, moved
 * or asked for a line is known by the disruption and the line, and made once. What is ordered from another supplier is a
 * proposal first, which passes the rules of approval as any other; the line it stands for is left out once it is released.
 */
@Service
public class Starting {

    /** Lines of one step. */
    static final int BATCH = 50;

    /** Somebody has to say something about the order first: it is asked once more at the next look. */
    private static final Set<Refusal> ONLY_NOW =
            Set.of(Refusal.ANSWER_FIRST, Refusal.REVIEW_FIRST, Refusal.APPROVAL_FIRST, Refusal.DELIVERY_FIRST);

    private final Disruptions disruptions;
    private final AffectedLineStore lines;
    private final WaysOut ways;
    private final OrdersByHand byHand;
    private final PurchaseOrders orders;
    private final Aftermaths aftermaths;
    private final BusinessClock clock;

    Starting(
            Disruptions disruptions,
            AffectedLineStore lines,
            WaysOut ways,
            OrdersByHand byHand,
            PurchaseOrders orders,
            Aftermaths aftermaths,
            BusinessClock clock) {
        this.disruptions = disruptions;
        this.lines = lines;
        this.ways = ways;
        this.byHand = byHand;
        this.orders = orders;
        this.aftermaths = aftermaths;
        this.clock = clock;
    }

    /** Whether what was decided stands, and more of it is to be started. */
    public record Started(boolean takenBack, boolean more) {}

    /** The next lines. From the first of them on it is not taken back as a whole any more. */
    Started start(String id) {
        disruptions.change(
                id,
                one -> one.state() == Disruption.State.DECIDED
                        ? Optional.of(one.now(Disruption.State.STARTING))
                        : Optional.empty());
        Disruption one = disruptions.get(id);
        if (one.state() != Disruption.State.STARTING) {
            return new Started(one.isOpen() && one.isChoosing(), false);
        }
        int done = 0;
        while (done < BATCH) {
            List<AffectedLine> next = lines.in(id, State.PLANNED, "", BATCH - done);
            if (next.isEmpty()) {
                disruptions.change(
                        id,
                        now -> now.state() == Disruption.State.STARTING
                                ? Optional.of(now.now(Disruption.State.RUNNING))
                                : Optional.empty());
                return new Started(false, false);
            }
            for (AffectedLine line : next) {
                if (disruptions.get(id).state() != Disruption.State.STARTING) {
                    // Lifted meanwhile: nothing would give up what is ordered behind that.
                    return new Started(false, false);
                }
                // What was ordered together with an earlier one of them is done.
                if (lines.find(line.id())
                        .filter(now -> now.state() == State.PLANNED)
                        .isPresent()) {
                    done += start(one, line);
                }
            }
        }
        disruptions.told();
        return new Started(false, true);
    }

    /** @return how many lines it was */
    private int start(Disruption one, AffectedLine line) {
        if (line.way().kind() == WayOut.Kind.ALTERNATE) {
            return order(one, lines.in(one.id(), State.PLANNED, line, OrderByHand.MOST_LINES));
        }
        Optional<Refusal> refused = ways.take(
                new WaysOut.Cause(one.id() + "#" + line.orderId(), line.orderId(), line.expected()),
                line.line(),
                line.way(),
                one.title(),
                one.decider());
        if (refused.isEmpty() || isDone(line)) {
            done(one, line, "");
        } else {
            put(line, State.REFUSED, "", refused);
        }
        return 1;
    }

    /** Whether it was done before, by a step that was cut short: asked again, it is refused. */
    private boolean isDone(AffectedLine line) {
        WayOut way = line.way();
        LocalDate to = way.kind() == WayOut.Kind.LEAVE_OUT ? null : way.arrives();
        return switch (way.kind()) {
            case EXPEDITE, SPLIT, LEAVE_OUT -> isAsked(line, to);
            // What was moved before is lived with, and nothing is short any more.
            case ELSEWHERE ->
                orders.find(line.orderId(), disruptions.get(line.disruptionId()).decider())
                        .flatMap(order -> order.line(line.line()))
                        .flatMap(OrderLine::acceptedDate)
                        .isPresent();
            case WAIT, PRE_ORDER, ALTERNATE -> false;
        };
    }

    private boolean isAsked(AffectedLine line, @Nullable LocalDate to) {
        return orders.find(line.orderId(), disruptions.get(line.disruptionId()).decider()).stream()
                .anyMatch(order -> order.state().isFinal()
                        || order.line(line.line()).filter(OrderLine::dropped).isPresent()
                        || order.talk().openChanges().stream()
                                .anyMatch(change -> change.line() == line.line() && Objects.equals(change.to(), to)));
    }

    /** One order for all lines that the same supplier delivers to the same place instead; no item twice in it. */
    private int order(Disruption one, List<AffectedLine> all) {
        List<AffectedLine> wanted = new ArrayList<>();
        // Cut short behind the order: what is still planned of it was asked for, whatever became of the lines since.
        AffectedLine first = all.getFirst();
        Optional<String> begun = byHand.made(form(one, first), first.way().supplierId(), first.locationId());
        for (AffectedLine line : all) {
            if (begun.isPresent() || mayAsk(line, one.decider())) {
                wanted.add(line);
            } else {
                put(line, State.REFUSED, "", Optional.of(Refusal.ASKED_ALREADY));
            }
        }
        while (!wanted.isEmpty()) {
            Map<Sku, List<AffectedLine>> bySku = new LinkedHashMap<>();
            wanted.forEach(line ->
                    bySku.computeIfAbsent(line.sku(), sku -> new ArrayList<>()).add(line));
            OrderByHand sheet = sheet(one, wanted.getFirst(), bySku);
            Optional<String> made = byHand.made(sheet.form(), sheet.supplierId(), sheet.locationId());
            if (made.isEmpty() && byHand.order(sheet, one.decider()) instanceof OrderResult.Refused refused) {
                List<AffectedLine> wrong =
                        refused.line() > 0 ? List.copyOf(bySku.values()).get(refused.line() - 1) : List.copyOf(wanted);
                wrong.forEach(line -> put(line, State.REFUSED, "", Optional.of(refused.why())));
                wanted.removeAll(wrong);
                continue;
            }
            String order = made.or(() -> byHand.made(sheet.form(), sheet.supplierId(), sheet.locationId()))
                    .orElseThrow(() -> new IllegalStateException("Nothing was made of " + sheet.form()));
            // The first, which names it, is the last: cut short in between, the rest finds the order that is made.
            wanted.reversed().forEach(line -> ordered(line, order));
            break;
        }
        if (!disruptions.get(one.id()).isOpen()) {
            // Lifted while it was made: what gives up the rest may have looked before it was there.
            giveUpOrdered(one);
        }
        return all.size();
    }

    /** Named by the first of those that are in it, so that it is the same however often this is begun. */
    private static String form(Disruption one, AffectedLine first) {
        return UUID.nameUUIDFromBytes((one.id() + "#" + first.id()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private OrderByHand sheet(Disruption one, AffectedLine first, Map<Sku, List<AffectedLine>> bySku) {
        List<OrderByHand.Line> asked = new ArrayList<>();
        bySku.forEach((sku, same) -> asked.add(new OrderByHand.Line(
                sku,
                quantity(sku, same),
                null,
                same.stream()
                        .map(line -> Objects.requireNonNullElse(line.way().arrives(), line.expected()))
                        .min(LocalDate::compareTo)
                        .orElseThrow())));
        AffectedLine any = bySku.values().iterator().next().getFirst();
        return new OrderByHand(form(one, first), any.way().supplierId(), any.locationId(), one.title(), asked);
    }

    /** What a supplier delivers at least is ordered once for all lines of an item, not once for each. */
    private Quantity quantity(Sku sku, List<AffectedLine> same) {
        WayOut way = same.getFirst().way();
        Quantity open = same.stream().map(AffectedLine::open).reduce(Quantity.ZERO, Quantity::plus);
        return same.size() == 1 ? way.quantity() : ways.inLots(way.supplierId(), sku, open);
    }

    private boolean mayAsk(AffectedLine line, Actor actor) {
        return orders.find(line.orderId(), actor)
                .filter(order -> orders.allowed(order, actor).contains(OrderAction.ASK_CHANGE))
                .filter(order -> order.line(line.line())
                        .filter(open -> open.open().isPositive())
                        .isPresent())
                .filter(order -> order.talk().openChanges().stream().noneMatch(change -> change.line() == line.line()))
                .isPresent();
    }

    /** Not of what was given up meanwhile. */
    private void ordered(AffectedLine planned, String order) {
        lines.change(planned, planned.now(State.ORDERED, order, ""));
    }

    private void put(AffectedLine line, State state, String made, Optional<Refusal> why) {
        lines.put(List.of(line.now(
                state, made, state == State.REFUSED ? why.map(Refusal::key).orElse("") : "")));
    }

    /** Looks what became of what was ordered elsewhere: released, the old line is left out; given up, it stands. */
    void follow(String id) {
        Disruption one = disruptions.get(id);
        String behind = "";
        List<AffectedLine> ordered = lines.in(id, State.ORDERED, behind, BATCH);
        while (!ordered.isEmpty()) {
            for (AffectedLine line : ordered) {
                follow(one, line);
            }
            behind = ordered.getLast().id();
            ordered = lines.in(id, State.ORDERED, behind, BATCH);
        }
        disruptions.told();
    }

    private void follow(Disruption one, AffectedLine line) {
        Optional<PurchaseOrder> made = orders.find(line.made(), one.decider());
        if (made.isEmpty() || made.get().state().isProposal()) {
            return;
        }
        boolean comes = !made.get().state().isFinal()
                && made.get().openLines().stream().anyMatch(open -> open.sku().equals(line.sku()));
        if (!comes) {
            put(line, State.REFUSED, line.made(), Optional.of(Refusal.NOT_NOW));
            return;
        }
        if (isAsked(line, null)) {
            done(one, line, line.made());
            return;
        }
        OrderResult left = orders.askChange(line.orderId(), line.line(), null, one.title(), one.decider());
        if (left instanceof OrderResult.Refused refused && ONLY_NOW.contains(refused.why())) {
            return;
        }
        if (left instanceof OrderResult.Refused refused) {
            put(line, State.REFUSED, line.made(), Optional.of(refused.why()));
        } else {
            done(one, line, line.made());
        }
    }

    /** What was decided is done, and what comes of it will be held against what it was reckoned to cost. */
    private void done(Disruption one, AffectedLine line, String made) {
        aftermaths.chose(
                one.id(),
                line.orderId(),
                line.line(),
                line.way(),
                line.ways(),
                ChronoUnit.DAYS.between(Objects.requireNonNullElse(line.outOn(), line.promised()), line.expected()),
                one.decider().name());
        put(line, State.DONE, made, Optional.empty());
    }

    /** What was ordered elsewhere and has not been approved is given up; the disruption is over. */
    void settle(String id) {
        Disruption one = disruptions.get(id);
        adopt(one);
        follow(id);
        giveUpOrdered(one);
        disruptions.told();
    }

    /** Ended in the middle of an order: it is made, and the lines that it is for do not know of it yet. */
    private void adopt(Disruption one) {
        if (one.steps().stream().noneMatch(step -> step.kind() == Kind.CARRIED_OUT)) {
            return;
        }
        Set<String> seen = new HashSet<>();
        String behind = "";
        List<AffectedLine> planned = lines.in(one.id(), State.PLANNED, behind, BATCH);
        while (!planned.isEmpty()) {
            for (AffectedLine first : planned) {
                // The first of each partner names what is ordered there.
                if (!first.partner().isEmpty() && seen.add(first.partner())) {
                    byHand.made(form(one, first), first.way().supplierId(), first.locationId())
                            .flatMap(order -> orders.find(order, one.decider()))
                            .ifPresent(order -> adopt(first, order));
                }
            }
            behind = planned.getLast().id();
            planned = lines.in(one.id(), State.PLANNED, behind, BATCH);
        }
    }

    private void adopt(AffectedLine first, PurchaseOrder order) {
        Set<Sku> asked = order.openLines().stream().map(OrderLine::sku).collect(Collectors.toSet());
        lines.in(first.disruptionId(), State.PLANNED, first, OrderByHand.MOST_LINES).reversed().stream()
                .filter(line -> asked.contains(line.sku()))
                .forEach(line -> ordered(line, order.id()));
    }

    private void giveUpOrdered(Disruption one) {
        List<AffectedLine> left = lines.in(one.id(), State.ORDERED, "", BATCH);
        while (!left.isEmpty()) {
            for (AffectedLine line : left) {
                if (!giveUp(line, one.title(), one.decider())) {
                    put(line, State.REFUSED, line.made(), Optional.of(Refusal.NOT_NOW));
                }
            }
            left = lines.in(one.id(), State.ORDERED, "", BATCH);
        }
    }

    /** One line of what was ordered elsewhere, as long as nothing of it has been sent. */
    public DisruptionResult takeBack(String lineId, Actor actor) {
        if (!Disruptions.mayDecide(actor)) {
            return new DisruptionResult.Refused(Why.FORBIDDEN);
        }
        Optional<AffectedLine> found = lines.find(lineId);
        if (found.isEmpty()) {
            return new DisruptionResult.Refused(Why.UNKNOWN);
        }
        AffectedLine line = found.get();
        Disruption one = disruptions.get(line.disruptionId());
        if (line.state() != State.ORDERED || !giveUp(line, one.title(), actor)) {
            return new DisruptionResult.Refused(Why.NOT_NOW);
        }
        disruptions.change(
                one.id(),
                now -> Optional.of(now.noted(new Step(
                        Kind.LINE_TAKEN_BACK,
                        line.orderName() + ", " + line.sku(),
                        actor.id(),
                        actor.signature(),
                        clock.now()))));
        return new DisruptionResult.Done(disruptions.get(one.id()));
    }

    /** Takes the item out of the other order's proposal; others that were ordered with it likewise. */
    private boolean giveUp(AffectedLine line, String reason, Actor actor) {
        Optional<PurchaseOrder> made = orders.find(line.made(), actor);
        if (made.isEmpty() || !made.get().state().isProposal()) {
            return false;
        }
        Optional<OrderLine> theirs = made.get().openLines().stream()
                .filter(open -> open.sku().equals(line.sku()))
                .findFirst();
        if (theirs.isPresent()
                && orders.askChange(line.made(), theirs.get().number(), null, reason, actor)
                        instanceof OrderResult.Refused) {
            return false;
        }
        // It may stand behind as many as are read here.
        put(line, State.TAKEN_BACK, line.made(), Optional.empty());
        lines.in(line.disruptionId(), State.ORDERED, line, OrderByHand.MOST_LINES).stream()
                .filter(other -> other.made().equals(line.made()) && other.sku().equals(line.sku()))
                .forEach(other -> put(other, State.TAKEN_BACK, line.made(), Optional.empty()));
        return true;
    }
}
