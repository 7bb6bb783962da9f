package io.leadline.partners;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.catalog.Units;
import io.leadline.identity.Actor;
import io.leadline.identity.Deputies;
import io.leadline.partners.TermsChange.Line;
import io.leadline.partners.TermsChange.Word;
import io.leadline.partners.TermsResult.Why;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import io.leadline.shared.Edited;
import io.leadline.shared.NumberRange;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Other prices, lead times, least quantities and multiples: a supplier proposes them, those who buy decide item by item, and
 * what was accepted counts from the day on that was named. Nothing changes before.
 */
@Service
public class TermsChanges {

    /** Starts the process; its subject is the proposal. */
    public static final String PROPOSED = "partners.termsProposed";

    public static final String TOPIC = "terms-changes";

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int ALL_OF_ONE = 1_000;

    private final TermsChangeStore store;
    private final Suppliers suppliers;
    private final Items items;
    private final Deputies deputies;
    private final Pace pace;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    TermsChanges(
            TermsChangeStore store,
            Suppliers suppliers,
            Items items,
            Deputies deputies,
            Pace pace,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.suppliers = suppliers;
        this.items = items;
        this.deputies = deputies;
        this.pace = pace;
        this.clock = clock;
        this.events = events;
    }

    /** Of the actor's own company, newest first. */
    public List<TermsChange> own(int limit, Actor actor) {
        return Keepers.ofSupplier(actor).filter(own -> !actor.byLink()).stream()
                .flatMap(own -> store.ofSupplier(own, limit).stream())
                .toList();
    }

    /** Of the actor's own company, what waits for a decision or for its day. */
    public List<TermsChange> unsettled(Actor actor) {
        return Keepers.ofSupplier(actor).filter(own -> !actor.byLink()).stream()
                .flatMap(own -> store.unsettled(own).stream())
                .toList();
    }

    /** What the actor's own company delivers, on the terms of now. */
    public List<Terms> terms(Actor actor) {
        return Keepers.ofSupplier(actor).filter(own -> !actor.byLink()).stream()
                .flatMap(own -> suppliers.terms(own).stream())
                .toList();
    }

    /** Those that wait for a decision, the oldest first; for those who buy. */
    public List<TermsChange> undecided(int limit, Actor actor) {
        return actor.purchases() ? store.undecided(limit) : List.of();
    }

    /** The last ones that were decided; for those who buy. */
    public List<TermsChange> decided(int limit, Actor actor) {
        return actor.purchases() ? store.decided(limit) : List.of();
    }

    public Optional<TermsChange> find(String id, Actor actor) {
        if (actor.purchases()) {
            return store.find(id, null);
        }
        return Keepers.ofSupplier(actor).filter(own -> !actor.byLink()).flatMap(own -> store.find(id, own));
    }

    /**
     * @param id given once by the form
     * @param offers of which those that say nothing new are left out
     */
    public TermsResult propose(String id, LocalDate validFrom, Collection<Offer> offers, String note, Actor actor) {
        Optional<String> own = Keepers.ofSupplier(actor).filter(company -> !actor.byLink());
        if (own.isEmpty()) {
            return forbidden(id, actor);
        }
        Map<Sku, Offer> now = suppliers.terms(own.get()).stream()
                .map(Offer::of)
                .collect(Collectors.toMap(Offer::sku, Function.identity()));
        List<Sku> strange = offers.stream()
                .filter(offer -> Optional.ofNullable(now.get(offer.sku()))
                        .filter(known -> known.currency().equals(offer.currency()))
                        .isEmpty())
                .map(Offer::sku)
                .toList();
        if (!strange.isEmpty()) {
            return new TermsResult.Refused(Why.ITEM_UNKNOWN, strange);
        }
        Map<Sku, NumberRange> units = items.findAll(now.keySet()).stream()
                .collect(Collectors.toMap(Item::sku, item -> Units.range(item.unit())));
        List<Sku> odd = offers.stream()
                .filter(offer -> Optional.ofNullable(now.get(offer.sku()))
                        .filter(known -> isOdd(known, offer, units.getOrDefault(offer.sku(), Bounds.QUANTITY)))
                        .isPresent())
                .map(Offer::sku)
                .toList();
        if (!odd.isEmpty()) {
            return new TermsResult.Refused(Why.OUT_OF_BOUNDS, odd);
        }
        TermsCourse course = new TermsCourse(store.unsettled(own.get()));
        List<Line> fresh = offers.stream()
                .flatMap(offer -> Optional.ofNullable(now.get(offer.sku())).stream()
                        .map(known -> new Line(
                                offer.sku().value(),
                                course.on(validFrom, known),
                                course.asked(validFrom, known, offer))))
                .filter(line -> !line.before().equals(line.offer()))
                .toList();
        if (fresh.isEmpty()) {
            return store.find(id, own.get())
                    .<TermsResult>map(TermsResult.Repeated::new)
                    .orElseGet(() -> new TermsResult.Refused(Why.NOTHING_NEW));
        }
        if (fresh.size() > TermsChange.MOST_LINES) {
            return new TermsResult.Refused(Why.TOO_MANY);
        }
        if (Bounds.ahead(clock.today()).fault(validFrom).isPresent()) {
            return new TermsResult.Refused(Why.PAST);
        }
        if (store.find(id, own.get()).isEmpty() && !pace.may(Pace.Of.PROPOSAL, own.get(), actor)) {
            return new TermsResult.Refused(Why.TOO_OFTEN);
        }
        return add(change(id, own.get(), validFrom, fresh, note, actor));
    }

    /** What stands in terms since before there were bounds may stay; who changes it has to keep to them. */
    private static boolean isOdd(Offer now, Offer typed, NumberRange units) {
        return Stream.of(OfferPart.values())
                .anyMatch(part -> !part.isSame(now, typed) && !part.isWithinBounds(typed, units));
    }

    private TermsResult add(TermsChange change) {
        if (store.add(change)) {
            told();
            return new TermsResult.Done(change);
        }
        Optional<TermsChange> same = store.find(change.id(), change.supplierId());
        if (same.isPresent()) {
            return new TermsResult.Repeated(same.get());
        }
        List<TermsChange> all = store.unsettled(change.supplierId());
        return new TermsResult.Refused(
                Why.WAITS_ALREADY,
                change.lines().stream()
                        .map(Line::sku)
                        .filter(sku -> all.stream()
                                .anyMatch(other -> other.open().stream()
                                        .anyMatch(line -> line.sku().equals(sku))))
                        .toList());
    }

    private TermsChange change(
            String id, String supplierId, LocalDate validFrom, List<Line> fresh, String note, Actor actor) {
        Map<Sku, String> names = items.findAll(fresh.stream().map(Line::sku).toList()).stream()
                .collect(Collectors.toMap(Item::sku, Item::name));
        List<Line> lines = fresh.stream()
                .map(line -> new Line(names.getOrDefault(line.sku(), line.name()), line.before(), line.offer()))
                .toList();
        return new TermsChange(
                id,
                0,
                supplierId,
                validFrom,
                lines,
                note.strip(),
                actor.id(),
                actor.name(),
                clock.now(),
                List.of(),
                null,
                List.of(),
                List.of(new PendingCommand.PublishMessage(
                        "start", PROPOSED, id, KEPT, Map.of(TermsVariables.SUBJECT, id))));
    }

    public TermsResult accept(String id, Collection<Sku> skus, Actor actor) {
        return actor.purchases() ? decide(id, skus, Word.ACCEPTED, "", actor) : forbidden(id, actor);
    }

    public TermsResult refuse(String id, Collection<Sku> skus, String reason, Actor actor) {
        if (!actor.purchases()) {
            return forbidden(id, actor);
        }
        return reason.isBlank()
                ? new TermsResult.Refused(Why.REASON_MISSING)
                : decide(id, skus, Word.REFUSED, reason.strip(), actor);
    }

    /** Whose wish it was that a supplier agrees to. */
    public record Agreed(String by, String byName, String words) {}

    /**
     * A supplier states another lead time from today on, by its page or by the link of a mail that asked it to.
     *
     * @param id given once by what asked
     * @param agreed who asked for exactly this, so that both want it; empty where the buyers still have to decide
     */
    public TermsResult takingDays(String id, Sku sku, int days, String note, Optional<Agreed> agreed, Actor actor) {
        Optional<String> own = Keepers.ofSupplier(actor);
        if (own.isEmpty()) {
            return forbidden(id, actor);
        }
        Optional<TermsChange> before = store.find(id, own.get());
        if (before.isEmpty()) {
            Optional<Terms> now = suppliers.termsFor(sku).stream()
                    .filter(terms -> terms.supplierId().equals(own.get()))
                    .findFirst();
            if (now.isEmpty()) {
                return new TermsResult.Refused(Why.ITEM_UNKNOWN, List.of(sku));
            }
            Offer stated = Offer.of(now.get());
            Offer offer = stated.within(days);
            if (stated.equals(offer)) {
                return new TermsResult.Refused(Why.NOTHING_NEW);
            }
            if (isOdd(stated, offer, Bounds.QUANTITY)) {
                return new TermsResult.Refused(Why.OUT_OF_BOUNDS, List.of(sku));
            }
            TermsResult added = add(
                    change(id, own.get(), clock.today(), List.of(new Line(sku.value(), stated, offer)), note, actor));
            if (added instanceof TermsResult.Refused) {
                return added;
            }
        }
        TermsChange stored = get(id);
        if (!isAbout(stored, sku, days)) {
            // What was said before under this id is something else, which nobody asked for.
            return new TermsResult.Refused(Why.WAITS_ALREADY, List.of(sku));
        }
        return agreed.<TermsResult>map(asked -> Conflicts.retry("Terms change " + id, () -> agreed(id, asked)))
                .orElseGet(() -> new TermsResult.Done(stored));
    }

    /** Whether it asks for these days of this item, and for nothing else. */
    private static boolean isAbout(TermsChange change, Sku sku, int days) {
        Line line = change.lines().getFirst();
        return change.lines().size() == 1
                && line.sku().equals(sku)
                && line.offer().equals(line.before().within(days));
    }

    private Optional<TermsResult> agreed(String id, Agreed asked) {
        TermsChange change = get(id);
        if (change.isDecided()) {
            return Optional.of(new TermsResult.Repeated(change));
        }
        TermsChange next = change.decided(
                change.open().stream().map(Line::sku).toList(),
                Word.ACCEPTED,
                asked.words(),
                asked.by(),
                asked.byName(),
                clock.now());
        if (!store.save(next)) {
            return Optional.empty();
        }
        told();
        return Optional.of(new TermsResult.Done(next));
    }

    /** Takes back what nobody has decided on. */
    public TermsResult withdraw(String id, Actor actor) {
        Optional<TermsChange> found = Keepers.ofSupplier(actor).isPresent() ? find(id, actor) : Optional.empty();
        return found.isEmpty()
                ? forbidden(id, actor)
                : decide(id, found.get().open().stream().map(Line::sku).toList(), Word.WITHDRAWN, "", actor);
    }

    private static TermsResult forbidden(String id, Actor actor) {
        Keepers.refused(actor, "proposed terms " + id, "not this person's");
        return new TermsResult.Refused(Why.FORBIDDEN);
    }

    private TermsResult decide(String id, Collection<Sku> skus, Word word, String reason, Actor actor) {
        return Conflicts.retry("Terms change " + id, () -> decided(id, skus, word, reason, actor));
    }

    /** @return empty if somebody was faster */
    private Optional<TermsResult> decided(String id, Collection<Sku> skus, Word word, String reason, Actor person) {
        Optional<TermsChange> found = store.find(id, null);
        if (found.isEmpty()) {
            return Optional.of(new TermsResult.Refused(Why.UNKNOWN));
        }
        TermsChange change = found.get();
        Actor actor = acting(change, person);
        List<Sku> asked =
                change.lines().stream().map(Line::sku).filter(skus::contains).toList();
        List<Sku> others = asked.stream()
                .filter(sku -> !change.waits(sku) && !change.is(sku, word))
                .toList();
        if (!others.isEmpty()) {
            return Optional.of(new TermsResult.Refused(Why.DECIDED_ALREADY, others));
        }
        List<Sku> open = asked.stream().filter(change::waits).toList();
        if (open.isEmpty()) {
            return Optional.of(
                    asked.isEmpty() ? new TermsResult.Refused(Why.UNKNOWN) : new TermsResult.Repeated(change));
        }
        TermsChange next = change.decided(open, word, reason, actor.id(), actor.signature(), clock.now());
        if (!store.save(next)) {
            return Optional.empty();
        }
        told();
        return Optional.of(new TermsResult.Done(next));
    }

    /** In the place of whoever has the buyers' task, or the managers' once there is one, and is away. */
    private Actor acting(TermsChange change, Actor person) {
        if (!person.purchases()) {
            return person;
        }
        Actor actor = deputies.acting(change.interaction(), person);
        return actor.insteadOf() == null ? deputies.acting(change.lateInteraction(), person) : actor;
    }

    /** As the terms of the supplier will be on its day without it, by item: those in force, and what is accepted; for those who buy. */
    public Map<Sku, Offer> inForce(TermsChange change, Actor actor) {
        if (!actor.purchases()) {
            return Map.of();
        }
        TermsCourse course = new TermsCourse(store.unsettled(change.supplierId()).stream()
                .filter(other -> !other.id().equals(change.id()))
                .toList());
        return suppliers.termsFor(change.lines().stream().map(Line::sku).toList()).values().stream()
                .flatMap(List::stream)
                .filter(terms -> terms.supplierId().equals(change.supplierId()))
                .map(terms -> course.on(change.validFrom(), Offer.of(terms)))
                .collect(Collectors.toMap(Offer::sku, Function.identity()));
    }

    /** For the steps of the process. */
    public TermsChange get(String id) {
        return store.find(id, null).orElseThrow(() -> new IllegalArgumentException("There is no terms change " + id));
    }

    /**
     * Puts into force what was accepted, once. What others have changed since it was proposed stays as they left it, see
     * {@link TermsCourse#put}.
     */
    public void putInForce(String id) {
        TermsChange change = get(id);
        if (change.inForceAt() != null) {
            return;
        }
        TermsCourse course = new TermsCourse(store.ofSupplier(change.supplierId(), ALL_OF_ONE));
        List<Sku> left = change.accepted().stream()
                .filter(line -> put(course, change, line))
                .map(Line::sku)
                .toList();
        Instant now = clock.now();
        Conflicts.retry("Terms change " + id, () -> {
            TermsChange stored = get(id);
            return stored.inForceAt() != null || store.save(stored.inForce(now, left))
                    ? Optional.of(stored)
                    : Optional.empty();
        });
        told();
    }

    /** @return whether something of it was left as others have changed it */
    private boolean put(TermsCourse course, TermsChange change, Line line) {
        String by = change.verdict(line.sku()).map(TermsChange.Verdict::byName).orElse(change.askedByName());
        return Conflicts.retry("Terms of " + change.supplierId() + " for " + line.sku(), () -> {
            Optional<Terms> found = suppliers.termsFor(line.sku()).stream()
                    .filter(terms -> terms.supplierId().equals(change.supplierId()))
                    .findFirst();
            if (found.isEmpty()) {
                return Optional.of(true);
            }
            Terms now = found.get();
            TermsCourse.Put put = course.put(change, line, Offer.of(now));
            Terms next = put.next().on(now);
            if (next.equals(now)) {
                return Optional.of(put.left());
            }
            return switch (suppliers.changeTerms(now, next, new SavedBy(by, clock.now()))) {
                case Edited.Done<Terms> done -> Optional.of(put.left());
                case Edited.Meanwhile<Terms> meanwhile -> Optional.empty();
                case Edited.Gone<Terms> gone -> Optional.of(true);
                case Edited.Forbidden<Terms> forbidden -> Optional.of(true);
            };
        });
    }

    private void told() {
        events.publishEvent(new Changed(TOPIC));
    }
}
