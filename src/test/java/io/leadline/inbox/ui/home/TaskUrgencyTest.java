package io.leadline.inbox.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.inbox.InboxTask;
import io.leadline.inbox.TaskSubject;
import io.leadline.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskUrgencyTest {

    private static final Instant NOW = Instant.parse("2026-11-26T09:40:00Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
        due, need, urgency
        2026-11-26T08:00:00Z, , NOW
        2026-11-26T17:00:00Z, , NOW
        2026-11-27T08:00:00Z, , THIS_WEEK
        2026-12-02T08:00:00Z, , THIS_WEEK
        2026-12-03T08:00:00Z, , CAN_WAIT
        2026-12-20T08:00:00Z, 2026-11-25, NOW
        2026-12-20T08:00:00Z, 2026-11-30, THIS_WEEK
        , 2026-11-26, NOW
        , 2026-12-24, CAN_WAIT
        , , CAN_WAIT
        """, useHeadersInDisplayName = true)
    void aTaskCanWaitUntilItsDeadlineOrItsNeed(@Nullable Instant due, @Nullable LocalDate need, TaskUrgency urgency) {
        assertThat(TaskUrgency.of(task(1, due, need, "1"), NOW, ZoneOffset.UTC)).isEqualTo(urgency);
    }

    @Test
    void theMostMoneyIsFirstWithinAGroupAndGroupsWithoutTasksAreNotThere() {
        InboxTask cheap = task(1, NOW, null, "10");
        InboxTask dear = task(2, NOW, null, "900");
        InboxTask equal = task(3, NOW, null, "900");

        var groups = TaskUrgency.grouped(List.of(cheap, equal, dear), NOW, ZoneOffset.UTC);

        assertThat(groups).containsOnlyKeys(TaskUrgency.NOW);
        assertThat(groups.get(TaskUrgency.NOW)).containsExactly(dear, equal, cheap);
    }

    @Test
    void whatNobodyExpectsAnyMoreStandsBehindTheWorkOfToday() {
        InboxTask forgotten = task(1, NOW, LocalDate.of(2025, 11, 26), "900");
        InboxTask late = task(2, NOW, LocalDate.of(2026, 9, 26), "10");

        var groups = TaskUrgency.grouped(List.of(forgotten, late), NOW, ZoneOffset.UTC);

        assertThat(groups.get(TaskUrgency.NOW)).containsExactly(late, forgotten);
    }

    private static InboxTask task(long key, @Nullable Instant due, @Nullable LocalDate need, String value) {
        return new InboxTask(
                "O-1#approve#1",
                key,
                "replenishment-order",
                "UserTask_ApproveOrder",
                "O-1",
                List.of("buyer"),
                new TaskSubject("O-1", null, null, null, Money.of(value, "GBP"), need, 2, "order/O-1"),
                NOW,
                due,
                null,
                null,
                null);
    }
}
