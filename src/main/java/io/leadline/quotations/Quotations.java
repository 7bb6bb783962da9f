package io.leadline.quotations;

import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Units;
import io.leadline.engine.RecordFeed;
import io.leadline.identity.Actor;
import io.leadline.identity.Deputies;
import io.leadline.identity.Role;
import io.leadline.ordering.Deadlines;
import io.leadline.quotations.QuotationResult.Why;
import io.leadline.quotations.RequestStep.Kind;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import io.leadline.shared.Page;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Requests for quotation: who buys asks several suppliers for prices, each of them quotes or declines until the deadline without
 * learning of the others, and one award gives each item to one of them.
 */
@Service
public class Quotations {

    /** Told as changed whenever a request is. */
    public static final String TOPIC = "quotation-requests";

    private static final int MOST_OF_AN_ITEM = 5;

    private final QuotationRequestStore store;
    private final QuotationDraftStore drafts;
    private final SuggestedSuppliers suggestions;
    private final AwardFacts facts;
    private final Suppliers suppliers;
    private final Items items;
    private final Locations locations;
    private final ExchangeRates rates;
    private final Deputies deputies;
    private final Deadlines deadlines;
    private final RecordFeed feed;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Quotations(
            QuotationRequestStore store,
            QuotationDraftStore drafts,
            SuggestedSuppliers suggestions,
            AwardFacts facts,
            Suppliers suppliers,
            Items items,
            Locations locations,
            ExchangeRates rates,
            Deputies deputies,
            Deadlines deadlines,
            RecordFeed feed,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.drafts = drafts;
        this.suggestions = suggestions;
        this.facts = facts;
        this.suppliers = suppliers;
        this.items = items;
        this.locations = locations;
        this.rates = rates;
        this.deputies = deputies;
        this.deadlines = deadlines;
        this.feed = feed;
        this.clock = clock;
        this.events = events;
    }

    /** For those who buy all of it; for a supplier that was asked what concerns it. */
    public Optional<QuotationRequest> find(String id, Actor actor) {
        if (actor.purchases()) {
            return store.find(id);
        }
        return own(actor)
                .flatMap(own -> store.find(id).filter(one -> one.asks(own)).map(one -> one.shared(own)));
    }

    /** A part of all, the newest first: those who buy see every one, a supplier those that it was asked in. */
    public Page<QuotationRequest> search(boolean open, int offset, int limit, Actor actor) {
        Optional<String> own = own(actor).filter(supplier -> !actor.byLink());
        if (!actor.purchases() && own.isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        String supplier = actor.purchases() ? null : own.orElseThrow();
        return new Page<>(
                store.search(open, supplier, offset, limit).stream()
                        .map(one -> supplier == null ? one : one.shared(supplier))
                        .toList(),
                store.count(open, supplier));
    }

    /** Those of an item that are not over; for those who buy. */
    public List<QuotationRequest> openOf(Sku sku, Actor actor) {
        return actor.purchases() ? store.openOf(sku, MOST_OF_AN_ITEM) : List.of();
    }

    /** Whom to ask for the items at the place, the likeliest first; for those who buy. */
    public List<Supplier> suggested(Collection<Sku> skus, String locationId, Actor actor) {
        return actor.purchases() ? suggestions.of(skus, locationId) : List.of();
    }

    private static Optional<String> own(Actor actor) {
        return actor.is(Role.SUPPLIER) ? Optional.ofNullable(actor.organisation()) : Optional.empty();
    }

    /** Asks all of them for prices. */
    public QuotationResult ask(RequestForm wanted, Actor actor) {
        if (!actor.purchases()) {
            return new QuotationResult.Refused(Why.FORBIDDEN);
        }
        Optional<QuotationRequest> before = store.ofForm(wanted.form());
        if (before.isPresent()) {
            return new QuotationResult.Repeated(before.get());
        }
        List<Wanted> lines = new ArrayList<>();
        Optional<Why> wrong = wrong(wanted, lines);
        if (wrong.isPresent()) {
            return new QuotationResult.Refused(wrong.get());
        }
        List<QuotationRequest.Asked> asked = new LinkedHashSet<>(wanted.supplierIds())
                .stream()
                        .flatMap(id -> suppliers.find(id).stream())
                        .map(one -> new QuotationRequest.Asked(one.id(), one.name()))
                        .toList();
        QuotationRequest request = QuotationRequest.asked(
                "RQ-" + UUID.randomUUID().toString().substring(0, 8),
                wanted,
                lines,
                locations.find(wanted.locationId()).map(Location::name).orElse(wanted.locationId()),
                asked,
                deadlines.endOf(wanted.lastDay()),
                actor.id(),
                actor.name(),
                clock.now());
        if (!store.add(request)) {
            return store.ofForm(wanted.form())
                    .<QuotationResult>map(QuotationResult.Repeated::new)
                    .orElseGet(() -> new QuotationResult.Refused(Why.CHANGED_MEANWHILE));
        }
        told();
        return new QuotationResult.Done(request);
    }

    private Optional<Why> wrong(RequestForm wanted, List<Wanted> lines) {
        LocalDate today = clock.today();
        if (Bounds.CODE.fault(wanted.form()).isPresent()
                || Bounds.NOTE.fault(wanted.message()).isPresent()) {
            return Optional.of(Why.OUT_OF_BOUNDS);
        }
        if (wanted.lines().isEmpty() || wanted.lines().size() > QuotationRequest.MOST_LINES) {
            return Optional.of(Why.LINES_MISSING);
        }
        if (wanted.supplierIds().isEmpty() || wanted.supplierIds().size() > QuotationRequest.MOST_SUPPLIERS) {
            return Optional.of(Why.SUPPLIERS_MISSING);
        }
        if (wanted.supplierIds().stream().anyMatch(id -> suppliers.find(id).isEmpty())) {
            return Optional.of(Why.SUPPLIER_UNKNOWN);
        }
        if (locations.find(wanted.locationId()).isEmpty()) {
            return Optional.of(Why.LOCATION_UNKNOWN);
        }
        if (Bounds.ahead(today).fault(wanted.neededOn()).isPresent()) {
            return Optional.of(Why.DAY_WRONG);
        }
        if (!isDeadline(wanted.lastDay(), today)) {
            return Optional.of(Why.DEADLINE_WRONG);
        }
        Map<Sku, Item> known =
                items
                        .findAll(wanted.lines().stream()
                                .map(RequestForm.Line::sku)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Item::sku, Function.identity()));
        Set<Sku> seen = new TreeSet<>();
        for (RequestForm.Line line : wanted.lines()) {
            Item item = known.get(line.sku());
            if (item == null) {
                return Optional.of(Why.ITEM_UNKNOWN);
            }
            if (!seen.add(line.sku())) {
                return Optional.of(Why.ITEM_TWICE);
            }
            if (!line.quantity().isPositive()
                    || Units.range(item.unit()).fault(line.quantity().value()).isPresent()) {
                return Optional.of(Why.QUANTITY_WRONG);
            }
            lines.add(new Wanted(item.sku(), item.name(), item.unit(), line.quantity(), line.yearly()));
        }
        return Optional.empty();
    }

    /** Nobody quotes on the day on which it is asked, and no process waits for years. */
    private static boolean isDeadline(LocalDate lastDay, LocalDate today) {
        return lastDay.isAfter(today) && !lastDay.isAfter(today.plusDays(longestDays()));
    }

    /** How long a request can be open. */
    public static int longestDays() {
        return 90;
    }

    /** What landed costs are counted in. */
    public String companyCurrency() {
        return rates.companyCurrency();
    }

    /** What a supplier can quote in: its own currency, the company's, and those with an exchange rate. */
    public List<String> currencies(String supplierId) {
        Set<String> known = new LinkedHashSet<>();
        suppliers.find(supplierId).map(Supplier::currency).ifPresent(known::add);
        known.add(rates.companyCurrency());
        known.addAll(rates.worth(clock.today()).keySet());
        return List.copyOf(known);
    }

    /** A supplier says what it quotes, for the first time or anew. */
    public QuotationResult quote(
            String id, List<Quoted> lines, @Nullable LocalDate validUntil, String note, Actor actor) {
        return say(id, note, actor, (request, own) -> {
            Optional<Why> wrong =
                    QuotingRules.wrong(request, lines, validUntil, Set.copyOf(currencies(own)), clock.today());
            return wrong.<QuotationResult>map(QuotationResult.Refused::new)
                    .orElseGet(() -> new QuotationResult.Done(request.saying(new Quotation(
                            own,
                            request.round(),
                            lines,
                            validUntil,
                            note.strip(),
                            actor.id(),
                            actor.signature(),
                            clock.now()))));
        });
    }

    /** A supplier does not quote, and says why. */
    public QuotationResult decline(String id, String reason, Actor actor) {
        return say(
                id,
                reason,
                actor,
                (request, own) -> reason.isBlank()
                        ? new QuotationResult.Refused(Why.REASON_MISSING)
                        : new QuotationResult.Done(request.saying(new Quotation(
                                own,
                                request.round(),
                                List.of(),
                                null,
                                reason.strip(),
                                actor.id(),
                                actor.signature(),
                                clock.now()))));
    }

    /** What a supplier says of a request that is its own to answer. */
    private interface Saying {
        QuotationResult of(QuotationRequest request, String supplierId);
    }

    private QuotationResult say(String id, String words, Actor actor, Saying saying) {
        Optional<String> own = own(actor)
                .filter(supplier ->
                        store.find(id).filter(one -> one.asks(supplier)).isPresent());
        if (own.isEmpty()) {
            return new QuotationResult.Refused(Why.FORBIDDEN);
        }
        if (Bounds.NOTE.fault(words).isPresent()) {
            return new QuotationResult.Refused(Why.OUT_OF_BOUNDS);
        }
        QuotationResult result = change(id, request -> {
            if (!request.takes(clock.now())) {
                return new QuotationResult.Refused(
                        request.state() == RequestState.WITHDRAWN ? Why.NOT_NOW : Why.TOO_LATE);
            }
            long said = request.quotations().stream()
                    .filter(one -> one.supplierId().equals(own.get()))
                    .count();
            return said >= QuotationRequest.MOST_WORDS
                    ? new QuotationResult.Refused(Why.TOO_OFTEN)
                    : saying.of(request, own.get());
        });
        if (result instanceof QuotationResult.Done(QuotationRequest now)) {
            drafts.remove(id, typist(actor));
            return new QuotationResult.Done(now.shared(own.get()));
        }
        return result;
    }

    /** Who types: whoever comes by a link of a supplier is the same, so that it is there behind that of a reminder, too. */
    private static String typist(Actor actor) {
        return actor.byLink() ? "link:" + actor.organisation() : actor.id();
    }

    /** What the actor has typed and not sent. */
    public Optional<QuotationDraft> draft(String id, Actor actor) {
        return own(actor)
                .filter(own -> store.find(id).filter(one -> one.asks(own)).isPresent())
                .flatMap(own -> drafts.find(id, typist(actor)));
    }

    /** Keeps what is typed as long as it can still be sent. */
    public boolean keepDraft(QuotationDraft typed, Actor actor) {
        Optional<QuotationRequest> request = own(actor)
                .flatMap(own -> store.find(typed.requestId()).filter(one -> one.asks(own)))
                .filter(one -> one.takes(clock.now()));
        boolean fits = typed.lines().size() <= QuotationRequest.MOST_LINES
                && typed.lines().stream().allMatch(line -> line.breaks().size() <= Quoted.MOST_BREAKS)
                && Bounds.NOTE.fits(typed.note())
                && typed.fits();
        if (request.isEmpty() || !fits) {
            return false;
        }
        drafts.keep(new QuotationDraft(
                typed.requestId(), typist(actor), typed.lines(), typed.currency(), typed.validUntil(), typed.note()));
        return true;
    }

    /** Throws away what is typed. */
    public boolean discardDraft(String id, Actor actor) {
        if (own(actor).isEmpty()) {
            return false;
        }
        drafts.remove(id, typist(actor));
        return true;
    }

    /** All suppliers get time until the end of another day, those who have quoted too. */
    public QuotationResult extend(String id, LocalDate lastDay, String words, Actor person) {
        return decide(id, words, false, person, (request, actor) -> {
            Instant until = deadlines.endOf(lastDay);
            if (!isDeadline(lastDay, clock.today()) || !until.isAfter(request.deadline())) {
                return new QuotationResult.Refused(Why.DEADLINE_WRONG);
            }
            boolean running =
                    request.state() == RequestState.OPEN && clock.now().isBefore(request.deadline());
            return running || request.state() == RequestState.DECIDING
                    ? new QuotationResult.Done(
                            request.extended(step(Kind.EXTENDED, List.of(), until, words, actor), until))
                    : new QuotationResult.Refused(Why.NOT_NOW);
        });
    }

    /** Everybody has answered: a buyer does not wait for the deadline. */
    public QuotationResult closeEarly(String id, Actor person) {
        return decide(id, "", false, person, (request, actor) -> {
            if (!request.takes(clock.now())) {
                return new QuotationResult.Refused(Why.NOT_NOW);
            }
            return request.silent().isEmpty()
                    ? new QuotationResult.Done(request.closedEarly(step(Kind.CLOSED_EARLY, List.of(), null, "", actor)))
                    : new QuotationResult.Refused(Why.SOME_SILENT);
        });
    }

    /**
     * Gives each item to one supplier, or to none; what the rules of approval make of it, the process finds out.
     *
     * @param reason why these; the one who approves reads it, no supplier does
     */
    public QuotationResult award(String id, Award award, String reason, Actor person) {
        return decide(id, reason, true, person, (request, actor) -> {
            if (request.state().after(RequestMove.AWARD).isEmpty()) {
                return new QuotationResult.Refused(Why.NOT_NOW);
            }
            if (!request.mark().equals(award.seen())) {
                return new QuotationResult.Refused(Why.CHANGED_MEANWHILE);
            }
            return Awarding.wrong(request, award, clock.today())
                    .<QuotationResult>map(QuotationResult.Refused::new)
                    .orElseGet(() -> new QuotationResult.Done(request.awarding(
                            step(Kind.AWARDED, award.parts(), null, reason, actor), facts.of(request, award, actor))));
        });
    }

    /** Nobody gets it. */
    public QuotationResult end(String id, String reason, Actor person) {
        return decide(
                id,
                reason,
                true,
                person,
                (request, actor) -> request.state().after(RequestMove.END).isEmpty()
                        ? new QuotationResult.Refused(Why.NOT_NOW)
                        : new QuotationResult.Done(request.ended(step(Kind.ENDED, List.of(), null, reason, actor))));
    }

    /** Takes it back at any stage; all suppliers are told, with the words. */
    public QuotationResult withdraw(String id, String words, Actor person) {
        return decide(
                id,
                words,
                true,
                person,
                (request, actor) -> request.state().after(RequestMove.WITHDRAW).isEmpty()
                        ? new QuotationResult.Refused(Why.NOT_NOW)
                        : new QuotationResult.Done(
                                request.withdrawn(step(Kind.WITHDRAWN, List.of(), null, words, actor))));
    }

    /** Whether this person may approve the award that waits: nobody one's own, and nobody in the place of who awarded. */
    public static boolean mayApprove(QuotationRequest request, Actor actor) {
        return actor.purchases()
                && actor.isAny(Role.MANAGER, Role.HEAD_OF_PURCHASING)
                && request.last(Kind.AWARDED)
                        .filter(step -> !actor.isOrActsFor(step.by()))
                        .isPresent();
    }

    /** Whether managers are asked about an award by now: before the rules have been looked at nobody knows whether they will be. */
    public boolean asksManagers(QuotationRequest request) {
        return request.state() == RequestState.APPROVING
                && feed.openTask(request.approveInteraction()).isPresent();
    }

    /** Whether an offer that was awarded has run out while it waits: it is sent back then, so that the buyers ask anew. */
    public boolean hasRunOut(QuotationRequest request) {
        return request.state() == RequestState.APPROVING
                && !Awarding.over(request, clock.today()).isEmpty();
    }

    /** A manager agrees to an award, or sends it back with a reason; to what has run out meanwhile nobody agrees. */
    public QuotationResult approve(String id, boolean approved, String reason, Actor person) {
        if (!person.purchases() || !person.isAny(Role.MANAGER, Role.HEAD_OF_PURCHASING)) {
            return new QuotationResult.Refused(Why.FORBIDDEN);
        }
        if (!approved && reason.isBlank()) {
            return new QuotationResult.Refused(Why.REASON_MISSING);
        }
        return decide(id, reason, false, person, (request, actor) -> {
            if (!asksManagers(request)) {
                return new QuotationResult.Refused(Why.NOT_NOW);
            }
            if (approved && !mayApprove(request, actor)) {
                return new QuotationResult.Refused(Why.OWN_AWARD);
            }
            if (approved && hasRunOut(request)) {
                return new QuotationResult.Refused(Why.RUN_OUT);
            }
            Kind kind = approved ? Kind.APPROVED : Kind.REFUSED;
            return new QuotationResult.Done(request.answered(step(kind, List.of(), null, reason, actor), approved));
        });
    }

    /** What a person of the company decides. */
    private interface Deciding {
        QuotationResult of(QuotationRequest request, Actor actor);
    }

    private QuotationResult decide(String id, String words, boolean needed, Actor person, Deciding deciding) {
        if (!person.purchases()) {
            return new QuotationResult.Refused(Why.FORBIDDEN);
        }
        if (needed && words.isBlank()) {
            return new QuotationResult.Refused(Why.REASON_MISSING);
        }
        if (Bounds.NOTE.fault(words).isPresent()) {
            return new QuotationResult.Refused(Why.OUT_OF_BOUNDS);
        }
        return change(id, request -> {
            String interaction = request.state() == RequestState.APPROVING
                    ? request.approveInteraction()
                    : request.awardInteraction();
            return deciding.of(request, deputies.acting(interaction, person));
        });
    }

    private RequestStep step(Kind kind, List<Award.Part> parts, @Nullable Instant until, String words, Actor actor) {
        return new RequestStep(kind, parts, until, words.strip(), actor.id(), actor.signature(), clock.now());
    }

    private QuotationResult change(String id, Function<QuotationRequest, QuotationResult> next) {
        return Conflicts.retry("Request " + id, () -> {
            Optional<QuotationRequest> found = store.find(id);
            if (found.isEmpty()) {
                return Optional.of(new QuotationResult.Refused(Why.UNKNOWN));
            }
            QuotationResult result = next.apply(found.get());
            if (!(result instanceof QuotationResult.Done(QuotationRequest changed))) {
                return Optional.of(result);
            }
            if (!store.save(changed)) {
                return Optional.empty();
            }
            told();
            return Optional.of(result);
        });
    }

    private void told() {
        events.publishEvent(new Changed(TOPIC));
    }
}
