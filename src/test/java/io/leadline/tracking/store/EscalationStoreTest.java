package io.leadline.tracking.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Money;
import io.leadline.shared.PendingCommand;
import io.leadline.storage.ContractOf;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import io.leadline.tracking.Course;
import io.leadline.tracking.DelayCause;
import io.leadline.tracking.Escalation;
import io.leadline.tracking.EscalationState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoEscalations.class)
class EscalationStoreTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");
    private static final PendingCommand COMPLETE =
            new PendingCommand.CompleteTask("c1", "O-1#delay#1#1", Map.of("decision", "wait"));
    private static final PendingCommand PUBLISH = new PendingCommand.PublishMessage(
            "c2", "tracking.delayCleared", "O-1#delay#1", Duration.ofHours(1), Map.of("days", 3));

    private static TestStore store;
    private MongoEscalations escalations;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = TestStore.in(folder, new EscalationIndexes(), new RestingIndex(), new ToldIndex());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void empty() {
        store.empty();
        escalations = new MongoEscalations(store.database(), new Outboxes());
    }

    @Test
    void anEscalationComesBackWhole() {
        Escalation full = new Escalation(
                "O-1#delay#1",
                0,
                "O-1",
                "Bestellung „O-1“",
                "S1",
                "漢字 GmbH",
                "Lampe " + "x".repeat(50_000),
                Money.of("12345678901234567890.123", "EUR"),
                false,
                Long.MAX_VALUE,
                EscalationState.DECIDED,
                DelayCause.NO_ANSWER,
                -3,
                LocalDate.of(2030, 3, 9),
                LocalDate.of(2030, 3, 12),
                NOW,
                3,
                NOW.plusSeconds(60),
                "wait",
                "Béa",
                "Words\nin two lines",
                NOW.plusSeconds(70),
                NOW.plusSeconds(80),
                List.of(COMPLETE, PUBLISH),
                List.of(NOW, NOW.plusSeconds(1)),
                new Course(
                        List.of(new Course.Needed(2, LocalDate.of(2030, 3, 9), LocalDate.of(2030, 3, 12))),
                        LocalDate.of(2030, 3, 10),
                        NOW,
                        NOW));
        Escalation bare = escalation("O-2#delay#1", "O-2", EscalationState.OPEN, 0, NOW);

        assertThat(escalations.add(full)).isTrue();
        assertThat(escalations.add(bare)).isTrue();

        assertThat(escalations.find("O-1#delay#1")).contains(full);
        assertThat(escalations.find("O-2#delay#1")).contains(bare);
        assertThat(escalations.find("O-1")).isEmpty();
    }

    @Test
    void whatSomebodyWasToldOfLatelyIsFoundTheLatestFirst() {
        for (int i = 1; i <= 3; i++) {
            escalations.add(escalation(
                    "O-" + i + "#delay#1",
                    "O-" + i,
                    EscalationState.DECIDED,
                    1,
                    NOW,
                    "chase",
                    NOW.plusSeconds(i),
                    null,
                    List.of()));
        }

        assertThat(escalations.toldSince(NOW.plusSeconds(2), 10))
                .extracting(Escalation::orderId)
                .containsExactly("O-3", "O-2");
        assertThat(escalations.toldSince(NOW, 1))
                .extracting(Escalation::orderId)
                .containsExactly("O-3");
    }

    @Test
    void anOrderHasOneOpenEscalation() {
        Escalation first = escalation("O-1#delay#1", "O-1", EscalationState.OPEN, 1, NOW);
        escalations.add(first);

        assertThat(escalations.add(escalation("O-1#delay#2", "O-1", EscalationState.OPEN, 1, NOW)))
                .isFalse();
        assertThat(escalations.add(escalation("O-1#delay#1", "O-9", EscalationState.OPEN, 1, NOW)))
                .isFalse();
        assertThat(escalations.add(escalation("O-2#delay#1", "O-2", EscalationState.OPEN, 1, NOW)))
                .isTrue();

        assertThat(escalations.ofOrder("O-1")).containsExactly(first);
        assertThat(escalations.save(escalation("O-1#delay#1", "O-1", EscalationState.CLEARED, 1, NOW)))
                .isTrue();
        assertThat(escalations.add(escalation("O-1#delay#2", "O-1", EscalationState.OPEN, 1, NOW)))
                .isTrue();
    }

    @Test
    void theSecondOfTwoChangesIsRefused() {
        Escalation read = escalation("O-1#delay#1", "O-1", EscalationState.OPEN, 1, NOW);
        escalations.add(read);

        assertThat(escalations.save(escalation("O-1#delay#1", "O-1", EscalationState.OPEN, 2, NOW)))
                .isTrue();
        assertThat(escalations.save(escalation("O-1#delay#1", "O-1", EscalationState.OPEN, 3, NOW)))
                .isFalse();

        Escalation now = escalations.find("O-1#delay#1").orElseThrow();
        assertThat(now.level()).isEqualTo(2);
        assertThat(now.version()).isEqualTo(1);
        assertThat(escalations.save(escalation("none", "O-7", EscalationState.OPEN, 1, NOW)))
                .isFalse();
        assertThat(escalations.find("none")).isEmpty();
    }

    @Test
    void anOrdersEscalationsComeNewestFirst() {
        escalations.add(escalation("a", "O-1", EscalationState.CLEARED, 1, NOW));
        escalations.add(escalation("b", "O-1", EscalationState.CLEARED, 1, NOW));
        escalations.add(escalation("c", "O-1", EscalationState.OPEN, 1, NOW.minusSeconds(1)));
        escalations.add(escalation("d", "O-10", EscalationState.OPEN, 1, NOW));

        assertThat(escalations.ofOrder("O-1")).extracting(Escalation::id).containsExactly("b", "a", "c");
        assertThat(escalations.ofOrder("O-7")).isEmpty();
    }

    @Test
    void openOnesComeHighestLevelFirstThenTheLongestWaiting() {
        escalations.add(escalation("a", "O-1", EscalationState.OPEN, 1, NOW));
        escalations.add(escalation("b", "O-2", EscalationState.OPEN, 3, NOW.plusSeconds(9)));
        escalations.add(escalation("c", "O-3", EscalationState.OPEN, 3, NOW));
        escalations.add(escalation("d", "O-4", EscalationState.OPEN, 1, NOW));
        escalations.add(escalation("e", "O-5", EscalationState.DECIDED, 3, NOW));

        assertThat(escalations.open(0, 3).rows()).extracting(Escalation::id).containsExactly("c", "b", "a");
        assertThat(escalations.open(3, 3).rows()).extracting(Escalation::id).containsExactly("d");
        assertThat(escalations.open(9, 3).rows()).isEmpty();
        assertThat(escalations.open(9, 3).total()).isEqualTo(4);
        assertThat(escalations.openBehind(null, 2)).extracting(Escalation::id).containsExactly("a", "b");
        assertThat(escalations.openBehind("b", 9)).extracting(Escalation::id).containsExactly("c", "d");
    }

    @Test
    void thoseThatRestAreFoundUntilTheirTimeIsOver() {
        escalations.add(decided("O-1#delay#1", "O-1", "snooze", NOW.plusSeconds(60)));
        escalations.add(decided("O-2#delay#1", "O-2", "chase", NOW.plusSeconds(60)));
        escalations.add(decided("O-3#delay#1", "O-3", "snooze", NOW.plusSeconds(30)));
        escalations.add(escalation("O-4#delay#1", "O-4", EscalationState.OPEN, 1, NOW));

        assertThat(escalations.resting(NOW, 9)).extracting(Escalation::orderId).containsExactly("O-3", "O-1");
        assertThat(escalations.resting(NOW.plusSeconds(30), 9))
                .extracting(Escalation::orderId)
                .containsExactly("O-1");
        assertThat(escalations.resting(NOW.plusSeconds(60), 9)).isEmpty();
    }

    private static Escalation decided(String id, String orderId, String decision, Instant quietUntil) {
        return escalation(id, orderId, EscalationState.DECIDED, 1, NOW, decision, NOW, quietUntil, List.of());
    }

    private static Escalation escalation(
            String id, String orderId, EscalationState state, int level, Instant openedAt) {
        return escalation(id, orderId, state, level, openedAt, List.of());
    }

    static Escalation escalation(
            String id,
            String orderId,
            EscalationState state,
            int level,
            Instant openedAt,
            List<PendingCommand> pending) {
        return escalation(id, orderId, state, level, openedAt, "", null, null, pending);
    }

    private static Escalation escalation(
            String id,
            String orderId,
            EscalationState state,
            int level,
            Instant openedAt,
            String decision,
            @Nullable Instant endedAt,
            @Nullable Instant quietUntil,
            List<PendingCommand> pending) {
        return new Escalation(
                id,
                0,
                orderId,
                "",
                "S1",
                "",
                "",
                Money.zero("EUR"),
                true,
                0,
                state,
                DelayCause.OVERDUE,
                0,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                openedAt,
                level,
                null,
                decision,
                "",
                "",
                endedAt,
                quietUntil,
                pending,
                List.of(),
                Course.NONE);
    }
}
