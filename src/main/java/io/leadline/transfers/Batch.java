package io.leadline.transfers;

import io.leadline.shared.PendingCommand;
import io.leadline.transfers.StockTransfer.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Transfers that go from one location to another together: they have one process, whose tasks each wait for the last of
 * them.
 */
record Batch(List<StockTransfer> transfers) {

    Batch {
        transfers = List.copyOf(transfers);
    }

    /**
     * Which tasks are over as the transfers stand now; telling the engine again of one that is does nothing. Of a batch that
     * nobody accepted there is nothing to ship: a word about it would wait for a task that never comes.
     */
    List<PendingCommand> over() {
        List<PendingCommand> over = new ArrayList<>();
        if (any(State.PROPOSED) || transfers.isEmpty()) {
            return over;
        }
        boolean left = any(State.UNDER_WAY) || any(State.DONE);
        boolean toShip =
                transfers.stream().anyMatch(transfer -> transfer.state().beforeLeaving());
        boolean accepted = transfers.stream().anyMatch(StockTransfer::wasAccepted);
        over.add(completed("decide", Map.of(TransferVariables.DECISION, accepted ? "accepted" : "declined")));
        if (toShip || !accepted) {
            return over;
        }
        over.add(completed("ship", Map.of(TransferVariables.DECISION, left ? "shipped" : "cancelled")));
        if (left && !any(State.UNDER_WAY)) {
            over.add(completed(
                    "receive",
                    Map.of(TransferVariables.DIFFERENCE, transfers.stream().anyMatch(StockTransfer::differs))));
        }
        return over;
    }

    private boolean any(State state) {
        return transfers.stream().anyMatch(transfer -> transfer.state() == state);
    }

    private PendingCommand completed(String decision, Map<String, Object> facts) {
        return new PendingCommand.CompleteTask(decision, transfers.getFirst().interaction(decision), facts);
    }
}
