package io.leadline.signals.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.Sku;
import io.leadline.signals.LiveNews;
import io.leadline.signals.LiveSalesStore.Company;
import io.leadline.signals.live.Expectation;
import io.leadline.signals.live.HourProfile;
import io.leadline.signals.live.LiveNotice;
import io.leadline.signals.live.LiveOrder;
import io.leadline.signals.live.LiveSales;
import io.leadline.signals.live.SignalKind;
import io.leadline.signals.live.Stretch;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoLiveSales.class)
class LiveSalesStoreTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant BEGIN = DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final HourProfile.Course COURSE = HourProfile.EVENLY.course(ZoneOffset.UTC);
    private static final ItemPlace CUP = new ItemPlace(new Sku("A1"), "DC");
    private static final ItemPlace POT = new ItemPlace(new Sku("A2"), "DC");

    @TempDir
    Path folder;

    private TestStore store;
    private MongoLiveSales live;

    @BeforeEach
    void open() {
        store = TestStore.in(folder, new SignalMigrations());
        live = new MongoLiveSales(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static LiveSales sold(ItemPlace place, int days) {
        Expectation expectation = new Expectation(
                DAY, List.of(80.0, 84.5), List.of(new Expectation.Promoted(DAY, DAY.plusDays(1), 2)), DAY);
        LiveSales sales = LiveSales.begun(place, BEGIN, expectation, COURSE);
        for (int hour = 1; hour <= days * 24; hour++) {
            Instant at = BEGIN.plus(Duration.ofHours(hour));
            sales = sales.heard(new LiveOrder("m" + hour, "c" + hour, at, 2), COURSE, false, at)
                    .sales();
        }
        return sales;
    }

    @Test
    void whatIsKnownIsReadAsItWasWritten() {
        LiveSales cup = sold(CUP, 30);

        assertThat(live.saveAll(List.of(cup, sold(POT, 1)))).isTrue();

        assertThat(live.find(CUP)).contains(cup.at(1));
        assertThat(live.findAll(List.of(CUP, POT)).keySet()).containsExactlyInAnyOrder(CUP, POT);
    }

    @Test
    void whoeverWasSlowerIsTold() {
        LiveSales cup = sold(CUP, 1);
        live.saveAll(List.of(cup));

        assertThat(live.saveAll(List.of(cup))).as("somebody else began it").isFalse();
        assertThat(live.saveAll(List.of(cup.at(1)))).isTrue();
        assertThat(live.saveAll(List.of(cup.at(1)))).as("somebody else went on").isFalse();
    }

    @Test
    void thoseAreDueWhoseSilenceTellsSomething() {
        LiveSales cup = sold(CUP, 30);
        live.saveAll(List.of(cup, sold(POT, 1)));
        assertThat(cup.lookAt()).isNotNull();

        assertThat(live.due(cup.lookAt(), 5)).extracting(LiveSales::place).containsExactly(CUP);
        assertThat(live.due(cup.lookAt().minusSeconds(1), 5)).isEmpty();
    }

    @Test
    void whetherOthersSellIsKnown() {
        live.saveAll(List.of(sold(CUP, 2)));
        assertThat(live.company(CUP, BEGIN)).isEqualTo(Company.NONE);

        live.saveAll(List.of(sold(POT, 1)));

        assertThat(live.company(CUP, BEGIN)).isEqualTo(Company.SELLING);
        assertThat(live.company(CUP, BEGIN.plus(Duration.ofHours(30)))).isEqualTo(Company.SILENT);
    }

    @Test
    void hoursAreCountedAndFadeOnceADay() {
        HourProfile monday = HourProfile.EVENLY.heard(BEGIN, ZoneOffset.UTC, 4);

        live.count("DC", monday, DAY, 0.5);
        live.count("DC", monday, DAY, 0.5);
        live.count("DC", monday, DAY.plusDays(1), 0.5);

        assertThat(live.profile("DC").orders().getFirst()).isEqualTo(8);
        assertThat(live.profile("elsewhere")).isEqualTo(HourProfile.EVENLY);
    }

    @Test
    void whatWasNoticedIsKeptOnceUntilItIsTold() {
        LiveNotice notice = new LiveNotice(CUP, SignalKind.SPIKE, new Stretch(BEGIN, 3, 3, 1, 0.5), 1.5, BEGIN);
        LiveNews noticed = new LiveNews(notice.id(), CUP, 7, notice, 2.5, null, BEGIN);
        LiveNews over = new LiveNews("over/x", POT, 3, null, 0, "x", BEGIN.plusSeconds(60));

        live.keep(List.of(over, noticed));
        live.keep(List.of(noticed));

        assertThat(live.untold(BEGIN.plusSeconds(60), 9)).containsExactly(noticed, over);
        assertThat(live.untold(BEGIN.plusSeconds(59), 9)).containsExactly(noticed);
        live.told(List.of(noticed.id()));
        live.told(List.of());
        assertThat(live.untold(BEGIN.plusSeconds(60), 9)).containsExactly(over);
    }
}
