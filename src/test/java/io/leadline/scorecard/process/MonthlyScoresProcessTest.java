package io.leadline.scorecard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
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
    void onTheFirstOfEachMonthAllSuppliersAreWrittenToOnceInPortionsAndWhoGotNoneIsNamed() {
        ScoreReports reports = mock();
        when(reports.send(any(), any())).thenAnswer(call -> {
            sent.add(call.getArgument(0) + " after " + call.getArgument(1));
            // Of fifty suppliers the first half is written to by one job; the second month one of each half cannot be
            // printed.
            boolean first = call.getArgument(1).equals("");
            return new ScoreReports.Sent(
                    first ? "S25" : "", sent.size() > 2 ? List.of(first ? "S07" : "S31") : List.of());
        });
        try (TestEngine trial = TestEngine.doing(new SendScores(reports), new TellUnprinted(reports))) {
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
            await().atMost(TestEngine.PATIENCE)
                    .untilAsserted(() -> verify(reports).tellUnprinted(now.plusMonths(1), List.of("S07", "S31")));
            verify(reports, never()).tellUnprinted(eq(now), any());
        }
    }

    private static void advanceTo(TestEngine trial, YearMonth month) {
        // Wherever the machine stands, six o'clock is over by then.
        Instant evening = month.atDay(1).atTime(LocalTime.of(23, 0)).toInstant(ZoneOffset.UTC);
        trial.advance(Duration.between(trial.clock().now(), evening));
    }
}
