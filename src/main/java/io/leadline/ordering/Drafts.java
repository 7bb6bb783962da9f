package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * What people have typed into answers and reviews and not sent. Nobody but its writer reads a draft, nothing sends it, and it
 * ends with the interaction that it is about.
 */
@Service
public class Drafts {

    /** Who has more under way than that has left the oldest. */
    static final int MOST_OF_A_PERSON = 100;

    private static final int MOST_OTHERS = 5;

    /** What is typed beyond that stays in its field, marked, and no store takes it. */
    private static final int MOST_DIGITS = 34;

    private final DraftStore store;
    private final OrderStore orders;
    private final BusinessClock clock;

    Drafts(DraftStore store, OrderStore orders, BusinessClock clock) {
        this.store = store;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * The actor's own of this round. Who comes by a link, as by that of a reminder, and has typed nothing yet begins with what
     * was typed last by another link of the same supplier, which stays as it is.
     */
    public Optional<Draft> own(PurchaseOrder order, Draft.Kind kind, Actor actor) {
        Optional<Draft> own = store.find(order.id(), kind.of(order), actor.id());
        return own.isPresent() || !actor.byLink()
                ? own
                : store.of(order.id(), kind.of(order), side(actor), MOST_OTHERS + 1).stream()
                        .filter(draft -> Actor.isLink(draft.personId()))
                        .findFirst();
    }

    /** Colleagues who are at the same, without what they typed, the latest first. */
    public List<Draft> others(PurchaseOrder order, Draft.Kind kind, Actor actor) {
        return store.of(order.id(), kind.of(order), side(actor), MOST_OTHERS + 1).stream()
                .filter(draft -> !draft.personId().equals(actor.id()))
                .limit(MOST_OTHERS)
                .map(draft -> new Draft(
                        draft.orderId(),
                        draft.interaction(),
                        draft.personId(),
                        draft.personName(),
                        draft.side(),
                        draft.at(),
                        Draft.Content.NOTHING))
                .toList();
    }

    /** Keeps it, or forgets it where nothing is left. What could not be sent is not kept either. */
    public void keep(PurchaseOrder order, Draft.Kind kind, Draft.Content content, Actor actor) {
        if (content.isNothing()) {
            discard(order, kind, actor);
            return;
        }
        // What is answered in the same moment is over, and nothing ends it once more.
        boolean open = orders.find(order.id(), actor.organisation())
                .filter(now -> Draft.open(now).contains(kind.of(order)))
                .isPresent();
        if (!open || !fits(order, content)) {
            return;
        }
        store.keep(new Draft(order.id(), kind.of(order), actor.id(), actor.name(), side(actor), clock.now(), content));
        store.removeOldest(actor.id(), MOST_OF_A_PERSON);
    }

    /** Once it is sent, or thrown away. */
    public void discard(PurchaseOrder order, Draft.Kind kind, Actor actor) {
        store.remove(order.id(), kind.of(order), actor.id());
    }

    @EventListener
    void on(OrderChanged change) {
        if (store.isAnyOf(change.orderId())) {
            orders.find(change.orderId(), null)
                    .ifPresent(order -> store.endAllBut(Draft.open(order), change.orderId()));
        }
    }

    private static boolean fits(PurchaseOrder order, Draft.Content content) {
        int lines = order.lines().size();
        return Bounds.COMMENT.fits(content.words())
                && content.answers().size() <= lines
                && content.choices().size() <= lines
                && content.answers().stream().allMatch(answer -> Bounds.NOTE.fits(answer.note()))
                && content.choices().stream()
                        .allMatch(choice -> choice.partner().isEmpty() || Bounds.CODE.fits(choice.partner()))
                && numbers(content).allMatch(number -> number.precision() <= MOST_DIGITS);
    }

    private static Stream<BigDecimal> numbers(Draft.Content content) {
        Stream<BigDecimal> answered = content.answers().stream()
                .flatMap(answer -> Stream.concat(
                        Stream.of(answer.unitPrice().amount(), answer.quantity().value()),
                        answer.parts().stream().map(part -> part.quantity().value())));
        Stream<BigDecimal> asked = content.choices().stream()
                .flatMap(choice -> Stream.ofNullable(choice.offer()))
                .flatMap(offer -> Stream.of(
                        offer.unitPrice().amount(),
                        offer.quantity().value(),
                        offer.all().value()));
        return Stream.concat(answered, asked);
    }

    private static String side(Actor actor) {
        return actor.organisation() == null ? "" : actor.organisation();
    }
}
