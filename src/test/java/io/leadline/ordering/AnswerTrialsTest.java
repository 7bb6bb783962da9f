package io.leadline.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.shared.BusinessClock;
import io.leadline.shared.Page;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class AnswerTrialsTest {

    private final OrderStore store = mock();
    private final BusinessClock clock = mock();
    private final AnswerTrials trials = new AnswerTrials(store, mock(), mock(), mock(), clock);

    @Test
    void whatIsProposedEveryNightLeavesRoomForWhatWasAnswered() {
        when(clock.now()).thenReturn(Instant.parse("2030-03-01T10:00:00Z"));
        when(store.search(any(), any())).thenReturn(new Page<>(List.of(), 0));
        ArgumentCaptor<OrderQuery> asked = ArgumentCaptor.forClass(OrderQuery.class);

        assertThat(trials.recorded(PolicyScope.ALL)).isEmpty();

        verify(store).search(asked.capture(), any());
        assertThat(asked.getValue().states())
                .contains(OrderState.SENT, OrderState.IN_REVIEW, OrderState.CLOSED, OrderState.RE_SOURCED)
                .doesNotContain(OrderState.PROPOSED, OrderState.AWAITING_BUYER, OrderState.APPROVED);
    }
}
