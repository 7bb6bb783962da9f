package io.leadline.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.PendingCommand;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.transfers.StockTransfer.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tasks of a batch are over, by where its transfers stand; SHORT is one of which less came in than had left, BACK one that was cancelled after it had been accepted. */
class BatchTest {

    private static StockTransfer in(String state, int number) {
        boolean brief = state.equals("SHORT");
        boolean back = state.equals("BACK");
        State stands = brief ? State.DONE : back ? State.CANCELLED : State.valueOf(state);
        boolean left = stands == State.UNDER_WAY || stands == State.DONE;
        return new StockTransfer(
                "T-" + number,
                "TB-1",
                0,
                new Sku("CUP-" + number),
                "Attic",
                "Shop",
                Quantity.of(20),
                "P-1",
                stands,
                Instant.EPOCH,
                null,
                left ? Quantity.of(20) : null,
                stands == State.DONE ? Quantity.of(brief ? 19 : 20) : null,
                back ? List.of(new StockTransfer.Step(State.TO_SHIP, Instant.EPOCH, "Bea", "")) : List.of(),
                List.of());
    }

    private static List<String> over(String states) {
        List<StockTransfer> transfers = new ArrayList<>();
        for (String state : states.isEmpty() ? new String[0] : states.split(" ")) {
            transfers.add(in(state, transfers.size() + 1));
        }
        return new Batch(transfers)
                .over().stream()
                        .map(PendingCommand.CompleteTask.class::cast)
                        .map(task -> task.interaction().replace("TB-1#", "")
                                + " "
                                + task.variables().values().iterator().next())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        transfers                  | over
        ''                         | ''
        PROPOSED                   | ''
        PROPOSED TO_SHIP           | ''
        PROPOSED DONE              | ''
        DECLINED                   | decide declined
        CANCELLED DECLINED         | decide declined
        BACK                       | decide accepted, ship cancelled
        BACK DECLINED              | decide accepted, ship cancelled
        TO_SHIP                    | decide accepted
        TO_SHIP DECLINED           | decide accepted
        SHIPPING                   | decide accepted
        SHIPPING DONE              | decide accepted
        TO_SHIP UNDER_WAY          | decide accepted
        UNDER_WAY                  | decide accepted, ship shipped
        UNDER_WAY CANCELLED        | decide accepted, ship shipped
        UNDER_WAY SHORT            | decide accepted, ship shipped
        DONE                       | decide accepted, ship shipped, receive false
        DONE CANCELLED DECLINED    | decide accepted, ship shipped, receive false
        DONE SHORT                 | decide accepted, ship shipped, receive true
        """)
    void aTaskIsOverWhenNoneOfTheBatchWaitsForIt(String transfers, String over) {
        assertThat(String.join(", ", over(transfers))).isEqualTo(over);
    }
}
