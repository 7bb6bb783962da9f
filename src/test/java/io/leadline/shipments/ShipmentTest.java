package io.leadline.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.PendingCommand;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShipmentTest {

    @Test
    void theOrderHearsOfEachOfItsShipments() {
        Stream<PendingCommand> told = Stream.of("D-1", "D-2")
                .flatMap(number -> ShipmentExample.fresh(number, "S1", "O-1").pending().stream());

        assertThat(told.map(PendingCommand::id)).hasSize(2).doesNotHaveDuplicates();
    }
}
