package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithdrawingTest {

    private static OrderResult withdraw(PurchaseOrder order, String how, String reason) {
        return how.equals("cancel")
                ? Withdrawing.cancel(order, reason, BUYER, NOW)
                : Withdrawing.reSource(order, reason, BUYER, NOW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        state           | how       | reason   | verdict
        PROPOSED        | cancel    | Enough   | CANCELLED; told withdrawn; noted cancelled; publish orderWithdrawn {withdrawal=cancel}
        SENT            | cancel    | Enough   | CANCELLED; told withdrawn; noted cancelled; publish orderWithdrawn {withdrawal=cancel}
        SENT            | re-source | Too slow | RE_SOURCED; told withdrawn; noted re-sourced; publish orderWithdrawn {withdrawal=re-source}
        IN_REVIEW       | cancel    | Enough   | CANCELLED; told withdrawn; noted cancelled; complete review#1 {review=cancel}
        IN_REVIEW       | re-source | Too slow | RE_SOURCED; told withdrawn; noted re-sourced; complete review#1 {review=re-source}
        PARTLY_RECEIVED | re-source | Too slow | RE_SOURCED; told withdrawn; noted re-sourced; publish orderWithdrawn {withdrawal=re-source}
        SENT            | cancel    | ' '      | REASON_MISSING
        SENT            | re-source | ' '      | REASON_MISSING
        CANCELLED       | cancel    | ' '      | again
        RE_SOURCED      | re-source | ' '      | again
        """)
    void theSupplierLearnsThatAnOrderIsGoneAndNotWhy(OrderState state, String how, String reason, String verdict) {
        PurchaseOrder order = anOrder(state).now();

        OrderResult result = withdraw(order, how, reason);

        assertThat(Verdict.of(order, result)).isEqualTo(verdict);
        if (result instanceof OrderResult.Done(PurchaseOrder gone)) {
            assertThat(gone.forSupplier().toString()).doesNotContain(reason).doesNotContain("re-source");
            assertThat(gone.forSupplier().state()).isEqualTo(OrderState.CANCELLED);
        }
    }

    @Test
    void whatSomebodyStillHadToAnswerEndsWithTheOrder() {
        PurchaseOrder order = anOrder()
                .and(30)
                .confirmed()
                .askedLater(1, 9)
                .askedToLeaveOut(2)
                .changeAnswered(2, false)
                .now();

        PurchaseOrder gone = Verdict.done(withdraw(order, "cancel", "Enough"));

        assertThat(Verdict.commands(gone))
                .containsExactly(
                        "publish orderWithdrawn {withdrawal=cancel}",
                        "complete change#1 {outcome=over}",
                        "complete change-refused#2 {outcome=over}");
        assertThat(gone.talk().openChanges()).isEmpty();
    }

    @Test
    void nobodyIsReachedAboutAnOrderThatIsGone() {
        PurchaseOrder order = anOrder().sent().mailCameBack().now();

        PurchaseOrder gone = Verdict.done(withdraw(order, "cancel", "Enough"));

        assertThat(Verdict.commands(gone))
                .containsExactly("publish orderWithdrawn {withdrawal=cancel}", "complete bounce#1 {reached=otherwise}");
        assertThat(gone.talk().openBounce()).isEmpty();
    }

    @Test
    void whatIsInStaysIn() {
        PurchaseOrder gone =
                Verdict.done(withdraw(anOrder(OrderState.PARTLY_RECEIVED).now(), "re-source", "Too slow"));

        assertThat(gone.received()).isEqualTo(Quantity.of(60));
    }
}
