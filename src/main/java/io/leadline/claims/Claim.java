package io.leadline.claims;

import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.Bounds;
import io.leadline.shared.Money;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.shipments.Discrepancy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is claimed of a supplier because of one delivery, with everything that was said about it.
 *
 * @param id of what was found, or made where somebody reported it
 * @param shipmentId empty where somebody reported it
 * @param shipmentName likewise
 * @param items what is wrong, as it was counted last
 * @param round how often the supplier or a buyer was asked anew; names the tasks
 * @param offer the supplier's last word; null where it has said nothing yet
 * @param settlement what a buyer decided; null before
 * @param steps oldest first; never changed
 * @param pending what the engine has not been told yet
 */
public record Claim(
        String id,
        long version,
        String orderId,
        String orderName,
        String supplierId,
        String supplierName,
        String shipmentId,
        String shipmentName,
        int delivery,
        List<Item> items,
        Instant openedAt,
        State state,
        int round,
        @Nullable Offer offer,
        @Nullable Settlement settlement,
        List<Step> steps,
        List<PendingCommand> pending) {

    /** The count was corrected, and nothing is claimed any more. */
    public static final String WITHDRAWN = "claims.claimWithdrawn";

    /** More is talked about on the telephone. */
    static final int MOST_ROUNDS = 6;

    private static final Duration KEPT = Duration.ofDays(7);

    /** Whose turn it is. */
    public enum State {
        /** The delivery note did not name the shipment: a buyer says whether it is this one before the supplier hears of it. */
        TO_CHECK,
        ASKED,
        /** The supplier has answered, or let its time pass: a buyer decides. */
        ANSWERED,
        /** So much is waived that a second person has to agree. */
        TO_CONFIRM,
        SETTLED,
        WITHDRAWN;

        public boolean isOpen() {
            return this != SETTLED && this != WITHDRAWN;
        }
    }

    /** How it is made good. */
    public enum Way {
        CREDIT,
        /** Other goods come in place of those that are damaged or wrong. */
        REPLACEMENT,
        /** What is missing comes later. */
        RESEND,
        /** It is not: of a supplier, that it disputes the claim. */
        NOTHING;

        /** Whether goods come, so that a day belongs to it. */
        public boolean brings() {
            return this == REPLACEMENT || this == RESEND;
        }
    }

    /** What somebody said, or what happened. */
    public enum Kind {
        OPENED,
        /** Opened, and nobody knows for sure that it is about this shipment. */
        GUESSED,
        /** It is this shipment. */
        MATCHED,
        NOT_MATCHED,
        OFFERED,
        DISPUTED,
        /** The supplier let its time pass. */
        UNANSWERED,
        ASKED_AGAIN,
        DECIDED,
        CONFIRMED,
        NOT_CONFIRMED,
        RECOUNTED,
        WITHDRAWN
    }

    /**
     * One line that came otherwise.
     *
     * @param told 0 where nobody told
     */
    public record Item(
            Discrepancy.Kind kind,
            int line,
            Sku sku,
            String name,
            String unit,
            Quantity told,
            Quantity counted,
            Quantity units,
            Money unitPrice) {

        static Optional<Item> of(PurchaseOrder order, Discrepancy found) {
            return order.line(found.line())
                    .map((OrderLine line) -> new Item(
                            found.kind(),
                            found.line(),
                            line.sku(),
                            line.name(),
                            line.unit(),
                            found.told(),
                            found.counted(),
                            found.units(),
                            line.unitPrice()));
        }

        /** What it is worth; of more than was told, nothing is claimed. */
        public Money value() {
            return kind == Discrepancy.Kind.OVER
                    ? Money.zero(unitPrice.currency())
                    : unitPrice.times(units).rounded();
        }
    }

    /**
     * @param credit zero where there is none
     * @param day on which goods come; null where none do
     */
    public record Offer(Way way, Money credit, @Nullable LocalDate day, String words) {

        public Offer {
            Bounds.NOTE.require("The words of an answer", words);
        }
    }

    /**
     * @param credit zero where there is none
     * @param waived what is claimed and not made good
     * @param day on which goods come; null where none do
     * @param decidedBy id of the person, who does not confirm it too
     */
    public record Settlement(
            Way way, Money credit, Money waived, @Nullable LocalDate day, String decidedBy, String decider) {}

    /**
     * @param way that was offered or decided; null where it is about none
     * @param credit likewise
     * @param words may be empty
     * @param by id of the user; empty where nobody did it
     */
    public record Step(
            Kind kind,
            @Nullable Way way,
            @Nullable Money credit,
            @Nullable LocalDate day,
            String words,
            String by,
            String byName,
            Instant at) {

        public Step {
            Bounds.NOTE.require("What is said about a claim", words);
        }
    }

    public Claim {
        items = List.copyOf(items);
        steps = List.copyOf(steps);
        pending = List.copyOf(pending);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("Claim " + id + " is about nothing");
        }
    }

    static Claim of(
            String id,
            PurchaseOrder order,
            String shipmentId,
            String shipmentName,
            int delivery,
            List<Item> items,
            Step step) {
        return new Claim(
                id,
                0,
                order.id(),
                order.name(),
                order.head().supplierId(),
                order.head().supplierName(),
                shipmentId,
                shipmentName,
                delivery,
                items,
                step.at(),
                step.kind() == Kind.GUESSED ? State.TO_CHECK : State.ASKED,
                1,
                null,
                null,
                List.of(step),
                List.of());
    }

    /** Starts its process by itself, where no shipment does. */
    Claim starting(String message, Map<String, Object> variables) {
        return with(
                items,
                state,
                round,
                offer,
                settlement,
                steps,
                and(new PendingCommand.PublishMessage("start", message, id, KEPT, variables)));
    }

    /** What is claimed in all. */
    public Money value() {
        Money all = Money.zero(items.getFirst().unitPrice().currency());
        for (Item item : items) {
            all = all.plus(item.value());
        }
        return all;
    }

    public String answering() {
        return id + "#answer#" + round;
    }

    public String deciding() {
        return id + "#decide#" + round;
    }

    public String confirming() {
        return id + "#confirm#" + round;
    }

    /** Whether the supplier has heard of it; of what was matched by a guess it does once a buyer says that it is right. */
    public boolean isTold() {
        return steps.getFirst().kind() != Kind.GUESSED || steps.stream().anyMatch(step -> step.kind() == Kind.MATCHED);
    }

    /** Whether the supplier can still say something. */
    public boolean awaitsSupplier() {
        return state == State.ASKED || state == State.ANSWERED && offer == null;
    }

    /** As its supplier may see it: what is decided once that holds, and not what the company says about it before. */
    Claim shared() {
        List<Step> between = steps.stream()
                .filter(step -> step.kind() != Kind.MATCHED
                        && step.kind() != Kind.DECIDED
                        && step.kind() != Kind.CONFIRMED
                        && step.kind() != Kind.NOT_CONFIRMED)
                .toList();
        return with(items, state, round, offer, state == State.SETTLED ? settlement : null, between, List.of());
    }

    /** Whether the supplier said that goods come. */
    boolean bringsByItsWord() {
        return offer != null && offer.way().brings();
    }

    /**
     * What a settlement leaves of it: what is neither credited nor comes. Goods come by the supplier's word alone, and of lines
     * that the order still awaits.
     *
     * @param awaited numbers of the order's open lines
     */
    Money waived(Way way, Money credit, Set<Integer> awaited) {
        Money rest = value().minus(credit);
        if (way.brings() && bringsByItsWord()) {
            for (Item item : items) {
                rest = awaited.contains(item.line()) ? rest.minus(item.value()) : rest;
            }
        }
        return rest.amount().signum() < 0 ? Money.zero(credit.currency()) : rest;
    }

    Claim offered(Offer made, Step step) {
        List<PendingCommand> commands = state == State.ASKED ? and(complete(answering(), Map.of())) : pending;
        return with(items, State.ANSWERED, round, made, settlement, and(step), commands);
    }

    /** The supplier let its time pass; it may still answer as long as no buyer has decided. */
    Claim unanswered(Step step) {
        return with(items, State.ANSWERED, round, null, settlement, and(step), pending);
    }

    Claim askedAgain(Step step) {
        return with(
                items,
                State.ASKED,
                round + 1,
                null,
                null,
                and(step),
                and(complete(deciding(), Map.of(ClaimVariables.NEXT, ClaimVariables.AGAIN))));
    }

    /** It is this shipment, so that the supplier is asked. */
    Claim matched(Step step) {
        return askedAgain(step);
    }

    Claim decided(Settlement made, boolean second, Step step) {
        return with(
                items,
                second ? State.TO_CONFIRM : State.SETTLED,
                round,
                offer,
                made,
                and(step),
                and(complete(
                        deciding(),
                        Map.of(ClaimVariables.NEXT, second ? ClaimVariables.SECOND : ClaimVariables.SETTLED))));
    }

    Claim confirmed(boolean agreed, Step step) {
        return with(
                items,
                agreed ? State.SETTLED : State.ANSWERED,
                agreed ? round : round + 1,
                offer,
                agreed ? settlement : null,
                and(step),
                and(complete(confirming(), Map.of(ClaimVariables.CONFIRMED, agreed))));
    }

    /** @param awaited numbers of the order's open lines */
    Claim recounted(List<Item> now, Set<Integer> awaited, Step step) {
        Claim next = with(now, state, round, offer, settlement, and(step), pending);
        Settlement made = settlement;
        if (made == null) {
            return next;
        }
        // Whoever is to agree is told what is waived of what is claimed now.
        Money waived = next.waived(made.way(), made.credit(), awaited);
        Settlement then =
                new Settlement(made.way(), made.credit(), waived, made.day(), made.decidedBy(), made.decider());
        return next.with(now, state, round, offer, then, next.steps(), pending);
    }

    Claim withdrawn(Step step) {
        return with(
                items,
                State.WITHDRAWN,
                round,
                offer,
                settlement,
                and(step),
                and(new PendingCommand.PublishMessage(id + "." + version, WITHDRAWN, id, KEPT, Map.of())));
    }

    private PendingCommand complete(String interaction, Map<String, Object> variables) {
        return new PendingCommand.CompleteTask(id + "." + version, interaction, variables);
    }

    private List<PendingCommand> and(PendingCommand command) {
        List<PendingCommand> all = new ArrayList<>(pending);
        all.add(command);
        return all;
    }

    private List<Step> and(Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return all;
    }

    private Claim with(
            List<Item> newItems,
            State newState,
            int newRound,
            @Nullable Offer newOffer,
            @Nullable Settlement newSettlement,
            List<Step> newSteps,
            List<PendingCommand> commands) {
        return new Claim(
                id,
                version,
                orderId,
                orderName,
                supplierId,
                supplierName,
                shipmentId,
                shipmentName,
                delivery,
                newItems,
                openedAt,
                newState,
                newRound,
                newOffer,
                newSettlement,
                newSteps,
                commands);
    }
}
