package io.leadline.quotations;

import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.identity.Actor;
import io.leadline.quotations.RequestStep.Kind;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the process does with a request for quotation; each step bears repetition. */
@Component
public class QuotationSteps {

    private final QuotationRequestStore store;
    private final QuotationDraftStore drafts;
    private final Suppliers suppliers;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    QuotationSteps(
            QuotationRequestStore store,
            QuotationDraftStore drafts,
            Suppliers suppliers,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.drafts = drafts;
        this.suppliers = suppliers;
        this.clock = clock;
        this.events = events;
    }

    public QuotationRequest get(String id) {
        return store.find(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no request for quotation " + id));
    }

    /**
     * Takes no more quotations and asks the buyers. Where time was given that the process had not heard of when the old deadline
     * came, it stays open, and the process asks the suppliers once more.
     *
     * @param turn how often they had been asked when the step began; of a step that is repeated nothing happens twice
     * @param round that the process knows of; zero where it does not say
     */
    public QuotationRequest close(String id, int turn, int round) {
        change(
                id,
                one -> one.state().after(RequestMove.CLOSE).isEmpty() || one.turn() > turn
                        ? Optional.empty()
                        : Optional.of(hasMoreTime(one, round) ? one.askedAnew() : one.deciding(step(Kind.CLOSED))));
        return get(id);
    }

    /** By the round and not by the clock alone: that of the engine may be ahead. */
    private boolean hasMoreTime(QuotationRequest one, int round) {
        return one.state() == RequestState.OPEN
                && round > 0
                && round < one.round()
                && clock.now().isBefore(one.deadline());
    }

    /** What was awarded becomes the terms of the catalogue. */
    public void makeTerms(String id) {
        change(
                id,
                one -> one.state() == RequestState.APPROVING
                        ? Optional.of(one.approvedByRule(step(Kind.APPROVED_BY_RULE)))
                        : Optional.empty());
        QuotationRequest request = get(id);
        request.awarded().forEach(part -> make(request, part));
    }

    /** Nothing is typed into it any more. */
    public void over(String id) {
        drafts.removeOf(id);
    }

    private void make(QuotationRequest request, Award.Part part) {
        Terms won = request.last(part.supplierId())
                .flatMap(one -> one.of(part.sku()))
                .orElseThrow()
                .terms(part.supplierId(), part.rank());
        String by = request.last(Kind.AWARDED).map(RequestStep::byName).orElse("");
        Ranks.changed(suppliers.termsFor(part.sku()), won).forEach(terms -> put(terms, by));
    }

    private void put(Terms wanted, String by) {
        Conflicts.retry("Terms of " + wanted.supplierId() + " for " + wanted.sku(), () -> {
            Optional<Terms> found = suppliers.termsFor(wanted.sku()).stream()
                    .filter(terms -> terms.supplierId().equals(wanted.supplierId()))
                    .findFirst();
            if (found.isEmpty()) {
                suppliers.putTerms(List.of(wanted));
                return Optional.of(true);
            }
            return found.get().equals(wanted)
                            || suppliers.changeTerms(found.get(), wanted, new SavedBy(by, clock.now()))
                                    instanceof Edited.Done
                    ? Optional.of(true)
                    : Optional.<Boolean>empty();
        });
    }

    private RequestStep step(Kind kind) {
        return new RequestStep(
                kind, List.of(), null, "", Actor.system().id(), Actor.system().name(), clock.now());
    }

    private void change(String id, Function<QuotationRequest, Optional<QuotationRequest>> next) {
        boolean changed = Conflicts.retry("Request " + id, () -> {
            Optional<QuotationRequest> later = next.apply(get(id));
            return later.isEmpty()
                    ? Optional.of(false)
                    : store.save(later.get()) ? Optional.of(true) : Optional.<Boolean>empty();
        });
        if (changed) {
            events.publishEvent(new Changed(Quotations.TOPIC));
        }
    }
}
