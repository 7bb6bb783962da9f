package io.leadline.disruptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import io.leadline.disruptions.DisruptionResult.Refused;
import io.leadline.disruptions.DisruptionResult.Why;
import io.leadline.identity.Actor;
import io.leadline.identity.Deputies;
import io.leadline.identity.Role;
import io.leadline.shared.BusinessClock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** Words about a disruption that are too many come no further than the service. */
class DisruptionWordsBoundedTest {

    private static final String TOO_MANY = "x".repeat(501);
    private static final Actor MANAGER =
            new Actor("max", "Max", Set.of(Role.MANAGER), null, Locale.ENGLISH, ZoneOffset.UTC);

    private final DisruptionStore store = mock();
    private final Disruptions disruptions = new Disruptions(
            store,
            mock(AffectedLineStore.class),
            mock(Reaches.class),
            mock(RipplesReckoned.class),
            mock(Deputies.class),
            mock(BusinessClock.class),
            mock(ApplicationEventPublisher.class));

    @Test
    void aReasonThatIsTooLongIsRefused() {
        assertThat(List.of(disruptions.leave("D-1", TOO_MANY, MANAGER), disruptions.lift("D-1", TOO_MANY, MANAGER)))
                .allSatisfy(result -> assertThat(result)
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.why()).isEqualTo(Why.TEXT_WRONG)));
        verifyNoInteractions(store);
    }
}
