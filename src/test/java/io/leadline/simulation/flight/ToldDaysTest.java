package io.leadline.simulation.flight;

import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.engine.BusinessTime;
import io.leadline.engine.IncidentRecord;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.TimeTravel;
import io.leadline.identity.Role;
import io.leadline.messaging.MailState;
import io.leadline.messaging.MailSummary;
import io.leadline.messaging.Mails;
import io.leadline.ordering.AnOrder;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.planning.PlanPolicies;
import io.leadline.shared.BusinessClock;
import io.leadline.simulation.Doors;
import io.leadline.simulation.Staff;
import io.leadline.tracking.Escalations;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a day's row tells of orders and of what was written about them. */
class ToldDaysTest {

    private static final FlightTimes TIMES = FlightTimes.of(
            new FlightPlan("calm", "w", 1, 1, 20, 1, true, AnOrder.TODAY.minusDays(1), "GBP", null), ZoneOffset.UTC);

    private final Doors doors = mock(Doors.class);
    private final Mails mails = mock(Mails.class);
    private final BusinessClock clock = mock(BusinessClock.class);

    @Test
    void aDayTellsItsOrdersAnswersMailsAndReminders() {
        PurchaseOrder order = anOrder().and(20).confirmed().now();
        written(mail("order-sent"), mail("order-reminder"), mail("order-chased"));

        ToldDays told = ToldDays.of(deck(), TIMES, List.of(order), List.of());

        assertThat(told.on(AnOrder.TODAY, ToldDays.ORDERS)).isEqualTo(1);
        assertThat(told.on(AnOrder.TODAY, ToldDays.ANSWERS)).isEqualTo(1);
        assertThat(told.on(AnOrder.TODAY, ToldDays.SUPPLIER_MINUTES))
                .isEqualTo(4 + 0.5 * order.lines().size());
        assertThat(told.on(AnOrder.TODAY, ToldDays.MAILS)).isEqualTo(3);
        assertThat(told.on(AnOrder.TODAY, ToldDays.REMINDERS)).isEqualTo(2);
    }

    @Test
    void whatWasWrittenTellsHowLongBeforeTheNeed() {
        written(mail("order-sent"), mail("order-reminder"), mail("order-chased"));
        long ahead = ChronoUnit.DAYS.between(AnOrder.TODAY, AnOrder.DAY);

        ToldDays told = ToldDays.of(deck(), TIMES, List.of(anOrder().sent().now()), List.of(incident(), incident()));

        assertThat(told.on(AnOrder.TODAY, ToldDays.REMINDER_LEAD)).isEqualTo(2.0 * ahead);
        assertThat(told.mean(ToldDays.REMINDER_LEAD, ToldDays.REMINDERS)).hasValue(ahead);
        assertThat(told.mean(ToldDays.ESCALATION_LEAD, ToldDays.ESCALATIONS)).isEmpty();
        assertThat(told.sum(ToldDays.INCIDENTS)).isEqualTo(2);
    }

    @Test
    void anAgreementTellsItsRounds() {
        written();

        ToldDays told = ToldDays.of(deck(), TIMES, List.of(anOrder().confirmed().now()), List.of());

        assertThat(told.on(AnOrder.TODAY, ToldDays.AGREED)).isEqualTo(1);
        assertThat(told.on(AnOrder.TODAY, ToldDays.ROUNDS)).isEqualTo(1);
        assertThat(told.on(AnOrder.TODAY, ToldDays.LINES_SENT)).isEqualTo(1);
    }

    private static IncidentRecord incident() {
        IncidentRecord incident = mock(IncidentRecord.class);
        when(incident.at()).thenReturn(AnOrder.NOW);
        return incident;
    }

    @Test
    void aDayOnWhichNothingHappenedTellsNothing() {
        written();

        ToldDays told = ToldDays.of(deck(), TIMES, List.of(anOrder().sent().now()), List.of());

        assertThat(ToldDays.COLUMNS)
                .allSatisfy(column ->
                        assertThat(told.on(AnOrder.TODAY.plusDays(1), column)).isZero());
        assertThat(told.sum(ToldDays.ORDERS)).isEqualTo(1);
    }

    private void written(MailSummary... all) {
        when(mails.of(any(), any())).thenReturn(List.of(all));
    }

    private static MailSummary mail(String template) {
        Instant at = AnOrder.NOW;
        return new MailSummary(
                template, template, "a@example.com", "", "O-1", MailState.SENT, at, at, null, null, 1, null, null);
    }

    private FlightDeck deck() {
        Staff staff = mock(Staff.class);
        Escalations escalations = mock(Escalations.class);
        when(staff.with(Role.MANAGER)).thenReturn(List.of(AnOrder.MANAGER));
        when(escalations.ofOrder(any(), any())).thenReturn(List.of());
        when(doors.staff()).thenReturn(staff);
        when(doors.escalations()).thenReturn(escalations);
        when(clock.zone()).thenReturn(ZoneOffset.UTC);
        return new FlightDeck(
                doors,
                mock(TimeTravel.class),
                mock(BusinessTime.class),
                clock,
                mock(PlanPolicies.class),
                mock(Invariants.class),
                mails,
                mock(RecordFeed.class));
    }
}
