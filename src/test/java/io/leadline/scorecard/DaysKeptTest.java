package io.leadline.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DaysKeptTest {

    private static final LocalDate DAY = LocalDate.of(2030, 3, 4);

    private final PurchaseHistory history = mock();
    private final DaysKept kept = new DaysKept(new CountedLines(history, mock(ScoreDisputeStore.class)));

    @Test
    void ofALongPastTheLatestAreReadOnceForAllThatAsk() {
        when(history.lately(any(), anyInt()))
                .thenAnswer(call -> IntStream.range(0, call.getArgument(1))
                        .mapToObj(number -> line(number, number % 4 == 0 ? 1 : 0))
                        .toList());

        for (int card = 0; card < 200; card++) {
            assertThat(kept.percent("S1")).isEqualTo(75);
        }

        verify(history, times(1)).lately("S1", DaysKept.LATEST_LINES);
        verify(history, never()).ofSupplier(any());

        kept.changed(new PurchaseLinesChanged(Set.of("S1")));
        kept.percent("S1");

        verify(history, times(2)).lately("S1", DaysKept.LATEST_LINES);
    }

    @Test
    void whoHasDeliveredNothingIsNotKnown() {
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
