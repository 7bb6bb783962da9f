package io.leadline.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.ReceivingDays;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
        assertThat(days.receivable("DC", LocalDate.of(2026, 6, 20))).isEqualTo(from);
        assertThat(days.receivableBy("DC", LocalDate.of(2026, 6, 20))).isEqualTo(upTo);
    }
}
