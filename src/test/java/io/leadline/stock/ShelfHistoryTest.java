package io.leadline.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Since when an item could be sold that never was. */
class ShelfHistoryTest {

    private static final LocalDate DAY = LocalDate.of(2030, 5, 1);

    @Test
    void anItemThatAFileCountedAsNoneIsHereFromItsFirstReceiptOn() {
        ShelfHistory counted = ShelfHistory.UNKNOWN.on(DAY, true);

        assertThat(counted.hereSince()).isNull();
        assertThat(counted.on(DAY.plusDays(9), false).hereSince()).isEqualTo(DAY.plusDays(9));
        assertThat(counted.on(DAY.plusDays(9), false).on(DAY.plusDays(20), true).hereSince())
                .isEqualTo(DAY.plusDays(9));
    }

    @Test
    void theFirstReceiptIsItsDayAndOfWhatWasThereBeforeNobodyKnows() {
        assertThat(new ShelfHistory(List.of(), DAY).hereSince()).isEqualTo(DAY);
        assertThat(ShelfHistory.UNKNOWN.hereSince()).isNull();
    }
}
