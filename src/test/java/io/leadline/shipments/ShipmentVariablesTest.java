package io.leadline.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShipmentVariablesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);

    /** Who tells of something else each day would otherwise never be late with the answer. */
    @Test
    void aSupplierIsGivenTimeOnceForEachDayThatPassed() {
        ShipmentVariables asked = new ShipmentVariables(
                Map.of(ShipmentVariables.ASKED_FOR, "2026-09-14", ShipmentVariables.ANSWER_BY, "2026-09-16T09:00:00Z"));

        assertThat(asked.answerBy(DAY)).contains(Instant.parse("2026-09-16T09:00:00Z"));
        assertThat(asked.answerBy(DAY.plusDays(3))).isEmpty();
        assertThat(new ShipmentVariables(Map.of()).answerBy(DAY)).isEmpty();
    }
}
