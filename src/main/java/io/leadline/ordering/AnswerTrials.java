package io.leadline.ordering;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.engine.Engine;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Tries the tables of acceptance on the answers of the past, before somebody trusts a supplier with them. */
@Service
public class AnswerTrials {

    private static final int MOST_ORDERS = 300;
    private static final Duration BACK = Duration.ofDays(365);

    /** Suppliers can have answered: what is proposed every night would leave no room for what they did. */
    private static final Set<OrderState> SENT_ONCE = Set.copyOf(EnumSet.complementOf(EnumSet.of(
            OrderState.PROPOSED,
            OrderState.AWAITING_BUYER,
            OrderState.AWAITING_MANAGER,
            OrderState.APPROVED,
            OrderState.REJECTED)));

    private final OrderStore store;
    private final OrderPolicies policies;
    private final Items items;
    private final Engine engine;
    private final BusinessClock clock;

    AnswerTrials(OrderStore store, OrderPolicies policies, Items items, Engine engine, BusinessClock clock) {
        this.store = store;
        this.policies = policies;
        this.items = items;
        this.engine = engine;
        this.clock = clock;
    }

    /** An answer outside the tolerance, and what was said next. */
    record Said(PurchaseOrder order, Turn answer, Optional<Turn> then) {

        boolean isFollowedBy(Turn.Kind kind) {
            return then.map(Turn::kind).filter(kind::equals).isPresent();
        }
    }

    /**
     * Of the last orders of the scope that were sent, at most those of a year. It knows no supplier's words, and is for who may change
     * policies.
     *
     * @throws io.leadline.engine.EngineUnavailable if the engine cannot be reached, which reads the tables
     */
    public AnswerTrial of(PolicyScope scope, AnswerClass trust) {
        int answers = 0;
        int agreed = 0;
        int countered = 0;
        List<Turn.Point> taken = new ArrayList<>();
        int takenAnswers = 0;
        long days = 0;
        for (Said said : recorded(scope)) {
            AnswerFacts facts = AnswerFacts.of(said.order(), said.answer(), trust);
            answers++;
            if (!"accept".equals(engine.decide("acceptance", facts.variables()).get("acceptance"))) {
                continue;
            }
            takenAnswers++;
            days += facts.daysLate();
            taken.addAll(said.answer().points());
            agreed += said.isFollowedBy(Turn.Kind.ACCEPT) ? 1 : 0;
            countered += said.isFollowedBy(Turn.Kind.COUNTER) ? 1 : 0;
        }
        return new AnswerTrial(
                answers,
                takenAnswers,
                agreed,
                countered,
                takenAnswers == 0 ? 0 : (double) days / takenAnswers,
                Money.sums(taken.stream().map(Turn.Point::costsMore)));
    }

    /** The answers of the last year outside the tolerance, of the latest orders of the scope. */
    List<Said> recorded(PolicyScope scope) {
        Instant since = clock.now().minus(BACK);
        return latest(scope).stream()
                .flatMap(order -> {
                    Tolerance tolerance = policies.of(order, items).tolerance();
                    return said(order, since)
                            .filter(said -> !AnswerFacts.of(order, said.answer(), AnswerClass.STRICT)
                                    .isInside(tolerance));
                })
                .toList();
    }

    /** How far the supplier of an order is trusted now. */
    AnswerClass trust(PurchaseOrder order) {
        return policies.of(order, items).answers();
    }

    private List<PurchaseOrder> latest(PolicyScope scope) {
        OrderQuery sent = OrderQuery.ALL.in(SENT_ONCE).page(0, MOST_ORDERS);
        OrderQuery query = switch (scope.kind()) {
            case ALL, CATEGORY -> sent;
            case SUPPLIER -> sent.ofSupplier(scope.id());
        };
        return store.search(query, null).rows().stream()
                .flatMap(row -> store.find(row.id(), null).stream())
                .filter(order -> scope.kind() != PolicyScope.Kind.CATEGORY || isOf(scope.id(), order))
                .toList();
    }

    private boolean isOf(String category, PurchaseOrder order) {
        return items.find(order.mainLine().sku())
                .map(Item::category)
                .filter(category::equals)
                .isPresent();
    }

    private static Stream<Said> said(PurchaseOrder order, Instant since) {
        List<Turn> turns = order.log().turns();
        return Stream.iterate(0, i -> i < turns.size(), i -> i + 1)
                .filter(i -> turns.get(i).kind() == Turn.Kind.ANSWER
                        && !turns.get(i).points().isEmpty()
                        && turns.get(i).at().isAfter(since))
                .map(i -> new Said(
                        order, turns.get(i), turns.stream().skip(i + 1L).findFirst()));
    }
}
