package io.leadline.tracking.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.engine.Job;
import io.leadline.ordering.Deadlines;
import io.leadline.shared.BusinessClock;
import io.leadline.tracking.DelayVariables;
import io.leadline.tracking.DelayWatch;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An escalation of a model from before reminders were counted asks for one for ever. */
class RemindLevelTest {

    @Test
    void afterTheLastReminderAllAreToldAndNobodyIsRemindedAgain() {
        DelayWatch watch = mock();
        when(watch.isRemindedEnough("E-1")).thenReturn(true);
        Job job = new Job(
                1,
                "tracking.remindLevel",
                "delay-escalation",
                2,
                "ServiceTask_RemindHead",
                1,
                Map.of(DelayVariables.ESCALATION_ID, "E-1"),
                Map.of());

        Map<String, Object> result =
                new RemindLevel(watch, mock(Deadlines.class), mock(BusinessClock.class)).handle(job);

        verify(watch, never()).remind(any());
        verify(watch).tellSilence("E-1");
        assertThat(result).containsEntry(DelayVariables.REMINDED_ENOUGH, true);
        assertThat(Duration.parse(String.valueOf(result.get(DelayVariables.REMIND_WITHIN))))
                .isGreaterThan(Duration.ofDays(100));
    }
}
