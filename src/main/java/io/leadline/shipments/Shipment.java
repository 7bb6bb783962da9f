package io.leadline.shipments;

import io.leadline.ordering.OrderFacts;
import io.leadline.shared.Bounds;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Quantity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one supplier that go to one location together, of one order or several, as the supplier tells of them before they
 * arrive; with everything that was said about it.
 *
 * @param id such as {@code SH-3f2a81c09d}; made of the supplier and its number, so that the same notice is the same shipment
 * @param notice what the supplier said last
 * @param came what was counted of it, order by order
 * @param steps oldest first; never changed
 * @param pending what the engine has not been told yet
 */
public record Shipment(
        String id,
        long version,
        String supplierId,
        String supplierName,
        String locationId,
        String locationName,
        Notice notice,
        Instant toldAt,
        State state,
        List<Came> came,
        List<Step> steps,
        List<PendingCommand> pending) {

    /** Starts the process of its life; its subject is the shipment. */
    public static final String TOLD = "shipments.shipmentTold";

    /** Something was said of it, or counted; its process looks at it. */
    public static final String CHANGED = "shipments.shipmentChanged";

    private static final Duration KEPT = Duration.ofHours(1);

    /** A start waits as long as the life before it takes to end. */
    private static final Duration START_KEPT = Duration.ofDays(7);

    /** Lines of all that was ever told of it, which are kept in one document. */
    static final int MOST_LINES_TOLD = 5 * Notice.MOST_LINES;

    static final int MOST_MILESTONES = 200;

    /** How far it has come. */
    public enum State {
        UNDER_WAY,
        RECEIVED,
        WITHDRAWN;

        /** Whether something of it is still to come. */
        public boolean isAhead() {
            return this == UNDER_WAY;
        }
    }

    /** What somebody said, or what happened. */
    public enum Kind {
        TOLD,
        CORRECTED,
        WITHDRAWN,
        CAME,
        /** Somebody said when it passes a point of its way. */
        MILESTONE,
        /** An order of it is over that nothing of it was counted of. */
        ORDER_OVER
    }

    /**
     * @param words of who said it, or the order that came; may be empty
     * @param notice what was told, or told instead; null where it was not about that
     * @param milestone likewise
     * @param by id of the user; empty where nobody did it
     */
    public record Step(
            Kind kind,
            String words,
            @Nullable Notice notice,
            @Nullable Milestone milestone,
            String by,
            String byName,
            Instant at) {

        public Step {
            Bounds.NOTE.require("What is said about a shipment", words);
        }

        /** About no milestone. */
        public Step(Kind kind, String words, @Nullable Notice notice, String by, String byName, Instant at) {
            this(kind, words, notice, null, by, byName, at);
        }

        /** When it arrives by these words, if they say so. */
        Optional<LocalDate> arrivesOn() {
            Milestone point = milestone;
            Notice said = notice;
            return said != null
                    ? Optional.of(said.arrivesOn())
                    : Optional.ofNullable(point).filter(Milestone::tellsArrival).map(Milestone::on);
        }
    }

    /**
     * What came of one order.
     *
     * @param delivery the order's delivery that brought it
     */
    public record Came(String orderId, int delivery, LocalDate on) {}

    public Shipment {
        came = List.copyOf(came);
        steps = List.copyOf(steps);
        pending = List.copyOf(pending);
    }

    /** The one id that a supplier's number of a shipment has. */
    static String idOf(String supplierId, String number) {
        String key = supplierId + "|" + number.strip();
        return "SH-"
                + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "")
                        .substring(0, 16);
    }

    static Shipment told(
            String supplierId, String supplierName, String locationId, String locationName, Notice notice, Step step) {
        Shipment told = new Shipment(
                idOf(supplierId, notice.number()),
                0,
                supplierId,
                supplierName,
                locationId,
                locationName,
                notice,
                step.at(),
                State.UNDER_WAY,
                List.of(),
                List.of(step),
                List.of());
        return told.starting("start").telling(notice.orders());
    }

    /** How people name it: by the number on its papers. */
    public String name() {
        return notice.number();
    }

    /** Whether this is what is said of it, or was first: who sends a notice again may not know what was said since. */
    boolean wasTold(Notice said) {
        return notice.saysLike(said)
                || steps.stream()
                        .map(Step::notice)
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                        .filter(said::saysLike)
                        .isPresent();
    }

    /** Whether this carrier brings it, by what its supplier says. */
    boolean isCarriedBy(String name) {
        String key = Notice.carrierKey(name);
        return !key.isEmpty() && key.equals(Notice.carrierKey(notice.carrier()));
    }

    /** When it is expected, by the last word on that: its supplier's, or of who carries it. */
    public LocalDate arrivesOn() {
        return steps.reversed().stream()
                .flatMap(step -> step.arrivesOn().stream())
                .findFirst()
                .orElse(notice.arrivesOn());
    }

    /** The last word on each point of its way, of each sort. */
    public Optional<Step> said(Milestone.Kind kind, Milestone.Sort sort) {
        return steps.reversed().stream()
                .filter(step -> {
                    Milestone one = step.milestone();
                    return one != null && one.kind() == kind && one.sort() == sort;
                })
                .findFirst();
    }

    /** Whether this is what was said last of that point, in these words, and no other day was told of its arrival since. */
    boolean stands(Milestone point, String words) {
        boolean said = said(point.kind(), point.sort())
                .filter(step -> point.equals(step.milestone()) && step.words().equals(words))
                .isPresent();
        return said && (!point.tellsArrival() || arrivesOn().equals(point.on()));
    }

    /** Whether it is there, by the last word on that; a day that is expected again takes back that it was. */
    boolean isDelivered() {
        return steps.reversed().stream()
                .flatMap(step -> Stream.ofNullable(step.milestone()))
                .filter(Milestone::tellsArrival)
                .findFirst()
                .filter(point -> point.sort() == Milestone.Sort.ACTUAL)
                .isPresent();
    }

    /** The last point that it has passed. */
    public Optional<Milestone.Kind> passed() {
        return Stream.of(Milestone.Kind.values())
                .filter(kind -> said(kind, Milestone.Sort.ACTUAL).isPresent())
                .reduce((before, last) -> last);
    }

    /** Whether as much has been said of its way as is kept. */
    boolean isFullOfMilestones() {
        return steps.stream().filter(step -> step.milestone() != null).count() >= MOST_MILESTONES;
    }

    /** Somebody said when it passes a point; where that moves its arrival, its orders look at their delays. */
    Shipment passing(Step step) {
        Shipment said = with(notice, state, came, and(step), pending).changing();
        return step.arrivesOn().isPresent() ? said.telling(notice.orders()) : said;
    }

    /** What is still to come of one line of an order by it. */
    public Quantity ahead(String orderId, int line) {
        return state.isAhead() && !hasCome(orderId) ? notice.of(orderId, line) : Quantity.ZERO;
    }

    /** Whether what it has of an order was counted. */
    public boolean hasCome(String orderId) {
        return came.stream().anyMatch(one -> one.orderId().equals(orderId));
    }

    /** Whether the supplier can still say otherwise: nothing of it has come. That one of its orders is over brings nothing. */
    public boolean isOpen() {
        return state.isAhead() && came.stream().allMatch(one -> one.delivery() == Comings.NOTHING);
    }

    /** Whether it can be corrected so once more. */
    boolean hasRoomFor(Notice now) {
        int told = 0;
        for (Step step : steps) {
            Notice before = step.notice();
            told += before == null ? 0 : before.lines().size();
        }
        return told + now.lines().size() <= MOST_LINES_TOLD;
    }

    Shipment corrected(Notice now, Step step) {
        Set<String> orders = new LinkedHashSet<>(notice.orders());
        orders.addAll(now.orders());
        return with(now, state, came, and(step), pending)
                .telling(List.copyOf(orders))
                .changing();
    }

    Shipment withdrawn(Step step) {
        return with(notice, State.WITHDRAWN, came, and(step), pending)
                .telling(notice.orders())
                .changing();
    }

    /** An order of it was counted in; with the last it has come. */
    Shipment with(Came one, Step step) {
        List<Came> all = new ArrayList<>(came);
        all.add(one);
        boolean over = notice.orders().stream()
                .allMatch(order -> all.stream().anyMatch(c -> c.orderId().equals(order)));
        return with(notice, over ? State.RECEIVED : state, all, and(step), pending)
                .changing();
    }

    /** What was counted of an order is not what was told. */
    Shipment differing(Came one) {
        String found = Discrepancies.idOf(id, one);
        return and(new PendingCommand.PublishMessage(
                found,
                Discrepancies.FOUND,
                found,
                START_KEPT,
                Map.of(
                        ShipmentVariables.SUBJECT,
                        found,
                        ShipmentVariables.SUPPLIER_ID,
                        supplierId,
                        ShipmentVariables.ORDER_ID,
                        one.orderId(),
                        ShipmentVariables.SHIPMENT_ID,
                        id,
                        ShipmentVariables.DELIVERY,
                        one.delivery(),
                        ShipmentVariables.OPEN_AFTER,
                        Discrepancies.SETTLES_AFTER.toString())));
    }

    /** What was counted of an order was taken back, so that it is awaited again; what was said of it stays. */
    Shipment stillToCome(String orderId) {
        List<Came> others =
                came.stream().filter(one -> !one.orderId().equals(orderId)).toList();
        boolean again = state == State.RECEIVED;
        Shipment awaited = with(notice, again ? State.UNDER_WAY : state, others, steps, pending);
        return again ? awaited.starting(id + "." + version + "-again") : awaited.changing();
    }

    /** Its life begins, or goes on after it was over. */
    private Shipment starting(String commandId) {
        return and(new PendingCommand.PublishMessage(
                commandId,
                TOLD,
                id,
                START_KEPT,
                Map.of(ShipmentVariables.SUBJECT, id, ShipmentVariables.SUPPLIER_ID, supplierId)));
    }

    /** Its process looks at it. */
    private Shipment changing() {
        return and(new PendingCommand.PublishMessage(id + "." + version + "-changed", CHANGED, id, KEPT, Map.of()));
    }

    private Shipment and(PendingCommand command) {
        List<PendingCommand> all = new ArrayList<>(pending);
        all.add(command);
        return with(notice, state, came, steps, all);
    }

    /**
     * Another day may be expected of these orders now, which their processes look at. The engine knows messages to an order by
     * their id alone, whichever of its shipments they come from.
     */
    private Shipment telling(List<String> orders) {
        List<PendingCommand> all = new ArrayList<>(pending);
        orders.forEach(order -> all.add(new PendingCommand.PublishMessage(
                id + "." + steps.size() + "-" + order, OrderFacts.PROMISE_MOVED, order, KEPT, Map.of())));
        return with(notice, state, came, steps, all);
    }

    private List<Step> and(Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return all;
    }

    private Shipment with(
            Notice newNotice, State newState, List<Came> newCame, List<Step> newSteps, List<PendingCommand> commands) {
        return new Shipment(
                id,
                version,
                supplierId,
                supplierName,
                locationId,
                locationName,
                newNotice,
                toldAt,
                newState,
                newCame,
                newSteps,
                commands);
    }
}
