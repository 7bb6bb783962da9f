package io.leadline.studio.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import io.leadline.planning.PolicyVersion;
import io.leadline.replenishment.CostRates;
import io.leadline.replenishment.DemandClasses;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.PendingCommands;
import io.leadline.shared.Sku;
import io.leadline.storage.ContractOf;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import io.leadline.studio.Backtest;
import io.leadline.studio.BacktestRequest;
import io.leadline.studio.Candidate;
import io.leadline.studio.PolicyChange;
import io.leadline.studio.Scope;
import io.leadline.studio.backtest.Comparison;
import io.leadline.studio.backtest.PlannedRule;
import io.leadline.studio.backtest.ReplayFigures;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf({MongoBacktests.class, MongoPolicyChanges.class})
class StudioStoreTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2030, 3, 1);
    private static final PendingCommand START = new PendingCommand.PublishMessage(
            "start", "planning.x", "BT-1", Duration.ofHours(1), Map.of("subject", "BT-1"));
    private static final PendingCommand CANCEL =
            new PendingCommand.PublishMessage("cancel", "planning.y", "BT-1", Duration.ofHours(1), Map.of());
    private static final List<Comparison.Row> ROWS = List.of(
            new Comparison.Row("f95-7d", "all", List.of(new ReplayFigures(7, 10, 9, 1, 70, 140, 2, 3, 12, 6, -0.5))));

    private TestStore store;
    private MongoBacktests backtests;
    private MongoPolicyChanges changes;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new StudioMigrations());
        backtests = new MongoBacktests(store.database(), new Outboxes());
        changes = new MongoPolicyChanges(store.database(), new Outboxes());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aBackTestComesBackAsItWasAskedFor() {
        Backtest asked = backtest("BT-1", NOW);

        backtests.add(asked, START);

        assertThat(backtests.find("BT-1")).contains(asked);
        assertThat(backtests.find("BT-2")).isEmpty();
        assertThat(backtests.waiting(10))
                .extracting(PendingCommands.Waiting::command)
                .containsExactly(START);
        backtests.taken("BT-1", "start");
        assertThat(backtests.waiting(10)).isEmpty();
    }

    @Test
    void whatWasStoredBeforeStockRulesWereKeptHasTheUsualOnes() {
        Backtest asked = backtest("BT-1", NOW);
        PolicyChange change = change("PC-1", PolicyChange.State.WAITING);
        backtests.add(asked, START);
        changes.add(change);
        store.database()
                .getCollection(MongoBacktests.BACKTESTS)
                .updateMany(new Document(), Updates.unset("request.candidates.$[].settings.rules"));
        store.database()
                .getCollection(MongoPolicyChanges.CHANGES)
                .updateMany(new Document(), Updates.unset("change.settings.rules"));

        assertThat(backtests.find("BT-1")).contains(asked);
        assertThat(changes.find("PC-1")).contains(change);
    }

    @Test
    void aPartThatIsDoneTwiceCountsOnce() {
        backtests.add(backtest("BT-1", NOW), START);
        List<List<Sku>> parts = List.of(List.of(new Sku("A"), new Sku("B")), List.of(new Sku("C")));
        backtests.split("BT-1", new DemandClasses.Bounds(10, 5), parts);
        backtests.split("BT-1", new DemandClasses.Bounds(11, 6), parts);

        assertThat(backtests.part("BT-1", 0)).isEqualTo(parts.getFirst());
        backtests.partDone("BT-1", 0, ROWS, 2, List.of(new Backtest.Failure("B", "no price")));
        backtests.partDone("BT-1", 0, ROWS, 2, List.of(new Backtest.Failure("B", "no price")));

        Backtest half = backtests.find("BT-1").orElseThrow();
        assertThat(half.state()).isEqualTo(Backtest.State.REPLAYING);
        assertThat(half.bounds()).isEqualTo(new DemandClasses.Bounds(10, 5));
        assertThat(half.items()).isEqualTo(2);
        assertThat(half.failures()).hasSize(1);
        assertThat(half.progress()).isBetween(0.4, 0.6);
        assertThat(backtests.results("BT-1")).containsExactly(ROWS, List.of());
    }

    @Test
    void aSplitThatComesLateTakesNoResultAway() {
        backtests.add(backtest("BT-1", NOW), START);
        backtests.split("BT-1", new DemandClasses.Bounds(10, 5), List.of(List.of(new Sku("A"))));
        backtests.partDone("BT-1", 0, ROWS, 1, List.of());

        backtests.split("BT-1", new DemandClasses.Bounds(11, 6), List.of(List.of(new Sku("B"))));

        assertThat(backtests.part("BT-1", 0)).containsExactly(new Sku("A"));
        assertThat(backtests.results("BT-1")).containsExactly(ROWS);
    }

    @Test
    void theResultIsKeptAndTheListComesWithoutIt() {
        backtests.add(backtest("BT-1", NOW), START);
        backtests.add(backtest("BT-2", NOW.plusSeconds(1)), START);
        backtests.split("BT-1", new DemandClasses.Bounds(10, 5), List.of());
        backtests.end("BT-1", ROWS, NOW);

        Backtest done = backtests.find("BT-1").orElseThrow();
        assertThat(done.state()).isEqualTo(Backtest.State.DONE);
        assertThat(done.rows()).isEqualTo(ROWS);
        assertThat(backtests.newest(10)).extracting(Backtest::id).containsExactly("BT-2", "BT-1");
        assertThat(backtests.newest(1)).extracting(Backtest::id).containsExactly("BT-2");
        assertThat(backtests.newest(10))
                .allSatisfy(test -> assertThat(test.rows()).isEmpty());
    }

    @Test
    void aCancelledBackTestStaysCancelled() {
        backtests.add(backtest("BT-1", NOW), START);

        assertThat(backtests.cancel("BT-1", NOW, CANCEL)).isTrue();
        assertThat(backtests.cancel("BT-1", NOW, CANCEL)).isFalse();
        backtests.split("BT-1", new DemandClasses.Bounds(1, 1), List.of(List.of(new Sku("A"))));
        backtests.end("BT-1", ROWS, NOW);

        Backtest cancelled = backtests.find("BT-1").orElseThrow();
        assertThat(cancelled.state()).isEqualTo(Backtest.State.CANCELLED);
        assertThat(cancelled.parts()).isZero();
        assertThat(cancelled.rows()).isEmpty();
        assertThat(backtests.waiting(10))
                .extracting(PendingCommands.Waiting::command)
                .containsExactly(START, CANCEL);
        backtests.taken("BT-1", "start");
        assertThat(backtests.waiting(10))
                .extracting(PendingCommands.Waiting::command)
                .containsExactly(CANCEL);
    }

    @Test
    void onlyOnePolicyChangeWaitsAndAnOldVersionIsNotSaved() {
        PolicyChange first = change("PC-1", PolicyChange.State.WAITING);
        assertThat(changes.add(first)).isTrue();
        assertThat(changes.add(change("PC-2", PolicyChange.State.WAITING))).isFalse();
        assertThat(changes.find("PC-1")).contains(first);

        PolicyChange rejected = change("PC-1", PolicyChange.State.REJECTED);
        assertThat(changes.save(rejected)).isTrue();
        assertThat(changes.save(rejected)).isFalse();

        assertThat(changes.add(change("PC-2", PolicyChange.State.WAITING))).isTrue();
        assertThat(changes.newest(10)).extracting(PolicyChange::id).containsExactlyInAnyOrder("PC-1", "PC-2");
    }

    @Test
    void anApprovedPolicyChangeHoldsTheNextOneUntilItIsActive() {
        changes.add(change("PC-1", PolicyChange.State.WAITING));
        changes.save(change("PC-1", PolicyChange.State.APPROVED));

        assertThat(changes.add(change("PC-2", PolicyChange.State.WAITING))).isFalse();
        changes.activated("PC-1");
        changes.activated("PC-1");
        assertThat(changes.add(change("PC-2", PolicyChange.State.WAITING))).isTrue();
    }

    @Test
    void aCommandThatTheEngineTookIsGoneAndMovesTheVersion() {
        changes.add(change("PC-1", PolicyChange.State.WAITING));
        assertThat(changes.waiting(10)).hasSize(1);

        changes.taken("PC-1", "start");

        assertThat(changes.waiting(10)).isEmpty();
        PolicyChange now = changes.find("PC-1").orElseThrow();
        assertThat(now.version()).isEqualTo(1);
        assertThat(now.pending()).isEmpty();
    }

    static Backtest backtest(String id, Instant at) {
        PlanSettings settings = new PlanSettings(
                Map.of("A", new ServiceTarget.FillRate(0.98)), new ServiceTarget.CycleService(0.9), 7, 2.5, 0.25, 120);
        return new Backtest(
                id,
                new BacktestRequest(
                        new Scope(Scope.Kind.SUPPLIER, "S01"),
                        DAY.minusWeeks(26),
                        DAY,
                        5,
                        new CostRates(0.25, 2.5, 0.1, 0.02),
                        List.of(
                                new Candidate("v0", settings, false, PlannedRule.AUTO, null, 0),
                                new Candidate(
                                        "thumb", settings, true, PlannedRule.AUTO, new Candidate.Weeks(2, 4), null))),
                "Berta",
                at,
                Backtest.State.WAITING,
                new DemandClasses.Bounds(0, 0),
                0,
                Set.of(),
                0,
                List.of(),
                null,
                List.of());
    }

    private static PolicyChange change(String id, PolicyChange.State state) {
        return change(
                id,
                state,
                List.of(new PendingCommand.PublishMessage(
                        "start", "planning.z", id, Duration.ofHours(1), Map.of("subject", id))));
    }

    static PolicyChange change(String id, PolicyChange.State state, List<PendingCommand> pending) {
        return new PolicyChange(
                id,
                0,
                state,
                PlanSettings.DEFAULT,
                3,
                new PolicyVersion.Source("BT-1", "f95-7d"),
                new PolicyVersion.Expected(0.95, 100, 7, new CostRates(0.25, 2.5, 0, 0), DAY.minusWeeks(26), DAY),
                null,
                "max",
                "Max",
                NOW,
                "Less stock",
                "",
                "",
                null,
                "",
                pending);
    }
}
