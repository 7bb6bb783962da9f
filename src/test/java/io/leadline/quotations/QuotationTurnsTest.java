package io.leadline.quotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Items;
import io.leadline.catalog.Locations;
import io.leadline.catalog.Suppliers;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.TaskRecord;
import io.leadline.identity.Actor;
import io.leadline.identity.Deputies;
import io.leadline.identity.Role;
import io.leadline.ordering.Deadlines;
import io.leadline.quotations.QuotationResult.Why;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Sku;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationEventPublisher;

/** Whose turn it is where a person, or the process, is faster than the other. */
class QuotationTurnsTest {

    private static final Sku LAMP = new Sku("LAMP");
    private static final Instant NOW = QuotationExample.NOW;
    private static final Actor MANAGER =
            new Actor("max", "Max", Set.of(Role.MANAGER), null, Locale.ENGLISH, ZoneOffset.UTC);

    private final QuotationRequestStore store = mock(QuotationRequestStore.class);
    private final RecordFeed feed = mock(RecordFeed.class);
    private final BusinessClock clock = mock(BusinessClock.class);
    private final Deputies deputies = mock(Deputies.class);
    private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);
    private final Quotations quotations = new Quotations(
            store,
            mock(QuotationDraftStore.class),
            mock(SuggestedSuppliers.class),
            mock(AwardFacts.class),
            mock(Suppliers.class),
            mock(Items.class),
            mock(Locations.class),
            mock(ExchangeRates.class),
            deputies,
            mock(Deadlines.class),
            feed,
            clock,
            events);

    private final QuotationSteps steps =
            new QuotationSteps(store, mock(QuotationDraftStore.class), mock(Suppliers.class), clock, events);

    private QuotationRequest saved = QuotationExample.quoted("RQ-1", LAMP, NOW, "S1", "S2");

    @BeforeEach
    void kept() {
        when(clock.now()).thenReturn(NOW);
        when(deputies.acting(any(), any())).thenAnswer(call -> call.getArgument(1));
        when(feed.openTask(any())).thenReturn(Optional.empty());
        when(store.find("RQ-1")).thenAnswer(call -> Optional.of(saved));
        when(store.save(any())).thenAnswer(call -> {
            saved = call.getArgument(0);
            return true;
        });
    }

    private static RequestStep step(RequestStep.Kind kind, List<Award.Part> parts) {
        return new RequestStep(kind, parts, null, "Cheap", "bea", "Bea Buyer", NOW);
    }

    @Test
    void managersDecideOnAnAwardOnceTheProcessAsksThem() {
        saved = saved.deciding(step(RequestStep.Kind.CLOSED, List.of()))
                .awarding(step(RequestStep.Kind.AWARDED, List.of(new Award.Part(LAMP, "S1", 1))), Map.of());
        QuotationResult notYet = new QuotationResult.Refused(Why.NOT_NOW);

        assertThat(quotations.asksManagers(saved)).isFalse();
        assertThat(quotations.approve("RQ-1", false, "Ask for less", MANAGER)).isEqualTo(notYet);
        assertThat(quotations.approve("RQ-1", true, "", MANAGER)).isEqualTo(notYet);
        verify(store, never()).save(any());

        when(feed.openTask(saved.approveInteraction())).thenReturn(Optional.of(mock(TaskRecord.class)));

        assertThat(quotations.asksManagers(saved)).isTrue();
        assertThat(quotations.approve("RQ-1", false, "Ask for less", MANAGER)).isInstanceOf(QuotationResult.Done.class);
        assertThat(saved.state()).isEqualTo(RequestState.CLOSING);
        assertThat(quotations.approve("RQ-1", true, "", MANAGER)).isEqualTo(notYet);
    }

    @ParameterizedTest(name = "on {0} approved: {1}")
    @CsvSource({"2030-04-30, true", "2030-05-01, false"})
    void anOfferThatHasRunOutMeanwhileIsSentBackAndNotApproved(LocalDate today, boolean holds) {
        saved = saved.deciding(step(RequestStep.Kind.CLOSED, List.of()))
                .awarding(step(RequestStep.Kind.AWARDED, List.of(new Award.Part(LAMP, "S1", 1))), Map.of());
        when(feed.openTask(saved.approveInteraction())).thenReturn(Optional.of(mock(TaskRecord.class)));
        when(clock.today()).thenReturn(today);

        assertThat(quotations.hasRunOut(saved)).isEqualTo(!holds);
        QuotationResult result = quotations.approve("RQ-1", true, "", MANAGER);

        if (holds) {
            assertThat(saved.state()).isEqualTo(RequestState.AWARDED);
            assertThat(quotations.hasRunOut(saved)).as("approved in time").isFalse();
        } else {
            assertThat(result).isEqualTo(new QuotationResult.Refused(Why.RUN_OUT));
            assertThat(saved.state()).isEqualTo(RequestState.APPROVING);
            assertThat(quotations.approve("RQ-1", false, "Ask anew", MANAGER)).isInstanceOf(QuotationResult.Done.class);
        }
    }

    @Test
    void timeThatTheProcessHasNotHeardOfKeepsItOpenAndAsksOnceMore() {
        saved = QuotationExample.asked("RQ-1", LAMP, NOW, "S1");
        Instant later = saved.deadline().plus(Duration.ofDays(5));
        saved = saved.extended(step(RequestStep.Kind.EXTENDED, List.of()), later);
        when(clock.now()).thenReturn(saved.askedAt().plus(Duration.ofDays(11)));

        QuotationRequest anew = steps.close("RQ-1", 0, 1);

        assertThat(anew.state()).isEqualTo(RequestState.OPEN);
        assertThat(anew.takes(clock.now())).isTrue();
        assertThat(anew.turn()).isEqualTo(1);
        assertThat(anew.pending())
                .last()
                .isEqualTo(new PendingCommand.CompleteTask(
                        "RQ-1.award.1", anew.awardInteraction(), Map.of("decision", "extend")));
        assertThat(steps.close("RQ-1", 0, 1)).as("repeated").isEqualTo(anew);

        assertThat(steps.close("RQ-1", 1, 2).state())
                .as("the process knows, whatever its clock")
                .isEqualTo(RequestState.DECIDING);
    }

    @Test
    void timeThatIsOverTooOpensNothing() {
        saved = QuotationExample.asked("RQ-1", LAMP, NOW, "S1");
        saved = saved.extended(step(RequestStep.Kind.EXTENDED, List.of()), saved.deadline());
        when(clock.now()).thenReturn(saved.deadline());

        assertThat(steps.close("RQ-1", 0, 1).state()).isEqualTo(RequestState.DECIDING);
    }
}
