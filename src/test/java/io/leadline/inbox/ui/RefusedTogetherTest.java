package io.leadline.inbox.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.inbox.ClaimResult;
import io.leadline.inbox.InboxTask;
import io.leadline.inbox.TaskSubject;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shell.LeadlineI18N;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefusedTogetherTest {

    private final Refusals refused = new Refusals(new TaskTexts(
            new LeadlineI18N(),
            new Actor("bea", "Bea", Set.of(Role.BUYER), null, Locale.ENGLISH, ZoneOffset.UTC),
            mock(BusinessClock.class)));

    @Test
    void tasksThatAreRefusedForOneReasonAreToldTogether() {
        List<InboxTask> tasks =
                IntStream.rangeClosed(1, 40).mapToObj(RefusedTogetherTest::task).toList();

        assertThat(refused.isDone(tasks.getFirst(), new ClaimResult.Done(tasks.getFirst())))
                .isTrue();
        for (InboxTask task : tasks.subList(1, 38)) {
            assertThat(refused.isDone(task, new ClaimResult.HeldBy("Ben"))).isFalse();
        }
        assertThat(refused.isDone(tasks.get(38), new ClaimResult.HeldBy("Una"))).isFalse();
        assertThat(refused.isDone(tasks.get(39), new ClaimResult.Gone())).isFalse();

        assertThat(refused.named())
                .satisfiesExactly(
                        ben -> assertThat(ben)
                                .startsWith("O-2, O-3, O-4, O-5, O-6 and 32 more were left as before. Ben"),
                        una -> assertThat(una).startsWith("O-39 was left as before. Una"),
                        gone -> assertThat(gone).startsWith("O-40 was left as before. This task was done"));
    }

    private static InboxTask task(int number) {
        String order = "O-" + number;
        return new InboxTask(
                order + "#approve#1",
                number,
                "replenishment-order",
                "UserTask_ApproveOrder",
                order,
                List.of("buyer"),
                new TaskSubject(order, null, null, null, Money.of("1", "GBP"), null, 1, "order/" + order),
                Instant.EPOCH,
                null,
                null,
                null,
                null);
    }
}
