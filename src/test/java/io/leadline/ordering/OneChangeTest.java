package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.shared.PendingCommand;
import io.leadline.shared.Quantity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How one change of an order is put together, whoever makes it. */
class OneChangeTest {

    @Test
    void aChangeIsTheSameHoweverOftenItIsAskedFor() {
        PurchaseOrder order = anOrder().sent().mailCameBack().now();
        OrderChange change = new OrderChange(order, NOW).move(OrderMove.CANCEL).noted(BUYER, "cancelled", Map.of());

        PurchaseOrder once = change.done();

        assertThat(Verdict.commands(once)).containsExactly("complete bounce#1 {reached=otherwise}");
        assertThat(change.done()).isEqualTo(once);
    }

    @Test
    void lookingAtAChangeOnItsWayAddsNothingToIt() {
        PurchaseOrder order = anOrder().confirmed().askedLater(1, 9).now();
        OrderChange change = new OrderChange(order, NOW).lines(line -> line.receiving(Quantity.of(100), Quantity.ZERO));
        change.done();

        PurchaseOrder changed = change.talking(talk -> order.talk()).done();

        assertThat(Verdict.commands(changed)).containsExactly("complete change#1 {outcome=over}");
    }

    @Test
    void theCommandsOfAChangeAreToldApartFromThoseThatStillWait() {
        PurchaseOrder order = anOrder().confirmed().now();
        PurchaseOrder first =
                new OrderChange(order, NOW).publish("a.b", Map.of()).done();

        PurchaseOrder second = new OrderChange(next(first), NOW)
                .publish("a.c", Map.of())
                .complete("O-1#x#1", Map.of())
                .done();

        assertThat(second.pending())
                .extracting(PendingCommand::id)
                .containsExactly("O-1.5.0", "O-1.6.1", "O-1.6.2")
                .doesNotHaveDuplicates();
    }

    /** Stored, and not yet told to the engine. */
    private static PurchaseOrder next(PurchaseOrder order) {
        return new PurchaseOrder(
                order.id(),
                order.version() + 1,
                order.state(),
                order.head(),
                order.talk(),
                order.lines(),
                order.receipts(),
                order.log(),
                order.pending());
    }

    @Test
    void aMoveThatTheTableDoesNotHaveIsABug() {
        OrderChange change = new OrderChange(anOrder().confirmed().now(), NOW);

        assertThatThrownBy(() -> change.move(OrderMove.RELEASE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("O-1 is CONFIRMED and cannot RELEASE");
    }

    @Test
    void nothingOfTheOrderBeforeIsChanged() {
        PurchaseOrder order = anOrder().confirmed().askedLater(1, 9).now();
        String before = order.toString();

        new OrderChange(order, NOW)
                .move(OrderMove.CANCEL)
                .told(BUYER, "withdrawn", Map.of())
                .receipt(new Receipt(1, 1, Quantity.of(1), Quantity.ZERO, TODAY, NOW, "Gus", ""))
                .linesInto(line -> List.of(line, line))
                .publish("a.b", Map.of())
                .done();

        assertThat(order).hasToString(before);
    }
}
