package io.leadline.leadtimes;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.identity.Actor;
import io.leadline.identity.Deputies;
import io.leadline.identity.Role;
import io.leadline.leadtimes.LeadTimeCase.Figures;
import io.leadline.leadtimes.LeadTimeCase.Kind;
import io.leadline.leadtimes.LeadTimeCase.State;
import io.leadline.leadtimes.LeadTimeCase.Step;
import io.leadline.leadtimes.LeadTimeResult.Why;
import io.leadline.ordering.Deadlines;
import io.leadline.partners.TermsChanges;
import io.leadline.partners.TermsResult;
import io.leadline.planning.LeadTimeGaps;
import io.leadline.planning.LeadTimeGaps.Gap;
import io.leadline.planning.ReckonedLeadTimes;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import io.leadline.shared.Sku;
import io.leadline.storage.KeptFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Stated lead times that are others than the learned ones: each that costs so much that somebody should act is a task of the
 * buyers, who have it corrected by the supplier, talk, or keep it for a while. It ends by itself when the difference is gone.
 */
@Service
@EnableConfigurationProperties(LeadTimeSettings.class)
public class LeadTimeCases {

    /** Told as changed whenever one is. */
    public static final String TOPIC = "lead-time-cases";

    /** Working time of the company until it is looked at again what came of a talk or of agreed terms. */
    private static final Duration LOOK_AGAIN = Duration.ofDays(10);

    private static final Duration SOON = Duration.ofSeconds(1);

    /** Receipts that are shown. */
    private static final int MOST_RECEIPTS = 200;

    private final LeadTimeCaseStore store;
    private final KeptFigures kept;
    private final ReckonedLeadTimes figures;
    private final PurchaseHistory history;
    private final Suppliers suppliers;
    private final Items items;
    private final TermsChanges terms;
    private final Deputies deputies;
    private final Deadlines deadlines;
    private final LeadTimeSettings settings;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    LeadTimeCases(
            LeadTimeCaseStore store,
            KeptFigures kept,
            ReckonedLeadTimes figures,
            PurchaseHistory history,
            Suppliers suppliers,
            Items items,
            TermsChanges terms,
            Deputies deputies,
            Deadlines deadlines,
            LeadTimeSettings settings,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.kept = kept;
        this.figures = figures;
        this.history = history;
        this.suppliers = suppliers;
        this.items = items;
        this.terms = terms;
        this.deputies = deputies;
        this.deadlines = deadlines;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /** For those who buy any; for a supplier its own, once it was asked. */
    public Optional<LeadTimeCase> find(String id, Actor actor) {
        return store.find(id).filter(one -> maySee(one, actor)).map(one -> actor.purchases() ? one : one.shared());
    }

    /** Those that are open, by supplier and item as in {@link #key}; for those who buy. */
    public Map<String, LeadTimeCase> open(Actor actor) {
        return actor.purchases()
                ? store.open(LeadTimeGaps.MOST).stream()
                        .collect(Collectors.toMap(
                                one -> key(one.supplierId(), one.sku().value()), Function.identity()))
                : Map.of();
    }

    public static String key(String supplierId, String sku) {
        return supplierId + "|" + sku;
    }

    /** The receipts it was learned from, the latest first. */
    public List<PurchaseLine> receipts(LeadTimeCase one, Actor actor) {
        return maySee(one, actor)
                ? history.ofItem(one.sku()).stream()
                        .filter(line -> line.supplierId().equals(one.supplierId()) && line.receivedOn() != null)
                        .sorted(Comparator.comparing(PurchaseLine::orderedOn).reversed())
                        .limit(MOST_RECEIPTS)
                        .toList()
                : List.of();
    }

    private static boolean maySee(LeadTimeCase one, Actor actor) {
        return actor.purchases()
                || isOf(one, actor)
                        && one.steps().stream()
                                .anyMatch(step -> step.kind() == Kind.ASKED || step.kind() == Kind.TALKED);
    }

    private static boolean isOf(LeadTimeCase one, Actor actor) {
        return actor.is(Role.SUPPLIER) && one.supplierId().equals(actor.organisation());
    }

    public static boolean mayDecide(Actor actor) {
        return actor.isAny(Role.BUYER, Role.HEAD_OF_PURCHASING);
    }

    /** What tasks are made of; empty until it was reckoned for the first time. */
    Optional<LeadTimeGaps> gaps() {
        return kept.of(figures, ReckonedLeadTimes.COMPANY).map(KeptFigures.Kept::figures);
    }

    private static Optional<Gap> gap(LeadTimeGaps gaps, LeadTimeCase one, LeadTimeSettings settings) {
        return gaps.items().stream()
                .filter(gap -> gap.supplier().equals(one.supplierId())
                        && gap.sku().equals(one.sku().value()))
                .filter(gap -> settings.stays(gap, one.figures().tied()))
                .findFirst();
    }

    /** A buyer makes a task of a difference that asks for none by itself. */
    public LeadTimeResult open(String supplierId, Sku sku, Actor actor) {
        if (!mayDecide(actor)) {
            return new LeadTimeResult.Refused(Why.FORBIDDEN);
        }
        gaps().stream()
                .flatMap(gaps -> gaps.items().stream())
                .filter(one -> one.supplier().equals(supplierId) && one.sku().equals(sku.value()))
                .findFirst()
                .ifPresent(this::add);
        return store.open(supplierId, sku)
                .<LeadTimeResult>map(LeadTimeResult.Done::new)
                .orElseGet(() -> new LeadTimeResult.Refused(Why.UNKNOWN));
    }

    /** Opens what asks for somebody, the dearest first, and ends what is gone. */
    void compare(LeadTimeGaps gaps) {
        Map<String, Gap> apart = gaps.items().stream()
                .collect(Collectors.toMap(gap -> key(gap.supplier(), gap.sku()), Function.identity()));
        int open = 0;
        for (LeadTimeCase one : store.open(LeadTimeGaps.MOST)) {
            Gap gap = apart.remove(key(one.supplierId(), one.sku().value()));
            if (gap == null || !settings.stays(gap, one.figures().tied())) {
                change(one.id(), now -> now.isOpen() ? Optional.of(now.gone(clock.now())) : Optional.empty());
            } else if (one.isForBuyers()) {
                open++;
            }
        }
        gaps.items().stream()
                .filter(gap -> apart.containsKey(key(gap.supplier(), gap.sku())) && settings.asks(gap))
                .limit(Math.max(0, settings.most() - open))
                .forEach(this::add);
    }

    private void add(Gap gap) {
        Sku sku = new Sku(gap.sku());
        LeadTimeCase found = LeadTimeCase.found(
                "LT-" + UUID.randomUUID().toString().substring(0, 8),
                gap,
                suppliers.find(gap.supplier()).map(Supplier::name).orElse(gap.supplier()),
                items.findAll(List.of(sku)).stream().findFirst().map(Item::name).orElse(gap.sku()),
                clock.now());
        if (store.add(found)) {
            told();
        }
    }

    /** What terms can say. */
    private static boolean canBeStated(int days) {
        return days >= 0 && days <= Terms.LONGEST_LEAD_TIME_DAYS;
    }

    /**
     * The terms shall be corrected: the supplier is asked to state so many days.
     *
     * @param note the supplier reads it, and it is the reason why the terms are accepted once the supplier agrees
     */
    public LeadTimeResult ask(String id, int days, String note, Actor actor) {
        if (note.isBlank()) {
            return new LeadTimeResult.Refused(Why.REASON_MISSING);
        }
        if (!canBeStated(days) || Bounds.NOTE.fault(note).isPresent()) {
            return new LeadTimeResult.Refused(Why.OUT_OF_BOUNDS);
        }
        return decide(id, actor, LeadTimeVariables.CORRECT, SOON, step(Kind.ASKED, days, note, null));
    }

    /** The supplier gets the figures and what the buyer writes; later it is looked what came of it. */
    public LeadTimeResult talk(String id, String note, Actor actor) {
        if (note.isBlank()) {
            return new LeadTimeResult.Refused(Why.REASON_MISSING);
        }
        if (Bounds.NOTE.fault(note).isPresent()) {
            return new LeadTimeResult.Refused(Why.OUT_OF_BOUNDS);
        }
        Instant again = deadlines.ofCompany(clock.now(), LOOK_AGAIN);
        return decide(
                id, actor, LeadTimeVariables.TALK, deadlines.timer(again), step(Kind.TALKED, 0, note, day(again)));
    }

    /** It stays as it is, until it is asked about again on a day. */
    public LeadTimeResult keep(String id, String reason, LocalDate until, Actor actor) {
        if (reason.isBlank()) {
            return new LeadTimeResult.Refused(Why.REASON_MISSING);
        }
        if (Bounds.NOTE.fault(reason).isPresent()
                || !until.isAfter(clock.today())
                || Bounds.ahead(clock.today()).fault(until).isPresent()) {
            return new LeadTimeResult.Refused(Why.OUT_OF_BOUNDS);
        }
        return decide(
                id,
                actor,
                LeadTimeVariables.KEEP,
                deadlines.timer(until.atStartOfDay(clock.zone()).toInstant()),
                step(Kind.KEPT, 0, reason, until));
    }

    /** Makes a step, by whom and when is known. */
    private interface Said {
        Step by(String id, String name);
    }

    private Said step(Kind kind, int days, String words, @Nullable LocalDate until) {
        return (by, name) -> new Step(kind, days, words.strip(), until, by, name, clock.now());
    }

    private LeadTimeResult decide(String id, Actor person, String decision, Duration lookAgainAfter, Said said) {
        if (!mayDecide(person)) {
            return new LeadTimeResult.Refused(Why.FORBIDDEN);
        }
        return answer(id, State.DECIDING, one -> {
            Actor actor = deputies.acting(one.interaction(), person);
            return one.decided(said.by(actor.id(), actor.signature()), decision, lookAgainAfter.toString());
        });
    }

    /**
     * The supplier states so many days from today on. What it was asked for is agreed by both then; anything else is proposed,
     * and decided by the buyers as any other terms.
     */
    public LeadTimeResult state(String id, int days, String note, Actor actor) {
        Optional<LeadTimeCase> found = find(id, actor).filter(one -> isOf(one, actor));
        if (found.isEmpty()) {
            return new LeadTimeResult.Refused(Why.FORBIDDEN);
        }
        LeadTimeCase one = found.get();
        if (one.state() != State.ASKED) {
            return new LeadTimeResult.Refused(Why.NOT_NOW);
        }
        if (!canBeStated(days) || Bounds.NOTE.fault(note).isPresent()) {
            return new LeadTimeResult.Refused(Why.OUT_OF_BOUNDS);
        }
        boolean asAsked = days == one.askedDays();
        Step asked = one.last(Kind.ASKED).orElseThrow();
        TermsResult result = terms.takingDays(
                one.id() + "-" + one.round(),
                one.sku(),
                days,
                note,
                asAsked
                        ? Optional.of(new TermsChanges.Agreed(asked.by(), asked.byName(), asked.words()))
                        : Optional.empty(),
                actor);
        if (result instanceof TermsResult.Refused(TermsResult.Why why, List<Sku> about)) {
            return new LeadTimeResult.Refused(
                    switch (why) {
                        case WAITS_ALREADY -> Why.TERMS_WAIT;
                        case NOTHING_NEW, ITEM_UNKNOWN -> Why.NOTHING_NEW;
                        case OUT_OF_BOUNDS -> Why.OUT_OF_BOUNDS;
                        default -> Why.FORBIDDEN;
                    });
        }
        Instant again = deadlines.ofCompany(clock.now(), LOOK_AGAIN);
        Kind kind = asAsked ? Kind.AGREED : Kind.PROPOSED;
        return answer(
                id,
                State.ASKED,
                now -> now.answered(
                        step(kind, days, note, day(again)).by(actor.id(), actor.signature()),
                        deadlines.timer(again).toString()));
    }

    /** The supplier will not change what it states; the buyers are asked again. */
    public LeadTimeResult decline(String id, String reason, Actor actor) {
        if (find(id, actor).filter(one -> isOf(one, actor)).isEmpty()) {
            return new LeadTimeResult.Refused(Why.FORBIDDEN);
        }
        if (reason.isBlank()) {
            return new LeadTimeResult.Refused(Why.REASON_MISSING);
        }
        if (Bounds.NOTE.fault(reason).isPresent()) {
            return new LeadTimeResult.Refused(Why.OUT_OF_BOUNDS);
        }
        return answer(
                id,
                State.ASKED,
                one -> one.answered(
                        step(Kind.DECLINED, 0, reason, null).by(actor.id(), actor.signature()), SOON.toString()));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.zone());
    }

    private LeadTimeResult answer(String id, State turn, Function<LeadTimeCase, LeadTimeCase> next) {
        return Conflicts.retry("Lead time " + id, () -> {
            Optional<LeadTimeCase> found = store.find(id);
            if (found.isEmpty()) {
                return Optional.of(new LeadTimeResult.Refused(Why.UNKNOWN));
            }
            if (found.get().state() != turn) {
                return Optional.of(new LeadTimeResult.Refused(Why.NOT_NOW));
            }
            LeadTimeCase changed = next.apply(found.get());
            if (!store.save(changed)) {
                return Optional.empty();
            }
            told();
            return Optional.of(new LeadTimeResult.Done(changed));
        });
    }

    /** For the steps of the process. */
    public LeadTimeCase get(String id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("There is no lead time " + id));
    }

    /**
     * Looks whether the difference is still there, and whose turn it is.
     *
     * @param round how often the buyers had been asked when the step began; of a step that is repeated nothing happens twice
     */
    public LeadTimeCase weigh(String id, int round) {
        change(id, one -> {
            if (!one.isOpen() || one.round() > round) {
                return Optional.empty();
            }
            LeadTimeCase now = one.state() == State.ASKED ? one.silent(clock.now()) : one;
            // What nobody knows yet is as it was.
            Optional<Figures> apart = gaps().map(
                            gaps -> gap(gaps, now, settings).map(Figures::of))
                    .orElseGet(() -> Optional.of(now.figures()));
            return Optional.of(apart.map(now::deciding).orElseGet(() -> now.ended(clock.now())));
        });
        return get(id);
    }

    private void change(String id, Function<LeadTimeCase, Optional<LeadTimeCase>> next) {
        boolean changed = Conflicts.retry("Lead time " + id, () -> {
            Optional<LeadTimeCase> later = next.apply(get(id));
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
