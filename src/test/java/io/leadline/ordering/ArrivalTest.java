package io.leadline.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Lapse;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes to the gate on a Thursday, and what somebody means who scans or types something there. */
class ArrivalTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        day        | when
        2025-11-26 | LAPSED
        2026-08-26 | LAPSED
        2026-08-27 | OVERDUE
        2026-11-20 | OVERDUE
        2026-11-25 | OVERDUE
        2026-11-26 | TODAY
        2026-11-27 | TOMORROW
        2026-11-28 | THIS_WEEK
        2026-11-29 | THIS_WEEK
        2026-11-30 | LATER
        2027-11-26 | LATER
        """)
    void daysAreThoseThatAGatePlansBy(LocalDate day, ArrivalDay when) {
        assertThat(ArrivalDay.of(day, THURSDAY)).isEqualTo(when);
    }

    @Test
    void anOrderIsCancelledWithOthersOnlyWhereNobodyExpectsAnyOfIt() {
        LocalDate old = Lapse.before(THURSDAY).minusDays(1);

        List<Arrival> all = List.of(
                of("O-1", old),
                of("O-2", old),
                of("O-2", old.plusDays(1)),
                of("O-3", THURSDAY),
                of("O-1", old.minusDays(9)));

        assertThat(Arrivals.lapsed(all, THURSDAY)).containsExactly("O-1");
    }

    @Test
    void whatIsOnItsWayOrLivedWithIsStillExpected() {
        LocalDate later = AnOrder.DAY.plusWeeks(13).plusDays(1);
        PurchaseOrder forgotten = AnOrder.anOrder().confirmed().now();
        PurchaseOrder livedWith =
                AnOrder.anOrder().confirmed().livingWith(later).now();
        Announcements.Announced underWay =
                new Announcements.Announced("D-1", later, List.of(new Announcements.Part(1, Quantity.of(100), "")));

        assertThat(Arrivals.isLapsed(forgotten, List.of(), later)).isTrue();
        assertThat(Arrivals.isLapsed(forgotten, List.of(), later.minusDays(1))).isFalse();
        assertThat(Arrivals.isLapsed(forgotten, List.of(underWay), later)).isFalse();
        assertThat(Arrivals.isLapsed(livedWith, List.of(), later)).isFalse();
    }

    @Test
    void aDeliveryThatSomebodyAcceptedLaterIsOverdueAndNotForgotten() {
        LocalDate old = Lapse.before(THURSDAY).minusDays(1);
        Arrival accepted = new Arrival(
                "O-1", "O-1", "S04", "Moss & Mallow Mills", "L1", old, THURSDAY.minusDays(3), false, List.of());

        assertThat(accepted.isLapsed(THURSDAY)).isFalse();
        assertThat(accepted.when(THURSDAY)).isEqualTo(ArrivalDay.OVERDUE);
        assertThat(of("O-2", old).when(THURSDAY)).isEqualTo(ArrivalDay.LAPSED);
        assertThat(Arrivals.lapsed(List.of(accepted, of("O-2", old)), THURSDAY)).containsExactly("O-2");
    }

    private static Arrival of(String order, LocalDate day) {
        return new Arrival(order, order, "S04", "Moss & Mallow Mills", "L1", day, day, false, List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        code    | called | about
        PO-1011 | true   | true
        po-1011 | true   | true
        O-1011  | true   | true
        MM-131  | true   | false
        mm-131  | true   | false
        MM-13   | false  | false
        PO-101  | false  | true
        PO-1012 | false  | false
        moss    | false  | true
        mallow  | false  | true
        oss     | false  | false
        S04     | false  | true
        """)
    void aDeliveryIsFoundByItsNumberItsSupplierOrWhatIsInIt(String code, boolean called, boolean about) {
        Arrival arrival = new Arrival(
                "O-1011",
                "PO-1011",
                "S04",
                "Moss & Mallow Mills",
                "L1",
                THURSDAY,
                THURSDAY,
                false,
                List.of(new Arrival.Missing(new Sku("MM-131"), Quantity.of(24))));

        assertThat(arrival.isCalled(code)).isEqualTo(called);
        assertThat(arrival.isAbout(code)).isEqualTo(about);
    }
}
