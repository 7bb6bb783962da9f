package io.leadline.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DaysKeptTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 6, 4);
    private static final LocalDate DAY = LocalDate.of(2030, 3, 4);

    private final PurchaseHistory history = mock();
    private final BusinessClock clock = mock();
    private final Scores scores =
            new Scores(new CountedLines(history, mock(ScoreDisputeStore.class)), ScoreSettings.USUAL, clock);
    private final DaysKept kept = new DaysKept(scores);

    @BeforeEach
    void today() {
        when(clock.today()).thenReturn(TODAY);
    }

    @Test
    void ofALongPastTheMonthsThatCountAreReadOnceForAllThatAsk() {
        when(history.since(any(), any()))
                .thenAnswer(call ->
                        IntStream.range(0, 100_000).mapToObj(number -> line(number, number % 4 == 0 ? 1 : 0)));

        for (int card = 0; card < 200; card++) {
            assertThat(kept.percent("S1")).isEqualTo(75);
        }

        verify(history, times(1)).since("S1", LocalDate.of(2029, 6, 1));
        verify(history, never()).ofSupplier(any());
        Score score = scores.of("S1");
        assertThat(score.due()).isEqualTo(100_000);
        assertThat(score.rows()).as("no more are kept than are shown").hasSize(Score.MOST_ROWS);
        assertThat(score.figure(Measure.KEPT).rows()).hasSize(Score.MOST_ROWS);

        scores.changed(new PurchaseLinesChanged(Set.of("S1")));
        kept.percent("S1");

        verify(history, times(2)).since("S1", LocalDate.of(2029, 6, 1));
    }

    @Test
    void whoHasDeliveredNothingIsNotKnown() {
        when(history.since(any(), any())).thenAnswer(call -> IntStream.empty().mapToObj(number -> line(number, 0)));

        assertThat(kept.percent("S2")).isEqualTo(-1);
    }

    private static PurchaseLine line(int number, int daysLate) {
        return new PurchaseLine(
                "O" + number,
                "1",
                "S1",
                new Sku("A"),
                DAY,
                DAY.plusDays(10),
                DAY.plusDays(10L + daysLate),
                Quantity.of(12),
                Quantity.of(12),
                Money.of("1.25", "GBP"));
    }
}
