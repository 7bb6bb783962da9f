package io.leadline.identity.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.TourPlace;
import io.leadline.identity.Tours;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoTours.class)
class ToursStoreTest {

    private TestStore store;
    private Tours tours;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder);
        tours = new MongoTours(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everybodyHasAPlaceOfOnesOwn() {
        tours.keep("bea", TourPlace.BEFORE.at(3));

        assertThat(tours.of("bea")).contains(new TourPlace(3, false));
        assertThat(tours.of("ben")).isEmpty();
    }

    @Test
    void theLastWordCounts() {
        tours.keep("bea", TourPlace.BEFORE.at(3));
        tours.keep("bea", TourPlace.BEFORE.at(4).end());

        assertThat(tours.of("bea")).contains(new TourPlace(4, true));
    }
}
