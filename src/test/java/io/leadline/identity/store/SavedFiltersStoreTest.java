package io.leadline.identity.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.SavedFilter;
import io.leadline.identity.SavedFilters;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoSavedFilters.class)
class SavedFiltersStoreTest {

    private TestStore store;
    private SavedFilters saved;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder);
        saved = new MongoSavedFilters(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everybodyHasFiltersOfOnesOwnOnEachPage() {
        saved.save("bea", new SavedFilter("Late", "inbox", "overdue=1", false));
        saved.save("bea", new SavedFilter("Late", "orders", "state=SENT", false));
        saved.save("ben", new SavedFilter("early", "inbox", "sort=age", false));

        assertThat(saved.of("bea", "inbox")).containsExactly(new SavedFilter("Late", "inbox", "overdue=1", false));
        assertThat(saved.of("ben", "orders")).isEmpty();
    }

    @Test
    void onlyOneIsPreferredAndTheSameNameIsReplaced() {
        saved.save("bea", new SavedFilter("Late", "inbox", "overdue=1", true));
        saved.save("bea", new SavedFilter("Dear", "inbox", "sort=value", true));
        saved.save("bea", new SavedFilter(" late ", "inbox", "overdue=1&all=1", false));

        assertThat(saved.preferred("bea", "inbox")).map(SavedFilter::name).contains("Dear");
        assertThat(saved.of("bea", "inbox")).extracting(SavedFilter::name).containsExactly("Dear", "late");
        saved.prefer("bea", "inbox", null);
        assertThat(saved.preferred("bea", "inbox")).isEmpty();
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        saved.save("bea", new SavedFilter("Late", "inbox", "overdue=1", false));
        saved.save("bea", new SavedFilter("Dear", "inbox", "sort=value", true));

        assertThat(saved.rename("bea", "inbox", "Dear", "LATE")).isFalse();
        assertThat(saved.rename("bea", "inbox", "Gone", "New")).isFalse();
        assertThat(saved.rename("bea", "inbox", "Dear", "dear")).isTrue();
        saved.delete("bea", "inbox", "Late");

        assertThat(saved.of("bea", "inbox")).containsExactly(new SavedFilter("dear", "inbox", "sort=value", true));
    }

    @Test
    void someStandOnTheFirstPageAndNotTooMany() {
        IntStream.range(0, SavedFilters.MOST_ON_HOME).forEach(i -> {
            saved.save("bea", new SavedFilter("Filter " + i, i % 2 == 0 ? "inbox" : "orders", "q=" + i, false));
            assertThat(saved.showOnHome("bea", i % 2 == 0 ? "inbox" : "orders", "filter " + i, true))
                    .isTrue();
        });
        saved.save("bea", new SavedFilter("More", "inbox", "", false));

        assertThat(saved.showOnHome("bea", "inbox", "More", true)).isFalse();
        assertThat(saved.showOnHome("bea", "inbox", "Gone", true)).isFalse();
        assertThat(saved.onHome("bea")).hasSize(SavedFilters.MOST_ON_HOME);
        assertThat(saved.onHome("ben")).isEmpty();
        saved.rename("bea", "inbox", "Filter 0", "Renamed");
        saved.prefer("bea", "inbox", "Renamed");
        assertThat(saved.onHome("bea")).extracting(SavedFilter::name).contains("Renamed");
        assertThat(saved.showOnHome("bea", "orders", "Filter 1", false)).isTrue();
        assertThat(saved.showOnHome("bea", "inbox", "More", true)).isTrue();
        assertThat(saved.onHome("bea"))
                .extracting(SavedFilter::name)
                .contains("More")
                .doesNotContain("Filter 1");
    }

    @Test
    void thereIsAnEndToThem() {
        IntStream.range(0, SavedFilters.MOST)
                .forEach(i -> saved.save("bea", new SavedFilter("Filter " + i, "inbox", "q=" + i, false)));

        assertThat(saved.save("bea", new SavedFilter("One more", "inbox", "", false)))
                .isFalse();
        assertThat(saved.save("bea", new SavedFilter("Filter 7", "inbox", "q=8", false)))
                .isTrue();
        assertThat(saved.save("bea", new SavedFilter("One more", "orders", "", false)))
                .isTrue();
    }
}
