package io.leadline.tracking;

import static io.leadline.ordering.AnOrder.BUYER;
import static io.leadline.ordering.AnOrder.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.ordering.AnOrder;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EscalationNewsTest {

    private static final Actor MANAGER =
            new Actor("max", "Max", Set.of(Role.MANAGER), null, Locale.ENGLISH, ZoneOffset.UTC);

    private final EscalationStore store = mock();
    private final BusinessClock clock = mock();
    private final EscalationNews news = new EscalationNews(store, clock);

    private void told(Escalation escalation) {
        when(clock.now()).thenReturn(NOW);
        when(store.toldSince(any(), anyInt())).thenReturn(List.of(escalation));
        news.on(new Changed("escalations"));
    }

    @Test
    void aLevelIsToldOfWhatReachedIt() {
        told(EscalationTest.open(DelayCause.OVERDUE));
        assertThat(news.of(BUYER, 10)).hasSize(1);
        assertThat(news.of(MANAGER, 10)).isEmpty();

        told(EscalationTest.open(DelayCause.OVERDUE).atLevel(2, NOW, NOW));
        assertThat(news.of(MANAGER, 10))
                .singleElement()
                .satisfies(escalation -> assertThat(escalation.toldAt()).contains(NOW));
    }

    @Test
    void whatOneDecidedOneselfIsNoNews() {
        told(EscalationTest.open(DelayCause.OVERDUE)
                .decided(new DelayDecision.Chase("Please!"), BUYER.signature(), NOW, null)
                .atLevel(2, NOW, NOW));

        assertThat(news.of(BUYER, 10)).isEmpty();
        assertThat(news.of(MANAGER, 10)).hasSize(1);
    }

    @Test
    void theyAreReadOnceForEverybodyUntilOneChanges() {
        told(EscalationTest.open(DelayCause.OVERDUE));
        news.of(BUYER, 10);
        news.on(new Changed("orders"));
        news.of(MANAGER, 10);
        verify(store, times(1)).toldSince(any(), anyInt());

        news.on(new Changed("escalations"));
        news.of(BUYER, 10);
        verify(store, times(2)).toldSince(any(), anyInt());
    }

    @Test
    void whatWentAwayByItselfIsNoNews() {
        told(EscalationTest.open(DelayCause.OVERDUE).cleared(NOW));

        assertThat(news.of(BUYER, 10)).isEmpty();
    }

    @Test
    void aSupplierNeverLearnsOfThem() {
        assertThat(news.of(AnOrder.ACME, 10)).isEmpty();
        verifyNoInteractions(store);
    }
}
