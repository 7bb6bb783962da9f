package io.leadline.simulation.flight;

import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.ordering.PurchaseOrder;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** How far an order has come, and what each party took for it. */
class StepTimesTest {

    @Test
    void anOrderThatWasOnlySentWaitsForItsSupplier() {
        StepTimes times = StepTimes.of(anOrder().sent().now(), UnaryOperator.identity());

        assertThat(times.said()).isEmpty();
        assertThat(times.over()).extracting(StepTimes.Step::name).containsExactly("days_company_approves");
    }

    @Test
    void anAnswerInsideTheToleranceIsAnAnswerAndAnAgreement() {
        PurchaseOrder order = anOrder().confirmed().now();

        assertThat(StepTimes.answers(order)).hasSize(1);
        assertThat(StepTimes.of(order, UnaryOperator.identity()).over())
                .extracting(StepTimes.Step::name)
                .containsExactly("days_company_approves", "days_supplier_answers", "days_company_agrees");
    }

    @Test
    void anAnswerToReviewIsNoAgreementBeforeTheCompanyTakesIt() {
        assertThat(StepTimes.of(anOrder().inReview().now(), UnaryOperator.identity())
                        .agreed())
                .isEmpty();
        assertThat(StepTimes.of(anOrder().inReview().accepted().now(), UnaryOperator.identity())
                        .agreed())
                .isPresent();
    }

    @Test
    void theFirstGoodsEndTheWay() {
        assertThat(StepTimes.of(anOrder().confirmed().received(40, 0).now(), UnaryOperator.identity())
                        .over())
                .extracting(StepTimes.Step::name)
                .endsWith("days_goods_travel");
    }
}
