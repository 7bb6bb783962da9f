package io.leadline.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.PendingCommand;
import io.leadline.shipments.Shipment.Kind;
import io.leadline.shipments.Shipment.Step;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShipmentTest {

    @Test
    void theOrderHearsOfEachOfItsShipments() {
        Stream<PendingCommand> told = Stream.of("D-1", "D-2")
                .flatMap(number -> ShipmentExample.fresh(number, "S1", "O-1").pending().stream());

        // Beside that each begins a process of its own.
        assertThat(told.map(PendingCommand::id).filter(id -> !id.equals("start")))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void itIsCorrectedAsLongAsItsWordsHaveRoom() {
        Notice full = ShipmentExample.notice("D-1", ShipmentExample.TODAY)
                .with(Collections.nCopies(Notice.MOST_LINES, ShipmentExample.line("O-1", 1, 1)));
        Shipment told = ShipmentExample.fresh("D-1", "S1", "O-1");

        for (int times = 0; times < 4; times++) {
            assertThat(told.hasRoomFor(full)).isTrue();
            told = told.corrected(full, new Step(Kind.CORRECTED, "", full, "sam", "Sam", ShipmentExample.NOW));
        }

        assertThat(told.hasRoomFor(full)).as("one line was told before").isFalse();
        assertThat(told.hasRoomFor(ShipmentExample.notice("D-1", ShipmentExample.TODAY, "O-1")))
                .isTrue();
    }
}
