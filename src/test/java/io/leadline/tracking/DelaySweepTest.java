package io.leadline.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.leadline.ordering.OrderChanged;
import io.leadline.ordering.OrderState;
import io.leadline.shared.BusinessClock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class DelaySweepTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final DelayWatch watch = mock();
    private final Aftermaths aftermaths = mock();
    private final BusinessClock clock = mock();
    private final DelaySweep sweep = new DelaySweep(watch, aftermaths, clock);

    private void changed(String order) {
        sweep.changed(new OrderChanged(order, "S-1", OrderState.CONFIRMED, true, 1));
    }

    @Test
    void whoseMomentsEndLooksAtWhatChangedInEachAndAtAllWithANewDay() {
        when(clock.today()).thenReturn(DAY);
        sweep.whenAsked();

        assertThat(sweep.settle()).isTrue();
        verify(watch).clearAllGone();
        verify(aftermaths).settleAll();
        clearInvocations(watch, aftermaths);

        changed("O-2");
        changed("O-1");
        assertThat(sweep.settle()).isTrue();
        InOrder looks = inOrder(watch);
        looks.verify(watch).clearIfGone("O-1");
        looks.verify(watch).wakeIfChanged("O-1");
        looks.verify(watch).clearIfGone("O-2");
        looks.verify(watch).wakeIfChanged("O-2");
        looks.verifyNoMoreInteractions();
        verify(aftermaths).settle("O-2");

        assertThat(sweep.settle()).isFalse();
        when(clock.today()).thenReturn(DAY.plusDays(1));
        assertThat(sweep.settle()).isTrue();
        verify(watch).clearAllGone();
        assertThat(sweep.settle()).isFalse();
    }

    @Test
    void whereItLooksByItselfItIsNotAsked() {
        changed("O-1");

        assertThat(sweep.settle()).isFalse();

        verifyNoInteractions(watch, aftermaths);
    }
}
