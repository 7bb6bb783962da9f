package io.leadline.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.engine.clock.ClockOffset;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine module keeps beside the record feed: the clock, the models, how often jobs were begun. */
@ContractOf({MongoClock.class, ModelStore.class, JobAttempts.class})
class EngineStoresTest {

    private static TestStore store;
    private MongoClock clock;
    private ModelStore models;
    private JobAttempts attempts;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = TestStore.in(folder, new FeedIndexes(), new UpkeepIndexes());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void empty() {
        store.empty();
        clock = new MongoClock(store.database());
        models = new ModelStore(store.database());
        attempts = new JobAttempts(store.database());
    }

    @Test
    void theClockBeginsWithTheRealTimeAndKeepsItsLastOffset() {
        assertThat(clock.load()).isEqualTo(ClockOffset.NONE);
        ClockOffset past = new ClockOffset(true, Duration.ofDays(-900).minusMillis(1), Duration.ofDays(70));

        clock.save(new ClockOffset(true, Duration.ofDays(3), Duration.ZERO));
        clock.save(past);

        assertThat(clock.load()).isEqualTo(past);
        assertThat(new MongoClock(store.database()).load()).isEqualTo(past);
    }

    @Test
    void everyVersionOfAModelComesBackWhole() {
        String large = "<bpmn>Größe 漢字 😀 " + "x".repeat(300_000) + "</bpmn>";
        models.save("order", 1, "<one/>");
        models.save("order", 2, large);
        models.save("order", 1, "<one again/>");

        assertThat(models.xml("order", 1)).isEqualTo("<one again/>");
        assertThat(models.xml("order", 2)).isEqualTo(large);
    }

    @Test
    void aModelThatWasNeverDeployedIsNamed() {
        models.save("order", 1, "<one/>");

        assertThatThrownBy(() -> models.xml("order", 11)).hasMessageContaining("Version 11 of order");
    }

    @Test
    void eachBeginningOfAJobCounts() {
        assertThat(attempts.begin(7)).isEqualTo(1);
        assertThat(attempts.begin(7)).isEqualTo(2);
        attempts.begin(8);

        assertThat(attempts.counts(List.of(7L, 8L, 9L))).isEqualTo(Map.of(7L, 2, 8L, 1));
        assertThat(attempts.counts(List.of())).isEmpty();
        attempts.end(7);
        attempts.end(9);
        assertThat(attempts.begin(7)).isEqualTo(1);
    }

    @Test
    void aJobMayBeTriedOnceMore() {
        attempts.begin(7);
        attempts.allowOneMore(7, 3);
        attempts.allowOneMore(8, 3);

        assertThat(attempts.begin(7)).isEqualTo(3);
        assertThat(attempts.begin(8)).isEqualTo(3);
    }

    @Test
    void jobsThatNobodyHasBegunSinceAreForgotten() {
        attempts.begin(7);
        attempts.allowOneMore(8, 3);

        attempts.forgetBefore(Date.from(Instant.now().minusSeconds(600)));
        assertThat(attempts.counts(List.of(7L, 8L))).hasSize(2);

        attempts.forgetBefore(Date.from(Instant.now().plusSeconds(600)));
        assertThat(attempts.counts(List.of(7L, 8L))).isEmpty();
    }
}
