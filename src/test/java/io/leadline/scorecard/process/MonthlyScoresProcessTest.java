package io.leadline.scorecard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.engine.TestEngine;
import io.leadline.scorecard.ScoreReports;
import io.leadline.suite.NeedsEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The month's end on the real engine, with its clock moved. */
@NeedsEngine
class MonthlyScoresProcessTest {

    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Test
    void onTheFirstOfEachMonthAllSuppliersAreWrittenToOnceInPortions() {
        ScoreReports reports = mock();
        when(reports.send(any(), any())).thenAnswer(call -> {
            sent.add(call.getArgument(0) + " after " + call.getArgument(1));
            // Of fifty suppliers the first half is written to by one job.
            return call.getArgument(1).equals("") ? "S25" : "";
        });
        try (TestEngine trial = TestEngine.doing(new SendScores(reports))) {
            when(reports.month())
                    .thenAnswer(call -> YearMonth.from(trial.clock().today()).minusMonths(1));
            YearMonth now = YearMonth.from(trial.clock().now().atZone(ZoneOffset.UTC));

            advanceTo(trial, now.plusMonths(1));
            await().atMost(TestEngine.PATIENCE)
                    .untilAsserted(() -> assertThat(sent).containsExactly(now + " after ", now + " after S25"));
            advanceTo(trial, now.plusMonths(2));

            await().atMost(TestEngine.PATIENCE)
                    .untilAsserted(() -> assertThat(sent)
                            .containsExactly(
                                    now + " after ",
                                    now + " after S25",
                                    now.plusMonths(1) + " after ",
                                    now.plusMonths(1) + " after S25"));
        }
    }

    private static void advanceTo(TestEngine trial, YearMonth month) {
        // Wherever the machine stands, six o'clock is over by then.
        Instant evening = month.atDay(1).atTime(LocalTime.of(23, 0)).toInstant(ZoneOffset.UTC);
        trial.advance(Duration.between(trial.clock().now(), evening));
    }
}
