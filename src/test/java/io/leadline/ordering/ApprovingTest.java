package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.leadline.identity.Actor;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovingTest {

    private static Actor who(String name) {
        return switch (name) {
            case "buyer" -> BUYER;
            case "manager" -> MANAGER;
            default -> HEAD;
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        state            | who     | in pounds | verdict
        AWAITING_BUYER   | buyer   | 400.5     | APPROVED; noted approved; complete approve#1 {decidedBy=buyer, decision=approved, rateMissing=false, totalValue=400.5}
        AWAITING_BUYER   | manager | 400.5     | APPROVED; noted approved; complete approve#1 {decidedBy=buyer, decision=approved, rateMissing=false, totalValue=400.5}
        AWAITING_MANAGER | head    | 400.5     | APPROVED; noted approved; complete approve-manager#1 {decidedBy=buyer, decision=approved, rateMissing=false, totalValue=400.5}
        AWAITING_BUYER   | buyer   |           | APPROVED; noted approved; complete approve#1 {decidedBy=buyer, decision=approved, rateMissing=true, totalValue=500.0}
        """)
    void anApprovalTellsTheProcessWhoDecidedAndOnHowMuch(
            OrderState state, String who, String inPounds, String verdict) {
        PurchaseOrder order = anOrder(state).now();
        Optional<Money> total = Optional.ofNullable(inPounds).map(amount -> Money.of(amount, "GBP"));

        assertThat(Verdict.of(order, Approving.approve(order, true, total, Money.zero("GBP"), who(who), NOW)))
                .isEqualTo(verdict);
    }

    @Test
    void whatIsNotAsItWasSeenIsNotApprovedUnlessItIsDecidedAlready() {
        PurchaseOrder waits = anOrder(OrderState.AWAITING_BUYER).now();
        PurchaseOrder approved = anOrder().approved().now();

        assertThat(Approving.approve(waits, false, Optional.empty(), Money.zero("GBP"), BUYER, NOW))
                .isEqualTo(OrderResult.refused(Refusal.CHANGED_MEANWHILE));
        assertThat(Approving.approve(approved, false, Optional.empty(), Money.zero("GBP"), BUYER, NOW))
                .isEqualTo(new OrderResult.Repeated(approved));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        state            | reason   | verdict
        AWAITING_BUYER   | Too much | REJECTED; noted rejected; complete approve#1 {decision=rejected}
        AWAITING_MANAGER | Too much | REJECTED; noted rejected; complete approve-manager#1 {decision=rejected}
        AWAITING_BUYER   | ' '      | REASON_MISSING
        REJECTED         | ' '      | again
        """)
    void aRejectionNeedsAReason(OrderState state, String reason, String verdict) {
        PurchaseOrder order = anOrder(state).now();

        assertThat(Verdict.of(order, Approving.reject(order, reason, BUYER, NOW)))
                .isEqualTo(verdict);
    }

    /** @param changes such as {@code 1:70@03-20 2:0@03-12}; line, quantity and day */
    private static OrderResult change(PurchaseOrder order, String changes) {
        List<LineChange> lines = Arrays.stream(changes.split(" "))
                .filter(change -> !change.isBlank())
                .map(change -> change.split("[:@]"))
                .map(c -> new LineChange(Integer.parseInt(c[0]), Quantity.of(c[1]), LocalDate.parse("2026-" + c[2])))
                .toList();
        return Approving.changeLines(order, order.version(), lines, ApprovingTest::cheaperFrom200On, BUYER, NOW, TODAY);
    }

    private static Money cheaperFrom200On(OrderLine line, Quantity quantity) {
        return quantity.compareTo(Quantity.of(200)) >= 0 ? new Money(new BigDecimal("4.5"), "GBP") : line.unitPrice();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        changes                   | verdict                                                     | total
        1:70@03-12                | AWAITING_BUYER; noted line-changed                          | 500 GBP
        1:200@03-12               | AWAITING_BUYER; noted line-changed                          | 1050 GBP
        1:100@03-20               | AWAITING_BUYER; noted line-changed                          | 650 GBP
        1:70@03-20 2:40@03-12     | AWAITING_BUYER; noted line-changed; noted line-changed      | 550 GBP
        1:70@03-12 2:30@03-12     | AWAITING_BUYER; noted line-changed                          | 500 GBP
        1:0@03-12                 | AWAITING_BUYER; noted line-changed                          | 150 GBP
        1:0@02-01                 | AWAITING_BUYER; noted line-changed                          | 150 GBP
        1:0@03-12 2:0@03-12       | LINES_MISSING                                               | 650 GBP
        1:100@03-12 2:30@03-12    | again                                                       | 650 GBP
        ''                        | again                                                       | 650 GBP
        3:10@03-12                | LINE_UNKNOWN 3                                              | 650 GBP
        0:10@03-12                | LINE_UNKNOWN                                                | 650 GBP
        1:70@03-12 1:100@03-12    | LINE_UNKNOWN 1                                              | 650 GBP
        2:-1@03-12                | QUANTITY_WRONG 2                                            | 650 GBP
        1:70@03-01                | DATE_WRONG 1                                                | 650 GBP
        1:70@03-02                | AWAITING_BUYER; noted line-changed                          | 500 GBP
        """)
    void linesChangeBeforeApprovalAndPricesFollowTheQuantity(String changes, String verdict, String total) {
        PurchaseOrder order = anOrder().and(30).in(OrderState.AWAITING_BUYER).now();

        OrderResult result = change(order, changes);

        assertThat(Verdict.of(order, result)).isEqualTo(verdict);
        PurchaseOrder after = result instanceof OrderResult.Done(PurchaseOrder done) ? done : order;
        assertThat(after.total()).hasToString(total);
        assertThat(after.pending()).isEmpty();
    }

    @Test
    void aDroppedLineIsDroppedOnceAndComesBackWithAQuantity() {
        AnOrder order = anOrder().and(30).in(OrderState.AWAITING_BUYER).then(o -> change(o, "2:0@03-12"));
        assertThat(Verdict.brief(change(order.now(), "2:0@03-20"))).isEqualTo("again");

        order.then(o -> change(o, "2:10@03-20"));

        assertThat(order.now().line(2).orElseThrow().open()).isEqualTo(Quantity.of(10));
        assertThat(order.now().line(2).orElseThrow().requestedDate()).isEqualTo(LocalDate.of(2026, 3, 20));
    }

    @Test
    void anotherDayIsKeptBesideTheOneThatWasAskedForFirst() {
        PurchaseOrder order = anOrder(OrderState.AWAITING_BUYER).now();

        PurchaseOrder changed = Verdict.done(change(order, "1:100@03-20"));

        assertThat(changed.line(1).orElseThrow().promises())
                .extracting(Promise::kind, Promise::date, Promise::by)
                .containsExactly(
                        tuple(PromiseKind.REQUESTED, DAY, "Leadline"),
                        tuple(PromiseKind.REQUESTED, DAY.plusDays(8), "Berta"));
        assertThat(changed.log().history().getLast().facts())
                .containsEntry("from", "100")
                .containsEntry("date", "2026-03-20");
    }

    @Test
    void linesThatSomebodyElseChangedMeanwhileStayAsTheyAre() {
        PurchaseOrder order = anOrder(OrderState.AWAITING_BUYER).now();

        assertThat(Approving.changeLines(
                        order, order.version() - 1, List.of(), (line, q) -> line.unitPrice(), BUYER, NOW, TODAY))
                .isEqualTo(OrderResult.refused(Refusal.CHANGED_MEANWHILE));
    }
}
