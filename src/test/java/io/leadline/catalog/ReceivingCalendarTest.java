package io.leadline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.shared.BusinessClock;
import io.leadline.shared.Fault;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** 2026-04-03 is Good Friday, 2026-04-06 Easter Monday. */
class ReceivingCalendarTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 4, 2);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 4, 7);

    private final Closures closures = mock();
    private final WorkingCalendars calendars =
            new WorkingCalendars(mock(Suppliers.class), closures, mock(BusinessClock.class), "GB");
    private final Location depot = new Location("DC", "Depot", LocationKind.WAREHOUSE, "GB", ZoneOffset.UTC);

    @Test
    void aDayOnWhichNothingIsTakenInHasTheNextRightOnesBesideIt() {
        ReceivingCalendar calendar = calendars.receiving(depot);

        assertThat(calendar.fault(THURSDAY)).isEmpty();
        assertThat(calendar.fault(LocalDate.of(2026, 4, 4))).contains(new Fault.NotReceived(THURSDAY, TUESDAY));
        assertThat(calendar.from(LocalDate.of(2026, 4, 3))).isEqualTo(TUESDAY);
    }

    @Test
    void closuresOfTheCompanyAndOfThePlaceCountAndThoseOfOthersDoNot() {
        when(closures.all())
                .thenReturn(List.of(
                        new Closure(Closure.COMPANY, new Period(THURSDAY, THURSDAY), ""),
                        new Closure("DC", new Period(TUESDAY, TUESDAY), ""),
                        new Closure("ELSEWHERE", new Period(TUESDAY.plusDays(1), TUESDAY.plusDays(1)), "")));

        assertThat(calendars.receiving(depot).from(THURSDAY)).isEqualTo(TUESDAY.plusDays(1));
    }

    @Test
    void whatASupplierStatesWaitsWhileItIsClosed() {
        Supplier maker = new Supplier("S", "Maker", "", "GB", ZoneOffset.UTC, Locale.ENGLISH, "GBP", Money.zero("GBP"));
        when(closures.all()).thenReturn(List.of(new Closure("S", new Period(TUESDAY, TUESDAY.plusDays(9)), "")));

        // Three days, without the two holidays and the ten closed days.
        assertThat(calendars.arrival(maker, null, THURSDAY, 3)).isEqualTo(TUESDAY.plusDays(10));
        assertThat(calendars.arrival(maker, null, THURSDAY, 0)).isEqualTo(THURSDAY);

        Supplier shipped = new Supplier(
                "T",
                "Maker",
                "",
                "GB",
                ZoneOffset.UTC,
                Locale.ENGLISH,
                "GBP",
                Money.zero("GBP"),
                new Freight(0, 0, Money.zero("GBP"), Money.zero("GBP"), "SEA"));
        when(closures.all())
                .thenReturn(List.of(new Closure(Closure.carrier("SEA"), new Period(TUESDAY, TUESDAY.plusDays(9)), "")));

        assertThat(calendars.arrival(shipped, null, THURSDAY, 3)).isEqualTo(TUESDAY.plusDays(10));
        assertThat(calendars.arrival(shipped, null, THURSDAY, 2)).isEqualTo(LocalDate.of(2026, 4, 5));
    }

    @Test
    void goodsAreInOnTheFirstDayOnWhichTheCarrierComesAndThePlaceIsOpen() {
        Supplier shipped = new Supplier(
                "T",
                "Maker",
                "",
                "GB",
                ZoneOffset.UTC,
                Locale.ENGLISH,
                "GBP",
                Money.zero("GBP"),
                new Freight(0, 0, Money.zero("GBP"), Money.zero("GBP"), "SEA"));
        // The place waits for the holidays until Tuesday, the carrier from Tuesday to Thursday, the place again on
        // Friday.
        when(closures.all())
                .thenReturn(List.of(
                        new Closure(Closure.carrier("SEA"), new Period(TUESDAY, TUESDAY.plusDays(2)), ""),
                        new Closure("DC", new Period(TUESDAY.plusDays(3), TUESDAY.plusDays(3)), "")));

        assertThat(calendars.arrival(shipped, depot, THURSDAY, 1)).isEqualTo(TUESDAY.plusDays(6));
        assertThat(calendars.arrival(shipped, depot, THURSDAY, 0)).isEqualTo(THURSDAY);
    }
}
