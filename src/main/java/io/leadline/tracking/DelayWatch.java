package io.leadline.tracking;

import io.leadline.identity.Role;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.ordering.Deadlines;
import io.leadline.ordering.OrderLetters;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import io.leadline.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Watches orders for delays on behalf of the process. Each step may be repeated. */
@Service
public class DelayWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DelayWatch.class);

    private static final List<Role> LEVELS = List.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING);
    private static final int OPEN_AT_ONCE = 1000;
    /** What a look found unchanged is not written again for so long. */
    private static final Duration LOOK_IS_FRESH = Duration.ofMinutes(30);

    private final EscalationStore store;
    private final OrderSteps steps;
    private final OrderLetters letters;
    private final Deadlines deadlines;
    private final LateLines late;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    /** Orders that could not be looked at, each told once until it can be. */
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    DelayWatch(
            EscalationStore store,
            OrderSteps steps,
            OrderLetters letters,
            Deadlines deadlines,
            LateLines late,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.steps = steps;
        this.letters = letters;
        this.deadlines = deadlines;
        this.late = late;
        this.clock = clock;
        this.events = events;
    }

    /** How the open escalation went; what was needed when holds as long as it does. */
    private static Course course(List<Escalation> ofOrder) {
        return ofOrder.stream()
                .filter(escalation -> escalation.state() == EscalationState.OPEN)
                .findFirst()
                .map(Escalation::course)
                .orElse(Course.NONE);
    }

    /** Whether the order needs a new escalation. Ends the open one if its cause is gone, and brings it up to date otherwise. */
    public boolean assess(String orderId) {
        clearIfGone(orderId);
        PurchaseOrder order = steps.get(orderId);
        List<Escalation> earlier = store.ofOrder(orderId);
        Optional<Delay> delay = late.delay(order, course(earlier));
        delay.ifPresent(now -> earlier.stream()
                .filter(escalation -> escalation.state() == EscalationState.OPEN)
                .forEach(escalation -> restate(escalation, now, order)));
        return delay.isPresent() && earlier.stream().noneMatch(this::stillSpeaks);
    }

    /**
     * The same of an order that something happened beside; wakes what rests and is worse, or over. While a delivery is in question
     * nobody waits for a word on it.
     *
     * @return the number of the escalation that is needed, the same until it is there; empty where none is
     */
    OptionalInt newlyLate(String orderId) {
        OrderState state = steps.get(orderId).state();
        if (!state.isTracked()) {
            return OptionalInt.empty();
        }
        wakeIfChanged(orderId);
        if (state.isInQuestion()) {
            clearIfGone(orderId);
            return OptionalInt.empty();
        }
        return assess(orderId) ? OptionalInt.of(store.ofOrder(orderId).size() + 1) : OptionalInt.empty();
    }

    /** Whether enough is known to say what threatens an order. */
    boolean foresees() {
        return late.foresees();
    }

    private void restate(Escalation escalation, Delay delay, PurchaseOrder order) {
        keep(escalation, restated(escalation, delay, order, late.of(order, escalation.course())));
    }

    private Escalation restated(Escalation escalation, Delay delay, PurchaseOrder order, List<LateLine> lines) {
        return escalation.restated(
                delay,
                atStake(order, lines),
                LateLines.priced(lines),
                escalation.course().with(lines, clock.now()));
    }

    /**
     * What was looked at and is the same is not told anybody, and written now and then, for the time of the look.
     *
     * @return what it says from now on
     */
    private Escalation keep(Escalation before, Escalation now) {
        boolean same = now.content().equals(before.content());
        boolean lately = before.asOf()
                .filter(at -> at.plus(LOOK_IS_FRESH).isAfter(clock.now()))
                .isPresent();
        if (same && lately) {
            return before;
        }
        // One that is refused here was decided or moved on meanwhile, and is looked at again with the next round.
        if (store.save(now) && !same) {
            changed(now);
        }
        return now;
    }

    /** An escalation and its lines, reckoned at one moment, so that both tell the same. */
    public record Looked(Escalation escalation, List<LateLine> lines) {
        public Looked {
            lines = List.copyOf(lines);
        }
    }

    /** As of now; one that is open is brought up to date, so that board, first page and mails tell the same as its card. */
    Looked look(Escalation escalation) {
        PurchaseOrder order = steps.get(escalation.orderId());
        List<LateLine> lines = late.of(order, escalation.course());
        Optional<Delay> delay = late.delay(order, escalation.course());
        if (escalation.state() != EscalationState.OPEN || delay.isEmpty()) {
            return new Looked(escalation, lines);
        }
        return new Looked(keep(escalation, restated(escalation, delay.get(), order, lines)), lines);
    }

    /** As of now, for who decides on it; nothing is stored. */
    Escalation now(Escalation escalation) {
        PurchaseOrder order = steps.get(escalation.orderId());
        return late.delay(order, escalation.course())
                .map(delay -> restated(escalation, delay, order, late.of(order, escalation.course())))
                .orElse(escalation);
    }

    /** The margin of the late lines that is lost until they come, never the value of the order. */
    private static Money atStake(PurchaseOrder order, List<LateLine> lines) {
        return LateLines.lost(lines, order.head().currency());
    }

    /**
     * Opens an escalation for the process instance that asks, once at a time: it asks again after a supplier was chased.
     *
     * @return empty if nothing is late any more, or another instance deals with it
     */
    public Optional<Escalation> open(String orderId, long processInstance) {
        List<Escalation> earlier = store.ofOrder(orderId);
        Optional<Escalation> own = earlier.stream()
                .filter(e -> e.process() == processInstance && e.state() == EscalationState.OPEN)
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        PurchaseOrder order = steps.get(orderId);
        Optional<Delay> delay = late.delay(order, course(earlier));
        if (delay.isEmpty() || earlier.stream().anyMatch(this::stillSpeaks)) {
            return Optional.empty();
        }
        Escalation escalation = escalation(order, delay.get(), earlier.size() + 1, processInstance);
        if (!store.add(escalation)) {
            return Optional.empty();
        }
        changed(escalation);
        return Optional.of(escalation);
    }

    /** Puts it before the people of a level and starts their clock. */
    public Escalation tell(String escalationId, int level) {
        Escalation escalation = Conflicts.retry("Escalation " + escalationId, () -> told(escalationId, level));
        if (escalation.state() == EscalationState.OPEN) {
            letters.toRole(
                    steps.get(escalation.orderId()),
                    LEVELS.get(level - 1),
                    MailTemplate.ESCALATION,
                    number(escalation) + "#level#" + level,
                    values(escalation));
            PurchaseOrder order = steps.get(escalation.orderId());
            events.publishEvent(new LinesWarned(escalation, order, late.of(order, escalation.course()), clock.now()));
        }
        return escalation;
    }

    /** @return empty if somebody was faster */
    private Optional<Escalation> told(String escalationId, int level) {
        Escalation escalation = get(escalationId);
        boolean higher = escalation.state() == EscalationState.OPEN && escalation.level() < level;
        return higher
                ? saved(now(escalation).atLevel(level, decideBy(escalation), clock.now()))
                : Optional.of(escalation);
    }

    /** Reminds the last level whose time has passed without a decision; its clock starts anew. */
    public Escalation remind(String escalationId) {
        Escalation escalation = Conflicts.retry("Escalation " + escalationId, () -> reminded(escalationId));
        // Asked before the time has passed, there is nobody to remind yet.
        if (escalation.state() == EscalationState.OPEN && !escalation.reminded().isEmpty()) {
            letters.toRole(
                    steps.get(escalation.orderId()),
                    LEVELS.get(escalation.level() - 1),
                    MailTemplate.ESCALATION,
                    number(escalation) + "#reminder#" + escalation.reminded().size(),
                    values(escalation));
        }
        return escalation;
    }

    /** @return empty if somebody was faster */
    private Optional<Escalation> reminded(String escalationId) {
        Escalation escalation = get(escalationId);
        Instant decideBy = escalation.decideBy();
        boolean passed = escalation.state() == EscalationState.OPEN
                && !escalation.isRemindedEnough()
                && (decideBy == null || !clock.now().isBefore(decideBy));
        return passed ? saved(now(escalation).remindedAt(clock.now(), decideBy(escalation))) : Optional.of(escalation);
    }

    /** Whether its last level has had all the reminders that there are. */
    public boolean isRemindedEnough(String escalationId) {
        return get(escalationId).isRemindedEnough();
    }

    /** Nobody is reminded again; those of all levels hear of it, because each of them may decide. */
    public void tellSilence(String escalationId) {
        Escalation escalation = Conflicts.retry("Escalation " + escalationId, () -> leftToAll(escalationId));
        if (escalation.state() != EscalationState.OPEN) {
            return;
        }
        Map<MailKey, Object> values = new EnumMap<>(MailKey.class);
        values.put(MailKey.TASK, TrackingFacts.PROCESS + ".UserTask_DecideAsHead");
        values.put(MailKey.ITEM, escalation.item());
        values.put(MailKey.WAITING_SINCE, escalation.openedAt());
        values.put(MailKey.ROUTE, escalation.route());
        PurchaseOrder order = steps.get(escalation.orderId());
        LEVELS.forEach(role ->
                letters.toRole(order, role, MailTemplate.TASK_UNDECIDED, number(escalation) + "#silence", values));
    }

    /** @return empty if somebody was faster */
    private Optional<Escalation> leftToAll(String escalationId) {
        Escalation escalation = get(escalationId);
        boolean runs = escalation.state() == EscalationState.OPEN && escalation.decideBy() != null;
        return runs ? saved(escalation.leftToAll()) : Optional.of(escalation);
    }

    private Instant decideBy(Escalation escalation) {
        PurchaseOrder order = steps.get(escalation.orderId());
        return deadlines.ofCompany(clock.now(), steps.policy(order).decideWithin());
    }

    private Optional<Escalation> saved(Escalation next) {
        if (!store.save(next)) {
            return Optional.empty();
        }
        Escalation stored = get(next.id());
        changed(stored);
        return Optional.of(stored);
    }

    public void tellCleared(String escalationId) {
        Escalation escalation = get(escalationId);
        PurchaseOrder order = steps.get(escalation.orderId());
        for (int level = 1; level <= escalation.level(); level++) {
            letters.toRole(
                    order,
                    LEVELS.get(level - 1),
                    MailTemplate.ESCALATION_ENDED,
                    number(escalation) + "#ended",
                    Map.of(MailKey.ROUTE, "order/" + order.id()));
        }
    }

    /** @return when the supplier has had its time to react */
    public Instant chase(String escalationId) {
        Escalation escalation = get(escalationId);
        PurchaseOrder order = steps.get(escalation.orderId());
        // On a model from before escalations could rest, this is the way on which they do.
        if (!escalation.decision().equals("snooze") && order.state().isWithSupplier()) {
            Map<MailKey, Object> values = new EnumMap<>(MailKey.class);
            values.put(MailKey.PROMISED_DATE, order.expectedDate());
            values.put(MailKey.LINES, OrderLetters.lines(order));
            if (!escalation.note().isBlank()) {
                values.put(MailKey.NOTE, escalation.note());
            }
            letters.toSupplier(order, MailTemplate.ORDER_CHASED, number(escalation) + "#chased", values, List.of());
        }
        return Objects.requireNonNullElse(escalation.quietUntil(), clock.now());
    }

    /** @return the end of the day until which it is left alone */
    public Instant rest(String escalationId) {
        return Objects.requireNonNullElse(get(escalationId).quietUntil(), clock.now());
    }

    /** @throws IllegalStateException if the order of a withdrawing decision goes on; it is tried again then */
    public void requireWithdrawn(String escalationId) {
        PurchaseOrder order = steps.get(get(escalationId).orderId());
        if (!order.state().isFinal()) {
            throw new IllegalStateException(
                    order.id() + " was given up by " + escalationId + " and is " + order.state());
        }
    }

    /** @throws IllegalArgumentException if there is none */
    public Escalation get(String escalationId) {
        return store.find(escalationId)
                .orElseThrow(() -> new IllegalArgumentException("There is no escalation " + escalationId));
    }

    /** Ends open escalations whose delay has gone away. */
    public void clearAllGone() {
        store.open(0, OPEN_AT_ONCE).rows().forEach(escalation -> clearAlone(escalation.orderId()));
    }

    /** One that cannot be looked at keeps none behind it waiting. */
    private void clearAlone(String orderId) {
        try {
            clearIfGone(orderId);
            failing.remove(orderId);
        } catch (RuntimeException e) {
            if (failing.add(orderId)) {
                LOG.warn("Whether order {} is late still could not be looked at", orderId, e);
            }
        }
    }

    public void clearIfGone(String orderId) {
        for (Escalation escalation : store.ofOrder(orderId)) {
            boolean gone = escalation.state() == EscalationState.OPEN
                    && late.isOver(escalation, late.delay(steps.get(orderId), escalation.course()));
            // One that is refused here was decided or moved on meanwhile, and is looked at again with the next round.
            if (gone && store.save(escalation.cleared(clock.now()))) {
                changed(escalation);
            }
        }
    }

    /** What somebody left alone is looked at again as soon as it is worse; and ends where nothing is late any more. */
    public void wakeIfChanged(String orderId) {
        for (Escalation escalation : store.ofOrder(orderId)) {
            if (escalation.rests(clock.now())
                    && isGoneOrWorse(escalation)
                    // One that is refused here was woken by somebody meanwhile.
                    && store.save(escalation.woken())) {
                changed(escalation);
            }
        }
    }

    private boolean isGoneOrWorse(Escalation escalation) {
        PurchaseOrder order = steps.get(escalation.orderId());
        Optional<Delay> delay = late.delay(order, escalation.course());
        return late.isOver(escalation, delay)
                || delay.isPresent() && escalation.isWorse(late.expected(order, escalation.course()));
    }

    private boolean stillSpeaks(Escalation escalation) {
        Instant quietUntil = escalation.quietUntil();
        return escalation.state() == EscalationState.OPEN
                || quietUntil != null && clock.now().isBefore(quietUntil);
    }

    private Escalation escalation(PurchaseOrder order, Delay delay, int number, long processInstance) {
        List<LateLine> lines = late.of(order, Course.NONE);
        return new Escalation(
                order.id() + "#delay#" + number,
                0,
                order.id(),
                order.name(),
                order.head().supplierId(),
                order.head().supplierName(),
                delay.item(),
                atStake(order, lines),
                LateLines.priced(lines),
                processInstance,
                EscalationState.OPEN,
                delay.cause(),
                delay.daysLate(),
                delay.needDate(),
                delay.expectedDate(),
                clock.now(),
                0,
                null,
                "",
                "",
                "",
                null,
                null,
                List.of(),
                List.of(),
                Course.NONE.with(lines, clock.now()));
    }

    private static Map<MailKey, Object> values(Escalation escalation) {
        Map<MailKey, Object> values = new EnumMap<>(MailKey.class);
        values.put(MailKey.CAUSE, escalation.cause().id());
        values.put(MailKey.LEVEL, escalation.level());
        values.put(MailKey.ROUTE, "order/" + escalation.orderId());
        if (escalation.daysLate() > 0) {
            values.put(MailKey.DAYS_LATE, escalation.daysLate());
        }
        // What is known in part alone would be read as all of it.
        if (escalation.priced()) {
            values.put(MailKey.AT_STAKE, escalation.atStake());
        }
        values.put(MailKey.NEED_DATE, escalation.needDate());
        values.put(MailKey.ITEM, escalation.item());
        @Nullable Instant decideBy = escalation.decideBy();
        if (decideBy != null) {
            values.put(MailKey.DECIDE_BY, decideBy);
        }
        return values;
    }

    /** Its own part of the id, {@code delay#1}. */
    private static String number(Escalation escalation) {
        return escalation.id().substring(escalation.id().indexOf('#') + 1);
    }

    private void changed(Escalation escalation) {
        events.publishEvent(new Changed("escalations"));
        events.publishEvent(new Changed("order:" + escalation.orderId()));
    }
}
