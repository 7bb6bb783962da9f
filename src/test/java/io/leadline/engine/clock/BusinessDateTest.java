package io.leadline.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class BusinessDateTest {

    private final AtomicReference<ClockOffset> kept = new AtomicReference<>(ClockOffset.NONE);

    @Test
    void aDateThatAFileMadeWrongIsSetRightAndStays() {
        CompanyClock clock = clock();
        clock.startAt(LocalDate.of(2062, 3, 31));

        clock.set(LocalDate.of(2026, 3, 31));

        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(clock().today()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(clock.startAt(LocalDate.of(2062, 3, 31))).isFalse();
    }

    private CompanyClock clock() {
        return ShiftedClock.keptIn(
                new ClockStore() {
                    @Override
                    public ClockOffset load() {
                        return kept.get();
                    }

                    @Override
                    public void save(ClockOffset offset) {
                        kept.set(offset);
                    }
                },
                ZoneId.of("Europe/London"));
    }
}
