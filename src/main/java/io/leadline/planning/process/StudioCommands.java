package io.leadline.planning.process;

import io.leadline.ordering.PendingCommands;
import io.leadline.planning.studio.BacktestStore;
import io.leadline.planning.studio.PolicyChangeStore;
import io.leadline.planning.transfers.TransferStore;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What back-tests, decisions on policies and transfers have for the engine. */
@Component
class StudioCommands implements PendingCommands {

    private final BacktestStore backtests;
    private final PolicyChangeStore changes;
    private final TransferStore transfers;

    StudioCommands(BacktestStore backtests, PolicyChangeStore changes, TransferStore transfers) {
        this.backtests = backtests;
        this.changes = changes;
        this.transfers = transfers;
    }

    @Override
    public List<Waiting> waiting(int limit) {
        List<Waiting> waiting = new ArrayList<>(backtests.waiting(limit));
        waiting.addAll(changes.waiting(limit));
        waiting.addAll(transfers.waiting(limit));
        return waiting;
    }

    @Override
    public void taken(Waiting waiting) {
        // Only its owner has a command of this id; the other stores find nothing to take away.
        backtests.taken(waiting.owner(), waiting.command().id());
        changes.taken(waiting.owner(), waiting.command().id());
        transfers.taken(waiting.owner(), waiting.command().id());
    }
}
