package io.leadline.demand.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.demand.OutsideSeries;
import io.leadline.demand.OutsideValue;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Saved;
import io.leadline.shared.Sku;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoSeriesFromOutside.class)
class SeriesFromOutsideTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 5, 20);
    private static final OutsideSeries.Subject DEGREES = subject("degrees", null, "", "");

    @TempDir
    Path folder;

    private final List<Object> told = new ArrayList<>();
    private TestStore store;
    private MongoSeriesFromOutside outside;

    @BeforeEach
    void open() {
        store = TestStore.in(folder, new OutsideSeriesIndex());
        outside = new MongoSeriesFromOutside(store.database(), new FixedDay(), told::add);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsToldIsReadAgainWithItsGapsAndForecasts() {
        Saved saved = outside.put(List.of(
                value(DEGREES, TODAY.minusDays(3), -1.25),
                value(DEGREES, TODAY.minusDays(1), 0),
                value(DEGREES, TODAY.plusDays(1), 18.123456)));

        OutsideSeries series = outside.find(DEGREES).orElseThrow();
        assertThat(saved).isEqualTo(new Saved(3, 0, 0));
        assertThat(series.first()).isEqualTo(TODAY.minusDays(3));
        assertThat(series.values()).containsExactly(-1.25, Double.NaN, 0, Double.NaN, 18.123456);
        assertThat(series.leads()).containsExactly(0, 0, 0, 0, 1);
        assertThat(series.foretold()[4]).isEqualTo(18.123456);
        assertThat(series.toldOn()).isEqualTo(TODAY);
        assertThat(told).hasSize(1);
    }

    @Test
    void theSameAgainChangesNothingAndTellsNobody() {
        List<OutsideValue> values = List.of(value(DEGREES, TODAY, 1.5), value(DEGREES, TODAY.plusDays(2), 3));
        outside.put(values);

        assertThat(outside.put(values)).isEqualTo(new Saved(0, 0, 2));
        assertThat(outside.put(List.of(value(DEGREES, TODAY, 2)))).isEqualTo(new Saved(0, 1, 0));
        assertThat(told).hasSize(2);
        assertThat(outside.count()).isEqualTo(1);
    }

    @Test
    void theWidestCountFirstAndAllAreFoundOneAfterTheOther() {
        OutsideSeries.Subject ofItem = subject("a price", new Sku("A1"), "", "");
        OutsideSeries.Subject ofCategory = subject("mentions", null, "toys", "");
        for (OutsideSeries.Subject subject : List.of(ofItem, ofCategory, DEGREES)) {
            outside.put(List.of(value(subject, TODAY, 1)));
        }

        assertThat(outside.used()).extracting(OutsideSeries::subject).containsExactly(DEGREES, ofCategory, ofItem);
        assertThat(outside.behind(null, 2)).extracting(OutsideSeries::subject).containsExactly(ofItem, DEGREES);
        assertThat(outside.behind(DEGREES.key(), 2))
                .extracting(OutsideSeries::subject)
                .containsExactly(ofCategory);
        assertThat(outside.find(subject("degrees", null, "", "DC"))).isEmpty();
    }

    /** Two programs may tell of the same series at once. */
    @Test
    void nothingOfTwoWritersIsLost() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = new ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                int own = writer;
                both.add(pool.submit(() -> {
                    for (int day = 0; day < 20; day++) {
                        outside.put(List.of(value(DEGREES, TODAY.minusDays(2L * day + own), day)));
                    }
                }));
            }
            for (Future<?> one : both) {
                one.get();
            }
        }

        assertThat(outside.find(DEGREES).orElseThrow().values()).hasSize(40).doesNotContain(Double.NaN);
    }

    private static OutsideSeries.Subject subject(String series, @Nullable Sku sku, String category, String location) {
        return new OutsideSeries.Subject(series, sku, category, location, "");
    }

    private static OutsideValue value(OutsideSeries.Subject subject, LocalDate day, double value) {
        return new OutsideValue(subject, false, day, value);
    }

    private record FixedDay() implements BusinessClock {

        @Override
        public Instant now() {
            return TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }
}
