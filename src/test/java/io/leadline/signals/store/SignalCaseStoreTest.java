package io.leadline.signals.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.Sku;
import io.leadline.signals.SignalCase;
import io.leadline.signals.SignalExample;
import io.leadline.storage.ContractOf;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoSignalCases.class)
class SignalCaseStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final ItemPlace CUP = new ItemPlace(new Sku("A1"), "DC");

    @TempDir
    Path folder;

    private TestStore store;
    private MongoSignalCases cases;

    @BeforeEach
    void open() {
        store = TestStore.in(folder, new SignalCaseMigrations());
        cases = new MongoSignalCases(store.database(), new Outboxes());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsNoticedIsKeptOnceAndReadAsItWas() {
        SignalCase one = SignalExample.deciding("SG-1", CUP, NOW);

        assertThat(cases.add(one)).isTrue();
        assertThat(cases.add(one)).isFalse();

        assertThat(cases.find("SG-1")).contains(one);
        assertThat(cases.ofNotice("notice-SG-1")).contains(one);
        assertThat(cases.waiting(5)).hasSize(1);
    }

    @Test
    void openOnesComeFirstAndOfTheOthersTheNewest() {
        cases.add(SignalExample.deciding("SG-1", CUP, NOW));
        cases.add(SignalExample.deciding("SG-2", CUP, NOW.plusSeconds(60)));
        cases.add(SignalExample.ended("SG-3", CUP, NOW.plusSeconds(90)));

        assertThat(cases.latest(2)).extracting(SignalCase::id).containsExactly("SG-2", "SG-1");
        assertThat(cases.latest(5)).extracting(SignalCase::id).containsExactly("SG-2", "SG-1", "SG-3");
    }

    @Test
    void whoeverWasSlowerIsTold() {
        SignalCase one = SignalExample.deciding("SG-1", CUP, NOW);
        cases.add(one);

        assertThat(cases.save(one)).isTrue();
        assertThat(cases.save(one)).isFalse();
    }
}
