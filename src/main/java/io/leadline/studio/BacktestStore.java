package io.leadline.studio;

import io.leadline.replenishment.DemandClasses;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.PendingCommands;
import io.leadline.shared.Sku;
import io.leadline.studio.backtest.Comparison;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where back-tests, their parts and results are kept. */
public interface BacktestStore extends PendingCommands {

    /** Keeps it with what the engine has to be told. */
    void add(Backtest backtest, PendingCommand start);

    Optional<Backtest> find(String id);

    /** Newest first, without their rows. */
    List<Backtest> newest(int limit);

    /** Keeps which items each part replays, unless it is split already or cancelled. */
    void split(String id, DemandClasses.Bounds bounds, List<List<Sku>> parts);

    List<Sku> part(String id, int part);

    /** Keeps what a part came to, once. */
    void partDone(String id, int part, List<Comparison.Row> rows, long items, List<Backtest.Failure> failures);

    /** What each part came to. */
    List<List<Comparison.Row>> results(String id);

    void end(String id, List<Comparison.Row> rows, Instant at);

    /** @return false if it was at its end already */
    boolean cancel(String id, Instant at, PendingCommand command);
}
