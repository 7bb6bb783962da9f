package io.leadline.tracking;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.catalog.WorkingCalendars;
import io.leadline.engine.ElementRecord;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.TaskRecord;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.ordering.ChangeRequest;
import io.leadline.ordering.Deadlines;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.OrderStore;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.Receipt;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import io.leadline.shared.Money;
import io.leadline.shared.Page;
import io.leadline.stock.Stock;
import io.leadline.tracking.Aftermath.End;
import io.leadline.tracking.Aftermath.How;
import io.leadline.tracking.Aftermath.Spent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Writes down what was foretold and decided of late lines, and what became of them; each once, whatever is repeated. */
@Service
public class Aftermaths {

    /** What the page says when something is new. */
    public static final String TOPIC = "aftermaths";

    private static final Logger LOG = LoggerFactory.getLogger(Aftermaths.class);

    static final int MOST_LOOKED_AT = 5_000;
    private static final int AT_ONCE = 500;
    /** What is stored now may bear a time from before the last look; it is written once all the same. */
    private static final Duration LOOKED_AT_TWICE = Duration.ofHours(1);

    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(7);
    /** Longer than that nobody waits without having said so. */
    private static final int MOST_DAYS = 366;

    private final AftermathStore store;
    private final OrderSteps steps;
    private final Stock stock;
    private final RecordFeed feed;
    private final WorkingCalendars calendars;
    private final CompanyCurrency currency;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Aftermaths(
            AftermathStore store,
            OrderSteps steps,
            Stock stock,
            RecordFeed feed,
            WorkingCalendars calendars,
            CompanyCurrency currency,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.steps = steps;
        this.stock = stock;
        this.feed = feed;
        this.calendars = calendars;
        this.currency = currency;
        this.clock = clock;
        this.events = events;
    }

    public static boolean mayRead(Actor actor) {
        return actor.organisation() == null && actor.isAny(Role.MANAGER, Role.HEAD_OF_PURCHASING);
    }

    /** Those at their end since that day, the latest first; nothing for who may not read them. */
    public Page<Aftermath> ended(LocalDate since, int offset, int limit, Actor actor) {
        return mayRead(actor)
                ? store.ended(since.atStartOfDay(clock.zone()).toInstant(), offset, limit)
                : new Page<>(List.of(), 0);
    }

    /** What they teach; empty for who may not read them. */
    public Optional<Lessons> lessons(LocalDate since, Actor actor) {
        return mayRead(actor)
                ? Optional.of(Lessons.of(ended(since, 0, MOST_LOOKED_AT, actor).rows(), clock.zone(), currency.code()))
                : Optional.empty();
    }

    public LocalDate today() {
        return clock.today();
    }

    @EventListener
    void warned(LinesWarned told) {
        for (LateLine line : told.lines()) {
            change(told.order(), line.number(), before -> before.warned(warning(told, line)));
        }
    }

    private Aftermath.Warning warning(LinesWarned told, LateLine line) {
        return new Aftermath.Warning(
                told.escalation().id(),
                line.cause(),
                told.at(),
                line.needed(),
                line.expected(),
                line.stake().lost(),
                aDay(line),
                line.stake().priced());
    }

    /** What is lost if it is late, over the days from the empty shelf until the goods come. */
    private Money aDay(LateLine line) {
        LocalDate out = line.stake().outOn();
        LocalDate comes = line.cause() == DelayCause.PROMISE_LATE || line.cause() == DelayCause.AT_RISK
                ? line.expected()
                : clock.today().plusDays(Math.max(1, line.daysLate()));
        long days = Math.max(1, ChronoUnit.DAYS.between(out == null ? line.neededNow() : out, comes));
        Money lost = line.stake().lost();
        // What is at stake counts by its chance; a day that the shelf is really empty costs all of it.
        BigDecimal whole = BigDecimal.valueOf(days * line.chance());
        return new Money(lost.amount().divide(whole, 4, RoundingMode.HALF_UP), lost.currency());
    }

    /** A way was taken. @param offers all that there were when it was */
    void chose(Escalation escalation, PurchaseOrder order, int line, WayOut way, List<WayOut> offers, String by) {
        Aftermath.Choice choice = new Aftermath.Choice(
                escalation.id(),
                Aftermath.Offer.of(way),
                offers.stream().map(Aftermath.Offer::of).toList(),
                clock.now(),
                by);
        change(order, line, before -> before.chose(choice));
    }

    /**
     * A way was taken of a line that something else than a delay was decided about. It is written before the line knows of it, so
     * that what is cut short in between is written by who begins again; the same told again is the same.
     *
     * @param cause names what was decided about
     * @param offers all ways that there were, the first of them to wait
     * @param waited days without stock that waiting was reckoned to bring, at least one
     */
    public void chose(String cause, String orderId, int line, WayOut way, List<WayOut> offers, long waited, String by) {
        WayOut wait = offers.getFirst();
        Money aDay = wait.priced()
                ? new Money(
                        wait.lost().amount().divide(BigDecimal.valueOf(Math.max(1, waited)), 4, RoundingMode.HALF_UP),
                        wait.lost().currency())
                : null;
        Aftermath.Choice choice = new Aftermath.Choice(
                cause,
                Aftermath.Offer.of(way),
                offers.stream().map(Aftermath.Offer::of).toList(),
                clock.now(),
                by,
                aDay);
        change(steps.get(orderId), line, before -> before.chose(choice));
    }

    /** The whole order was decided about: of each line that people were told of. */
    @EventListener
    void decided(DelayDecided told) {
        PurchaseOrder order = steps.get(told.escalation().orderId());
        for (Aftermath line : store.ofOrder(order.id())) {
            Aftermath.Warning warning = line.warning();
            if (warning == null || line.end() != null && line.end().tells()) {
                continue;
            }
            boolean away = told.decision() instanceof DelayDecision.ReSource
                    || told.decision() instanceof DelayDecision.Cancel;
            boolean open = order.line(line.line())
                    .filter(now -> now.open().isPositive())
                    .isPresent();
            if (!away && !open) {
                // It is in, or was given to others before: nobody waits for it.
                continue;
            }
            Money none = Money.zero(warning.atStake().currency());
            Aftermath.Offer wait = new Aftermath.Offer(
                    WayOut.Kind.WAIT, "", warning.expected(), warning.atStake(), none, warning.priced());
            Aftermath.Offer chosen = switch (told.decision()) {
                case DelayDecision.Accept accept -> wait;
                case DelayDecision.Chase chase -> wait;
                case DelayDecision.Snooze snooze -> wait;
                // What others ask is known when it is ordered from them.
                case DelayDecision.ReSource reSource ->
                    new Aftermath.Offer(WayOut.Kind.ALTERNATE, "", null, none, none, false);
                case DelayDecision.Cancel cancel ->
                    new Aftermath.Offer(WayOut.Kind.LEAVE_OUT, "", null, none, none, false);
            };
            Aftermath.Choice choice =
                    new Aftermath.Choice(told.escalation().id(), chosen, List.of(wait), clock.now(), told.by());
            change(order, line.line(), before -> before.chose(choice));
        }
    }

    /** Writes the end of each line of an order that is at its end and was late, or warned of. */
    public void settle(String orderId) {
        PurchaseOrder order = steps.get(orderId);
        Map<Integer, Aftermath> known = new HashMap<>();
        store.ofOrder(orderId).forEach(one -> known.put(one.line(), one));
        List<Spent> spent = null;
        for (OrderLine line : order.lines()) {
            Aftermath before = known.get(line.number());
            boolean over = order.state().isFinal() || !line.open().isPositive();
            boolean written = before != null && before.end() != null;
            // What files tell of an order that was under way was never Leadline's to foresee.
            if (!over
                    || written
                    || before == null
                            && (!order.state().isFinal() || order.head().takenOver())) {
                continue;
            }
            End end = end(order, line, before, List.of());
            boolean unforeseen = before == null && end.isLate() && wasAwaited(order, line, end.how());
            if (before != null || unforeseen) {
                spent = spent == null ? spent(order) : spent;
                End whole = new End(
                        end.at(), end.how(), end.needed(), end.receivedOn(), end.received(), end.daysOut(), spent);
                change(order, line.number(), one -> one.ended(whole));
            }
        }
    }

    /** Whether it was for the supplier to bring it: what was refused, or given to others in part, is no delay that nobody foresaw. */
    private static boolean wasAwaited(PurchaseOrder order, OrderLine line, How how) {
        return how == How.RECEIVED
                || order.state() == OrderState.CLOSED && line.promisedDate().isPresent();
    }

    /** What a crash has kept from being written. */
    public void settleAll() {
        settleOpen();
        settleOver();
    }

    /**
     * Late lines that nobody was told of have nothing that waits for their end: they are found by their orders, of all that came
     * to their end, or that something was said of, since the last look.
     */
    private void settleOver() {
        Instant now = clock.now();
        Instant from = store.lookedUntil()
                .filter(until -> until.isBefore(now))
                .orElse(now)
                .minus(LOOKED_AT_TWICE);
        Instant failed = null;
        OrderStore.LastTold behind = new OrderStore.LastTold(from, "");
        List<OrderStore.LastTold> orders;
        do {
            orders = steps.overBehind(behind, AT_ONCE);
            for (OrderStore.LastTold order : orders) {
                if (!settleAlone(order.id()) && failed == null) {
                    failed = order.at();
                }
            }
            behind = orders.isEmpty() ? behind : orders.getLast();
        } while (orders.size() == AT_ONCE);
        // One that could not be settled is looked at again, but not for ever.
        Instant longAgo = now.minus(GIVEN_UP_AFTER);
        store.looked(failed == null ? now : failed.isBefore(longAgo) ? longAgo : failed);
    }

    private void settleOpen() {
        String behind = "";
        List<String> orders;
        do {
            orders = store.openOrders(behind, AT_ONCE);
            orders.stream().distinct().forEach(this::settleAlone);
            behind = orders.isEmpty() ? "" : orders.getLast();
        } while (orders.size() == AT_ONCE);
    }

    /** One that cannot be settled keeps none behind it waiting. */
    private boolean settleAlone(String orderId) {
        try {
            settle(orderId);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("What came of order {} could not be written down yet", orderId, e);
            return false;
        }
    }

    private End end(PurchaseOrder order, OrderLine line, @Nullable Aftermath before, List<Spent> spent) {
        Aftermath.Warning warning = before == null ? null : before.warning();
        LocalDate asked = line.requestedDate().isAfter(line.needDate()) ? line.requestedDate() : line.needDate();
        LocalDate needed = warning == null ? asked : warning.needed();
        LocalDate received = order.counted().stream()
                .filter(receipt -> receipt.line() == line.number())
                .map(Receipt::on)
                .max(LocalDate::compareTo)
                .orElse(null);
        How how = how(order, line, before);
        LocalDate told = warning == null ? needed : LocalDate.ofInstant(warning.at(), clock.zone());
        LocalDate until = received == null ? clock.today() : received.minusDays(1);
        return new End(clock.now(), how, needed, received, line.received(), daysOut(order, line, told, until), spent);
    }

    private static How how(PurchaseOrder order, OrderLine line, @Nullable Aftermath before) {
        if (!line.received().isZero()) {
            return line.dropped() || line.open().isPositive() ? How.PARTLY : How.RECEIVED;
        }
        // However it was decided: in an escalation, for a disruption or on the order's page.
        boolean asked = order.talk().changes().stream()
                .anyMatch(change -> change.line() == line.number()
                        && change.cancels()
                        && change.state() == ChangeRequest.State.AGREED);
        boolean own = asked || order.state() == OrderState.CANCELLED || order.state() == OrderState.RE_SOURCED;
        boolean left = before != null
                && before.choices().stream()
                        .map(choice -> choice.chosen().kind())
                        .anyMatch(kind -> kind == WayOut.Kind.ALTERNATE || kind == WayOut.Kind.LEAVE_OUT);
        return own || left ? How.GIVEN_UP : How.NEVER;
    }

    private @Nullable Integer daysOut(PurchaseOrder order, OrderLine line, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            return 0;
        }
        if (ChronoUnit.DAYS.between(from, until) > MOST_DAYS) {
            return null;
        }
        OptionalInt days = DaysOut.of(stock, order.head().locationId(), line.sku(), from, until, clock.zone());
        return days.isPresent() ? days.getAsInt() : null;
    }

    /** Working time of each party in each human step of the order's processes, from the engine's records. */
    private List<Spent> spent(PurchaseOrder order) {
        Map<String, String> parties = new HashMap<>();
        feed.tasks(order.id())
                .forEach(task -> parties.putIfAbsent(step(task.processId(), task.elementId()), party(task)));
        Map<String, Spent> sums = new TreeMap<>();
        for (ElementRecord element : feed.elements(order.id())) {
            Instant until = element.endedAt();
            String step = step(element.processId(), element.elementId());
            if (!element.type().equals("USER_TASK") || until == null || !parties.containsKey(step)) {
                continue;
            }
            String party = parties.getOrDefault(step, "");
            String calendar = party.equals("supplier") ? order.head().supplierId() : Deadlines.COMPANY;
            Duration worked = calendars.of(calendar).workingTimeBetween(element.startedAt(), until);
            sums.merge(
                    step,
                    new Spent(party, step, worked.toMinutes(), 1),
                    (all, more) -> new Spent(party, step, all.minutes() + more.minutes(), all.times() + more.times()));
        }
        return new ArrayList<>(sums.values());
    }

    private static String step(String process, String element) {
        return process + "." + element;
    }

    /** Whom a task waits for first: {@code supplier} of {@code supplier:S05}. */
    private static String party(TaskRecord task) {
        return task.groups().stream()
                .findFirst()
                .map(group -> group.contains(":") ? group.substring(0, group.indexOf(':')) : group)
                .orElse("");
    }

    private void change(PurchaseOrder order, int number, UnaryOperator<Aftermath> change) {
        Conflicts.retry("What came of " + Aftermath.id(order.id(), number), () -> {
            Optional<Aftermath> found = store.find(Aftermath.id(order.id(), number));
            Aftermath before = found.orElseGet(() -> blank(order, number));
            Aftermath next = change.apply(before);
            if (next.equals(before)) {
                return Optional.of(next);
            }
            if (!(found.isPresent() ? store.save(next) : store.add(next))) {
                return Optional.<Aftermath>empty();
            }
            events.publishEvent(new Changed(TOPIC));
            return Optional.of(next);
        });
    }

    private static Aftermath blank(PurchaseOrder order, int number) {
        OrderLine line = order.line(number).orElseThrow();
        return new Aftermath(
                Aftermath.id(order.id(), number),
                0,
                order.id(),
                order.name(),
                order.head().supplierId(),
                order.head().supplierName(),
                order.head().locationId(),
                number,
                line.sku(),
                line.name(),
                null,
                List.of(),
                null);
    }

    /** The zone that its days are counted in. */
    public ZoneId zone() {
        return clock.zone();
    }
}
