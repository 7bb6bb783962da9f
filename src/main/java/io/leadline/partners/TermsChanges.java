package io.leadline.partners;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.identity.Actor;
import io.leadline.partners.TermsChange.Line;
import io.leadline.partners.TermsChange.Word;
import io.leadline.partners.TermsResult.Why;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import io.leadline.shared.Edited;
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
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    TermsChanges(
            TermsChangeStore store,
            Suppliers suppliers,
            Items items,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.suppliers = suppliers;
        this.items = items;
        this.clock = clock;
        this.events = events;
    }

    /** Of the actor's own company, newest first. */
    public List<TermsChange> own(int limit, Actor actor) {
        return Keepers.ofSupplier(actor).filter(own -> !actor.byLink()).stream()
                .flatMap(own -> store.ofSupplier(own, limit).stream())
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
            return new TermsResult.Refused(Why.FORBIDDEN);
        }
        Map<Sku, Offer> now = suppliers.terms(own.get()).stream()
                .map(Offer::of)
                .collect(Collectors.toMap(Offer::sku, Function.identity()));
        List<Offer> fresh = offers.stream()
                .filter(offer -> !offer.equals(now.get(offer.sku())))
                .toList();
        List<Sku> strange = fresh.stream()
                .filter(offer -> Optional.ofNullable(now.get(offer.sku()))
                        .filter(known -> known.currency().equals(offer.currency()))
                        .isEmpty())
                .map(Offer::sku)
                .toList();
        if (!strange.isEmpty()) {
            return new TermsResult.Refused(Why.ITEM_UNKNOWN, strange);
        }
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
        return add(change(id, own.get(), validFrom, fresh, now, note, actor));
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
        List<TermsChange> all = store.ofSupplier(change.supplierId(), ALL_OF_ONE);
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
            String id,
            String supplierId,
            LocalDate validFrom,
            List<Offer> offers,
            Map<Sku, Offer> now,
            String note,
            Actor actor) {
        Map<Sku, String> names = items.findAll(offers.stream().map(Offer::sku).toList()).stream()
                .collect(Collectors.toMap(Item::sku, Item::name));
        List<Line> lines = offers.stream()
                .map(offer -> new Line(
                        names.getOrDefault(offer.sku(), offer.sku().value()),
                        now.getOrDefault(offer.sku(), offer),
                        offer))
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
                List.of(new PendingCommand.PublishMessage(
                        "start", PROPOSED, id, KEPT, Map.of(TermsVariables.SUBJECT, id))));
    }

    public TermsResult accept(String id, Collection<Sku> skus, Actor actor) {
        return actor.purchases() ? decide(id, skus, Word.ACCEPTED, "", actor) : new TermsResult.Refused(Why.FORBIDDEN);
    }

    public TermsResult refuse(String id, Collection<Sku> skus, String reason, Actor actor) {
        if (!actor.purchases()) {
            return new TermsResult.Refused(Why.FORBIDDEN);
        }
        return reason.isBlank()
                ? new TermsResult.Refused(Why.REASON_MISSING)
                : decide(id, skus, Word.REFUSED, reason.strip(), actor);
    }

    /** Takes back what nobody has decided on. */
    public TermsResult withdraw(String id, Actor actor) {
        Optional<TermsChange> found = Keepers.ofSupplier(actor).isPresent() ? find(id, actor) : Optional.empty();
        return found.isEmpty()
                ? new TermsResult.Refused(Why.FORBIDDEN)
                : decide(id, found.get().open().stream().map(Line::sku).toList(), Word.WITHDRAWN, "", actor);
    }

    private TermsResult decide(String id, Collection<Sku> skus, Word word, String reason, Actor actor) {
        return Conflicts.retry("Terms change " + id, () -> decided(id, skus, word, reason, actor));
    }

    /** @return empty if somebody was faster */
    private Optional<TermsResult> decided(String id, Collection<Sku> skus, Word word, String reason, Actor actor) {
        Optional<TermsChange> found = store.find(id, null);
        if (found.isEmpty()) {
            return Optional.of(new TermsResult.Refused(Why.UNKNOWN));
        }
        TermsChange change = found.get();
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
        TermsChange next = change.decided(open, word, reason, actor.id(), actor.name(), clock.now());
        if (!store.save(next)) {
            return Optional.empty();
        }
        told();
        return Optional.of(new TermsResult.Done(next));
    }

    /** For the steps of the process. */
    public TermsChange get(String id) {
        return store.find(id, null).orElseThrow(() -> new IllegalArgumentException("There is no terms change " + id));
    }

    /** Puts into force what was accepted, once; what a later proposal has put there meanwhile stays. */
    public void putInForce(String id) {
        TermsChange change = get(id);
        if (change.inForceAt() != null) {
            return;
        }
        List<TermsChange> all = store.ofSupplier(change.supplierId(), ALL_OF_ONE);
        for (Line line : change.accepted()) {
            if (all.stream().noneMatch(other -> isAfter(other, change, line.sku()))) {
                put(change, line);
            }
        }
        Instant now = clock.now();
        Conflicts.retry("Terms change " + id, () -> {
            TermsChange stored = get(id);
            return stored.inForceAt() != null || store.save(stored.inForce(now))
                    ? Optional.of(stored)
                    : Optional.empty();
        });
        told();
    }

    /** Whether the other one is in force for the item, and was to count from later on. */
    private static boolean isAfter(TermsChange other, TermsChange change, Sku sku) {
        boolean later = other.validFrom().isAfter(change.validFrom())
                || other.validFrom().equals(change.validFrom())
                        && other.askedAt().isAfter(change.askedAt());
        return other.inForceAt() != null && other.is(sku, Word.ACCEPTED) && later;
    }

    private void put(TermsChange change, Line line) {
        String by = change.verdict(line.sku()).map(TermsChange.Verdict::byName).orElse(change.askedByName());
        Conflicts.retry("Terms of " + change.supplierId() + " for " + line.sku(), () -> {
            Optional<Terms> now = suppliers.termsFor(line.sku()).stream()
                    .filter(terms -> terms.supplierId().equals(change.supplierId()))
                    .findFirst();
            if (now.isEmpty()) {
                return Optional.of(line);
            }
            Edited<Terms> edited =
                    suppliers.changeTerms(now.get(), line.offer().on(now.get()), new SavedBy(by, clock.now()));
            return edited instanceof Edited.Meanwhile ? Optional.empty() : Optional.of(line);
        });
    }

    private void told() {
        events.publishEvent(new Changed(TOPIC));
    }
}
