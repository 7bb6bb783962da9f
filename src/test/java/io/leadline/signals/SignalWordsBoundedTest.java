package io.leadline.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import io.leadline.catalog.Items;
import io.leadline.demand.Signals;
import io.leadline.identity.Actor;
import io.leadline.identity.Deputies;
import io.leadline.identity.Role;
import io.leadline.planning.PlanningRuns;
import io.leadline.shared.BusinessClock;
import io.leadline.signals.SignalResult.Refused;
import io.leadline.signals.SignalResult.Why;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** Words about a signal that are too many come no further than the service. */
class SignalWordsBoundedTest {

    private static final String TOO_MANY = "x".repeat(501);
    private static final Actor BUYER =
            new Actor("bea", "Bea", Set.of(Role.BUYER), null, Locale.ENGLISH, ZoneOffset.UTC);

    private final SignalCaseStore store = mock();

    @Test
    void aReasonThatIsTooLongIsRefused() {
        LiveSignals signals = new LiveSignals(
                store,
                mock(LiveSalesStore.class),
                mock(SignalEvidence.class),
                mock(SignalAnswers.class),
                mock(Signals.class),
                mock(PlanningRuns.class),
                mock(Items.class),
                mock(Deputies.class),
                mock(BusinessClock.class),
                mock(ApplicationEventPublisher.class));

        assertThat(signals.leave("LS-1", TOO_MANY, BUYER)).isEqualTo(new Refused(Why.OUT_OF_BOUNDS));
        verifyNoInteractions(store);
    }
}
