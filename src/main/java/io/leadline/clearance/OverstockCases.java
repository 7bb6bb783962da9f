package io.leadline.clearance;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.clearance.ClearanceResult.Why;
import io.leadline.clearance.ClearanceWay.Kind;
import io.leadline.clearance.OverstockCase.Chosen;
import io.leadline.clearance.OverstockCase.Said;
import io.leadline.clearance.OverstockCase.State;
import io.leadline.clearance.OverstockCase.Step;
import io.leadline.clearance.OverstockFigures.Excess;
import io.leadline.identity.Actor;
import io.leadline.identity.Deputies;
import io.leadline.identity.Role;
import io.leadline.ordering.Deadlines;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import io.leadline.shared.Money;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Overstock that costs so much that somebody should act: buyers choose a way, a manager other than who chose it agrees above a
 * limit, the services that are there carry it out, and after its term it is held against what was promised. A case ends by
 * itself when the overstock is gone.
 */
@Service
@EnableConfigurationProperties(ClearanceSettings.class)
public class OverstockCases {

    /** Told as changed whenever one is. */
    public static final String TOPIC = "overstock-cases";

    private static final Duration SOON = Duration.ofSeconds(1);

    /** The night's plan knows then what has left. */
    private static final Duration NEXT_DAY = Duration.ofDays(1);

    private final OverstockCaseStore store;
    private final OverstockSources sources;
    private final CarryOut carryOut;
    private final Suppliers suppliers;
    private final Deputies deputies;
    private final Deadlines deadlines;
    private final ClearanceSettings settings;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    OverstockCases(
            OverstockCaseStore store,
            OverstockSources sources,
            CarryOut carryOut,
            Suppliers suppliers,
            Deputies deputies,
            Deadlines deadlines,
            ClearanceSettings settings,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sources = sources;
        this.carryOut = carryOut;
        this.suppliers = suppliers;
        this.deputies = deputies;
        this.deadlines = deadlines;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /** For those who buy any, and for goods-in what goes back; for a supplier what it is asked to take back. */
    public Optional<OverstockCase> find(String id, Actor actor) {
        return store.find(id).filter(one -> maySee(one, actor)).map(one -> actor.purchases() ? one : one.shared());
    }

    private static boolean maySee(OverstockCase one, Actor actor) {
        Chosen chosen = one.chosen();
        boolean goesBack = chosen != null && chosen.way().kind() == Kind.RETURN;
        return actor.purchases()
                || goesBack && actor.is(Role.GOODS_IN) && one.state() == State.SENDING_BACK
                || goesBack && isOf(one, actor) && one.state() != State.DECIDING && one.state() != State.APPROVING;
    }

    private static boolean isOf(OverstockCase one, Actor actor) {
        return actor.is(Role.SUPPLIER) && one.supplierId().equals(actor.organisation());
    }

    /** Those that are open, the oldest first, and the latest that are over; for those who buy. */
    public List<OverstockCase> all(Actor actor) {
        if (!actor.purchases()) {
            return List.of();
        }
        List<OverstockCase> all = new ArrayList<>(store.open(OverstockFigures.MOST));
        all.addAll(store.ended(OverstockFigures.MOST));
        return all;
    }

    public static boolean mayDecide(Actor actor) {
        return actor.isAny(Role.BUYER, Role.HEAD_OF_PURCHASING);
    }

    public static boolean mayApprove(Actor actor) {
        return actor.isAny(Role.MANAGER, Role.HEAD_OF_PURCHASING);
    }

    /** Whether a second person has to agree to it. */
    public boolean needsApproval(ClearanceWay way) {
        return settings.needsApproval(way, sources.worth(way.loss().currency()));
    }

    /** Opens what asks for somebody, the dearest first, and ends what is gone. */
    void compare(OverstockFigures figures) {
        Map<String, Excess> excess = new HashMap<>();
        figures.items().forEach(one -> excess.put(one.key(), one));
        int open = 0;
        for (OverstockCase one : store.open(OverstockFigures.MOST)) {
            Excess now = excess.remove(Excess.key(one.sku().value(), one.location()));
            if (!endsIfGone(one, now) && one.isForBuyers()) {
                open++;
            }
        }
        figures.items().stream()
                .filter(one -> excess.containsKey(one.key()) && settings.asks(one))
                .limit(Math.max(0, settings.most() - open))
                .forEach(this::add);
    }

    /**
     * @param now how much of it is too much today; null where it is in no figure
     * @return whether it is gone, and its case over
     */
    boolean endsIfGone(OverstockCase one, @Nullable Excess now) {
        double before = one.figures().value().amount().doubleValue()
                * sources.worth(one.figures().value().currency());
        // What is too much and in no figure has a worth that nobody knows, for want of a rate.
        boolean gone = now == null
                ? sources.find(one.sku(), one.location()).isEmpty()
                : !settings.stays(now.value().amount().doubleValue(), before);
        if (!gone || isHoped(one, before)) {
            return false;
        }
        carryOut.takeBack(one);
        change(one.id(), was -> was.isOpen() ? Optional.of(was.gone(over(was, 0))) : Optional.empty());
        return true;
    }

    /** Whether it is too little only because plans count with the promotions that it made: these would be stopped too early. */
    private boolean isHoped(OverstockCase one, double before) {
        OptionalDouble left = carryOut.leftByLedger(one);
        return left.isPresent()
                && settings.stays(before * left.getAsDouble() / one.figures().units(), before);
    }

    private void add(Excess excess) {
        Sku sku = new Sku(excess.sku());
        sources.find(sku, excess.location()).ifPresent(found -> {
            OverstockCase one = OverstockCase.found(
                    OverstockCase.PREFIX + UUID.randomUUID().toString().substring(0, 8),
                    sku,
                    excess.name(),
                    excess.location(),
                    excess.supplierId(),
                    suppliers.find(excess.supplierId()).map(Supplier::name).orElse(excess.supplierId()),
                    found.figures(),
                    clock.now());
            if (store.add(one)) {
                told();
            }
        });
    }

    /** A way is chosen; above the limit another person has to agree before anything is done. */
    public ClearanceResult choose(String id, String wayId, String note, Actor person) {
        if (!mayDecide(person)) {
            return refused(Why.FORBIDDEN);
        }
        if (Bounds.NOTE.fault(note).isPresent()) {
            return refused(Why.OUT_OF_BOUNDS);
        }
        return answer(id, State.DECIDING, one -> {
            ClearanceWay way = one.way(wayId).orElse(null);
            if (way == null || way.kind() == Kind.KEEP) {
                return refused(Why.UNKNOWN);
            }
            Actor actor = deputies.acting(one.interaction(), person);
            boolean approve = needsApproval(way);
            Chosen chosen =
                    new Chosen(way, actor.id(), actor.signature(), one.figures().units(), clock.now());
            Map<String, Object> variables =
                    Map.of(ClearanceVariables.APPROVE, approve, ClearanceVariables.DECISION, ClearanceVariables.ACT);
            return done(one.chose(step(Said.CHOSEN, way, note, null, actor), chosen, State.WAITING, variables));
        });
    }

    /** It stays as it is, until it is asked about again on a day. */
    public ClearanceResult keep(String id, String reason, LocalDate until, Actor person) {
        if (!mayDecide(person)) {
            return refused(Why.FORBIDDEN);
        }
        if (reason.isBlank()) {
            return refused(Why.REASON_MISSING);
        }
        if (Bounds.NOTE.fault(reason).isPresent()
                || !until.isAfter(clock.today())
                || Bounds.ahead(clock.today()).fault(until).isPresent()) {
            return refused(Why.OUT_OF_BOUNDS);
        }
        return answer(id, State.DECIDING, one -> {
            Actor actor = deputies.acting(one.interaction(), person);
            Duration wait = deadlines.timer(until.atStartOfDay(clock.zone()).toInstant());
            return done(one.chose(
                    step(Said.KEPT, null, reason, until, actor),
                    null,
                    State.WAITING,
                    Map.of(
                            ClearanceVariables.DECISION,
                            ClearanceVariables.KEEP,
                            ClearanceVariables.LOOK_AGAIN_AFTER,
                            wait.toString())));
        });
    }

    /** Two hands: who chose the way does not approve it. */
    public ClearanceResult approve(String id, boolean yes, String note, Actor person) {
        if (!mayApprove(person)) {
            return refused(Why.FORBIDDEN);
        }
        if (!yes && note.isBlank()) {
            return refused(Why.REASON_MISSING);
        }
        if (Bounds.NOTE.fault(note).isPresent()) {
            return refused(Why.OUT_OF_BOUNDS);
        }
        return answer(id, State.APPROVING, one -> {
            Actor actor = deputies.acting(one.interaction(), person);
            Chosen chosen = one.chosen();
            if (chosen == null || actor.isOrActsFor(chosen.by())) {
                return refused(Why.SAME_PERSON);
            }
            return done(one.chose(
                    step(yes ? Said.APPROVED : Said.REFUSED, chosen.way(), note, null, actor),
                    yes ? chosen : null,
                    State.WAITING,
                    Map.of(ClearanceVariables.APPROVED, yes)));
        });
    }

    /** The supplier says whether it takes the goods back. */
    public ClearanceResult answerReturn(String id, boolean yes, String note, Actor actor) {
        if (find(id, actor).filter(one -> isOf(one, actor)).isEmpty()) {
            return refused(Why.FORBIDDEN);
        }
        if (!yes && note.isBlank()) {
            return refused(Why.REASON_MISSING);
        }
        if (Bounds.NOTE.fault(note).isPresent()) {
            return refused(Why.OUT_OF_BOUNDS);
        }
        return answer(id, State.ASKED, one -> {
            Chosen chosen = one.chosen();
            ClearanceWay way = chosen == null ? null : chosen.way();
            return done(one.said(
                    step(yes ? Said.AGREED : Said.DECLINED, way, note, null, actor),
                    yes ? State.SENDING_BACK : State.WAITING,
                    Map.of(ClearanceVariables.AGREED, yes, ClearanceVariables.LOOK_AGAIN_AFTER, SOON.toString())));
        });
    }

    /** Goods-in says what has gone back; it is taken off the shelf. */
    public ClearanceResult sentBack(String id, int units, Actor actor) {
        if (!actor.isAny(Role.GOODS_IN, Role.MANAGER)) {
            return refused(Why.FORBIDDEN);
        }
        return answer(id, State.SENDING_BACK, one -> {
            Chosen chosen = one.chosen();
            if (chosen == null || units < 0 || units > Math.floor(chosen.way().units())) {
                return refused(Why.OUT_OF_BOUNDS);
            }
            if (units > 0 && !carryOut.sentBack(one, units)) {
                return refused(Why.OUT_OF_BOUNDS);
            }
            Step step = new Step(
                    Said.SENT_BACK, Kind.RETURN, units, null, "", null, actor.id(), actor.signature(), clock.now());
            return done(
                    one.said(step, State.WAITING, Map.of(ClearanceVariables.LOOK_AGAIN_AFTER, NEXT_DAY.toString())));
        });
    }

    private static ClearanceResult refused(Why why) {
        return new ClearanceResult.Refused(why);
    }

    private static ClearanceResult done(OverstockCase next) {
        return new ClearanceResult.Done(next);
    }

    private Step step(Said what, @Nullable ClearanceWay way, String words, @Nullable LocalDate until, Actor actor) {
        return new Step(
                what,
                way == null ? null : way.kind(),
                way == null ? 0 : way.units(),
                way == null || actor.is(Role.SUPPLIER) ? null : way.loss(),
                words.strip(),
                until,
                actor.id(),
                actor.signature(),
                clock.now());
    }

    private ClearanceResult answer(String id, State turn, Function<OverstockCase, ClearanceResult> next) {
        return Conflicts.retry("Overstock " + id, () -> {
            Optional<OverstockCase> found = store.find(id);
            if (found.isEmpty()) {
                return Optional.of(refused(Why.UNKNOWN));
            }
            if (found.get().state() != turn) {
                return Optional.of(refused(Why.NOT_NOW));
            }
            ClearanceResult result = next.apply(found.get());
            if (result instanceof ClearanceResult.Done(OverstockCase changed)) {
                if (!store.save(changed)) {
                    return Optional.empty();
                }
                told();
            }
            return Optional.of(result);
        });
    }

    /** For the steps of the process. */
    public OverstockCase get(String id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("There is no overstock " + id));
    }

    /**
     * Looks whether it is still too much, reckons what can be done, and gives it to the buyers.
     *
     * @param round how often the buyers had been asked when the step began; of a step that is repeated nothing happens twice
     */
    public OverstockCase weigh(String id, int round) {
        change(id, one -> {
            if (!one.isOpen() || one.round() > round) {
                return Optional.empty();
            }
            return Optional.of(sources.find(one.sku(), one.location())
                    .map(found -> one.deciding(found.figures(), found.ways()))
                    .orElseGet(() -> one.ended(over(one, 0))));
        });
        return stoppedIfOver(get(id));
    }

    /** The task of the manager, of the supplier or of goods-in begins. */
    public OverstockCase asks(String id, State turn) {
        change(
                id,
                one -> one.isOpen() && one.chosen() != null && one.state() == State.WAITING
                        ? Optional.of(one.asks(turn))
                        : Optional.empty());
        return get(id);
    }

    /** Does what was chosen, once. */
    public OverstockCase carryOut(String id) {
        OverstockCase one = get(id);
        Chosen chosen = one.chosen();
        boolean before = one.steps().stream()
                .anyMatch(step -> chosen != null
                        && !step.at().isBefore(chosen.at())
                        && (step.what() == Said.CARRIED_OUT || step.what() == Said.NOT_DONE));
        if (chosen == null || before || !one.isOpen()) {
            return stoppedIfOver(one);
        }
        // Each service knows the name of what it is told, so that a step that is repeated does it once.
        double made = carryOut.now(one, chosen, units(one, chosen.way()));
        LocalDate until = clock.today().plusDays(chosen.way().days());
        change(
                id,
                now -> now.chosen() == null
                        ? Optional.empty()
                        : Optional.of(now.now(
                                new Step(
                                        made > 0 ? Said.CARRIED_OUT : Said.NOT_DONE,
                                        chosen.way().kind(),
                                        made > 0 ? made : chosen.way().units(),
                                        made > 0
                                                ? lossOf(chosen.way(), made)
                                                : chosen.way().loss(),
                                        "",
                                        until,
                                        "",
                                        "",
                                        clock.now()),
                                State.WAITING)));
        return stoppedIfOver(get(id));
    }

    /** Of a case that ended while a step was under way nothing goes on either. */
    private OverstockCase stoppedIfOver(OverstockCase one) {
        if (!one.isOpen()) {
            carryOut.takeBack(one);
        }
        return one;
    }

    /** What is written off is gone for good: no more of it than is too much there today. */
    private double units(OverstockCase one, ClearanceWay way) {
        if (way.kind() != Kind.WRITE_OFF) {
            return way.units();
        }
        return sources.find(one.sku(), one.location()).stream()
                .flatMap(found -> found.ways().stream())
                .filter(now -> now.kind() == Kind.WRITE_OFF)
                .mapToDouble(now -> Math.min(now.units(), way.units()))
                .findFirst()
                .orElse(0);
    }

    /** Of those units, at what the way was promised to lose for each. */
    private static Money lossOf(ClearanceWay way, double units) {
        boolean all = way.kind() != Kind.WRITE_OFF || Math.floor(units) == Math.floor(way.units());
        return all
                ? way.loss()
                : new Money(
                        BigDecimal.valueOf(way.loss().amount().doubleValue() * units / way.units())
                                .setScale(2, RoundingMode.HALF_EVEN),
                        way.loss().currency());
    }

    /** How long until it is measured: the term of what was done; at once where nothing could be done. */
    public Duration term(OverstockCase one) {
        Chosen chosen = one.chosen();
        boolean made = !one.steps().isEmpty() && one.steps().getLast().what() == Said.CARRIED_OUT;
        if (chosen == null || !made) {
            return SOON;
        }
        Instant end = clock.today()
                .plusDays(Math.max(1, chosen.way().days()))
                .atStartOfDay(clock.zone())
                .toInstant();
        return deadlines.timer(end);
    }

    /** Holds what came of it against what was promised; nothing where nothing was done. */
    public OverstockCase measure(String id) {
        OverstockCase before = get(id);
        if (before.chosen() != null || !before.isOpen()) {
            carryOut.takeBack(before);
        }
        change(id, one -> {
            if (!one.isOpen()) {
                return Optional.empty();
            }
            OverstockCase said = one.state() == State.ASKED ? one.now(silent(), State.WAITING) : one;
            double left = sources.find(one.sku(), one.location())
                    .map(found -> found.figures().units())
                    .orElse(0.0);
            if (said.chosen() == null) {
                return said == one ? Optional.empty() : Optional.of(said);
            }
            return Optional.of(said.measured(measured(said, left, Said.MEASURED)));
        });
        return get(id);
    }

    private Step silent() {
        return new Step(Said.SILENT, Kind.RETURN, 0, null, "", null, "", "", clock.now());
    }

    private Step over(OverstockCase one, double left) {
        return measured(one, left, Said.GONE);
    }

    /** Units that are not too much any more, and what that was promised to lose for each of them. */
    private Step measured(OverstockCase one, double left, Said what) {
        Chosen chosen = one.chosen();
        if (chosen == null) {
            return new Step(what, null, 0, null, "", null, "", "", clock.now());
        }
        double gone = Math.max(0, chosen.before() - left);
        Money lost = carryOut.lost(one, chosen, gone, sources::worth)
                .map(amount -> new Money(
                        BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN),
                        chosen.way().loss().currency()))
                .orElse(null);
        return new Step(what, chosen.way().kind(), gone, lost, "", null, "", "", clock.now());
    }

    private void change(String id, Function<OverstockCase, Optional<OverstockCase>> next) {
        boolean changed = Conflicts.retry("Overstock " + id, () -> {
            Optional<OverstockCase> later = next.apply(get(id));
            return later.isEmpty()
                    ? Optional.of(false)
                    : store.save(later.get()) ? Optional.of(true) : Optional.<Boolean>empty();
        });
        if (changed) {
            told();
        }
    }

    private void told() {
        events.publishEvent(new Changed(TOPIC));
    }
}
