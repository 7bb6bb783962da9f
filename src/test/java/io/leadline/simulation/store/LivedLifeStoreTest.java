package io.leadline.simulation.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.simulation.living.LivedLife;
import io.leadline.simulation.living.LivedLives;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoLivedLife.class)
class LivedLifeStoreTest {

    private TestStore store;
    private LivedLives lives;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder);
        lives = new MongoLivedLife(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatWasKeptIsThereAgainAndTheLastWordCounts() {
        LivedLife past = new LivedLife(true, true);

        assertThat(lives.load()).isEmpty();
        lives.save(past);
        assertThat(lives.load()).contains(past);
        lives.save(new LivedLife(false, false));
        assertThat(lives.load()).contains(new LivedLife(false, false));
    }
}
