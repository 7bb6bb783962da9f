package io.leadline.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.engine.EngineHost;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
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
        return new CompanyClock(
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
                new EngineClock(new EngineHost() {
                    @Override
                    public URI grpcAddress() {
                        return URI.create("http://localhost");
                    }

                    @Override
                    public Optional<URI> clockAddress() {
                        return Optional.empty();
                    }

                    @Override
                    public boolean running() {
                        return false;
                    }
                }),
                event -> {},
                ZoneId.of("Europe/London"),
                null);
    }
}
