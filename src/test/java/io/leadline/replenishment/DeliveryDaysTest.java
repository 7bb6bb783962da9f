package io.leadline.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.Closure;
import io.leadline.catalog.Freight;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.ReceivingDays;
import io.leadline.catalog.Supplier;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryDaysTest {

    /** Ordered on a Tuesday: days until the goods are in, and the days that may be asked for from and up to the Saturday. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''          | 4 | 4  | 2026-06-22 | 2026-06-19
        Mon-Fri     | 4 | 4  | 2026-06-22 | 2026-06-19
        Mon-Sat     | 4 | 4  | 2026-06-20 | 2026-06-20
        Mon,Wed,Fri | 2 | 3  | 2026-06-22 | 2026-06-19
        Mon,Wed,Fri | 4 | 6  | 2026-06-22 | 2026-06-19
        Wed         | 2 | 8  | 2026-06-24 | 2026-06-17
        Wed         | 8 | 8  | 2026-06-24 | 2026-06-17
        """)
    void goodsComeInOnReceivingDays(String receives, int stated, double takes, LocalDate from, LocalDate upTo) {
        DeliveryDays days = DeliveryDays.of(
                List.of(),
                List.of(new Location(
                        "DC",
                        "Depot",
                        LocationKind.WAREHOUSE,
                        "GB",
                        ZoneId.of("Europe/London"),
                        0,
                        ReceivingDays.parse(receives).orElseThrow())),
                List.of());
        LeadTime exactly = new LeadTime(stated, stated, 0, 0);

        LeadTime leadTime = days.leadTime(exactly, "S", "DC", LocalDate.of(2026, 6, 16));

        assertThat(leadTime.meanDays()).isEqualTo(takes);
        assertThat(days.receivable("DC", "S", LocalDate.of(2026, 6, 20))).isEqualTo(from);
        assertThat(days.receivableBy("DC", "S", LocalDate.of(2026, 6, 20))).isEqualTo(upTo);
    }

    /** The carrier rests from the 20th to the 25th: what would come then comes on the 26th, and learns nothing of it. */
    @ParameterizedTest
    @CsvSource({"3, 3", "4, 10", "8, 10", "10, 10", "12, 12"})
    void nothingArrivesWhileTheCarrierIsClosed(int stated, double takes) {
        Supplier maker = new Supplier(
                "S",
                "Maker",
                "",
                "XX",
                ZoneOffset.UTC,
                Locale.ENGLISH,
                "GBP",
                Money.zero("GBP"),
                new Freight(0, 0, Money.zero("GBP"), Money.zero("GBP"), "SEA"));
        Period rest = new Period(LocalDate.of(2026, 6, 20), LocalDate.of(2026, 6, 25));
        DeliveryDays days = DeliveryDays.of(
                List.of(maker), List.of(), List.of(new Closure(Closure.carrier("SEA"), rest, "Typhoon")));
        LocalDate ordered = LocalDate.of(2026, 6, 16);

        LeadTime leadTime = days.leadTime(new LeadTime(stated, stated, 0, 0), "S", "DC", ordered);

        assertThat(leadTime.meanDays()).isEqualTo(takes);
        assertThat(days.receivable("DC", "S", LocalDate.of(2026, 6, 21))).isEqualTo(LocalDate.of(2026, 6, 26));
        assertThat(days.receivableBy("DC", "S", LocalDate.of(2026, 6, 21))).isEqualTo(LocalDate.of(2026, 6, 19));
        assertThat(days.receivable("DC", "OTHER", LocalDate.of(2026, 6, 21))).isEqualTo(LocalDate.of(2026, 6, 21));
        assertThat(days.worked("S", ordered, LocalDate.of(2026, 6, 26))).isEqualTo(4);
        assertThat(days.worked("S", ordered, LocalDate.of(2026, 6, 28))).isEqualTo(12);
    }
}
