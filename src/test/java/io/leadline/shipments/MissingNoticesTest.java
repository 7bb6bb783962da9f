package io.leadline.shipments;

import static io.leadline.ordering.AnOrder.NOW;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.ordering.Deadlines;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MissingNoticesTest {

    private final ShipmentStore store = mock();
    private final OrderSteps steps = mock();
    private final Deadlines deadlines = mock();
    private final BusinessClock clock = mock();
    private final MissingNotices notices = new MissingNotices(store, steps, mock(), mock(), mock(), deadlines, clock);
    private final Map<String, Object> variables = new HashMap<>(Map.of(ShipmentVariables.NOTICE_DAYS, 4));

    /** Any word on the order brings the process here again, also one that says nothing of the shipment. */
    @Test
    void aSupplierIsGivenTimeOnceForEachPromisedDay() {
        PurchaseOrder order = anOrder().confirmed().now();
        LocalDate promised = order.openLines().getFirst().expectedDate();
        when(steps.get(order.id())).thenReturn(order);
        when(clock.today()).thenReturn(promised);
        when(deadlines.ofSupplier(any(), any(), any()))
                .thenAnswer(call -> ((Instant) call.getArgument(1)).plus((Duration) call.getArgument(2)));
        when(deadlines.timer(any())).thenReturn(Duration.ofDays(1));
        variables.put(ShipmentVariables.SINCE, promised.minusDays(60).toString());

        String first = askedAt(order, NOW);

        assertThat(first).isEqualTo(NOW.plus(Duration.ofDays(1)).toString());
        assertThat(askedAt(order, NOW.plusSeconds(3600))).isEqualTo(first);
        variables.put(ShipmentVariables.ASKED_FOR, promised.minusDays(3).toString());
        assertThat(askedAt(order, NOW.plusSeconds(7200))).isNotEqualTo(first);
    }

    /** What the process carries from one asking to the next. */
    private String askedAt(PurchaseOrder order, Instant now) {
        when(clock.now()).thenReturn(now);
        variables.putAll(notices.ask(order.id(), new ShipmentVariables(variables)));
        return String.valueOf(variables.get(ShipmentVariables.ANSWER_BY));
    }
}
