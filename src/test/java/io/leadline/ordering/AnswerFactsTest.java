package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.ACME;
import static io.leadline.ordering.AnOrder.DAY;
import static io.leadline.ordering.AnOrder.NOW;
import static io.leadline.ordering.AnOrder.TODAY;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tables of acceptance are told of an answer, and what becomes of it when they take it. */
class AnswerFactsTest {

    private static final StockGuard SAFE = (order, line, answer) -> true;

    private static PurchaseOrder answered(UnaryOperator<LineAnswer> first) {
        return anOrder().and(30).sent().answered(first).now();
    }

    private static AnswerFacts facts(PurchaseOrder order) {
        return AnswerFacts.of(order, AnswerClass.USUAL, SAFE);
    }

    @Test
    void theWorstLineCounts() {
        AnswerFacts late = facts(answered(answer -> answer.on(DAY.plusDays(4))));
        AnswerFacts less = facts(answered(answer -> answer.of(Quantity.of(80))));
        AnswerFacts dearer = facts(answered(answer -> answer.at(Money.of("5.50", "GBP"))));

        assertThat(late).isEqualTo(new AnswerFacts(AnswerClass.USUAL, 4, 0, 0, false, 0, true));
        assertThat(less).isEqualTo(new AnswerFacts(AnswerClass.USUAL, 0, 20, 0, false, 0, true));
        assertThat(dearer.pricePercent()).isEqualTo(10);
        // 50 more on what was approved, 100 and 30 pieces at 5.
        assertThat(dearer.grownPercent()).isBetween(7.6, 7.7);
    }

    /** What was recorded of an answer tells the tables the same as the answer itself. */
    @ParameterizedTest
    @ValueSource(strings = {"late", "less", "dearer", "split", "all of it"})
    void anAnswerOfThePastIsWeighedAlike(String what) {
        PurchaseOrder order = answered(answer -> switch (what) {
            case "late" -> answer.on(DAY.plusDays(4));
            case "less" -> answer.of(Quantity.of(80));
            case "dearer" -> answer.at(Money.of("5.50", "GBP"));
            case "split" ->
                answer.over(List.of(
                        new LineAnswer.Part(Quantity.of(60), DAY),
                        new LineAnswer.Part(Quantity.of(40), DAY.plusDays(9))));
            default -> answer.of(Quantity.of(120)).at(Money.of("5.10", "GBP")).on(DAY.plusDays(2));
        });

        Turn recorded = order.log().turns().getLast();

        assertThat(AnswerFacts.of(order, recorded, AnswerClass.USUAL)).isEqualTo(facts(order));
    }

    @Test
    void ofASplitTheLastDayCounts() {
        assertThat(facts(answered(answer -> answer.over(List.of(
                                new LineAnswer.Part(Quantity.of(60), DAY),
                                new LineAnswer.Part(Quantity.of(40), DAY.plusDays(9))))))
                        .daysLate())
                .isEqualTo(9);
    }

    @Test
    void whatNoTableJudgesIsOther() {
        LineAnswer.Substitute bowl = new LineAnswer.Substitute(new Sku("B-9"), "Bowl", "piece");
        PurchaseOrder waiting = anOrder()
                .and(30)
                .sent()
                .then(order -> Answering.answer(
                        order,
                        1,
                        List.of(LineAnswer.accept(order.line(1).orElseThrow()).on(DAY.plusDays(4))),
                        OrderPolicy.USUAL.tolerance(),
                        NOW,
                        ACME,
                        NOW,
                        TODAY))
                .now();

        assertThat(facts(answered(answer -> answer.instead(bowl))).other()).isTrue();
        assertThat(facts(waiting).other()).isTrue();
    }

    @Test
    void aStockThatNobodyKnowsIsNotSafeAndStrictSuppliersAreNotAskedFor() {
        PurchaseOrder order = answered(answer -> answer.on(DAY.plusDays(4)));

        assertThat(AnswerFacts.of(order, AnswerClass.USUAL, StockGuard.NOBODY_KNOWS)
                        .stockSafe())
                .isFalse();
        assertThat(AnswerFacts.of(order, AnswerClass.STRICT, SAFE).stockSafe()).isFalse();
    }

    @Test
    void whatTheTablesTakeIsAgreedByRuleOnceAndNeverAfterABuyerReplied() {
        PurchaseOrder order = answered(answer -> answer.on(DAY.plusDays(4)));

        PurchaseOrder taken =
                AnOrder.stored(Answering.acceptByRule(order, "tables", NOW).orElseThrow());

        assertThat(taken.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(taken.log().turns().getLast().channel()).isEqualTo(Turn.Channel.RULE);
        assertThat(taken.log().history().getLast().key()).isEqualTo("ordering.history.accepted-by-rule");
        assertThat(Answering.acceptByRule(taken, "tables", NOW)).isEmpty();
        assertThat(Answering.acceptByRule(
                        anOrder()
                                .and(30)
                                .sent()
                                .answered(answer -> answer.of(Quantity.of(130)))
                                .now(),
                        "tables",
                        NOW))
                .isEmpty();
    }
}
