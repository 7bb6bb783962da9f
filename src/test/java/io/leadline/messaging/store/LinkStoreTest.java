package io.leadline.messaging.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.messaging.ActionLink;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoLinks.class)
class LinkStoreTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");

    private static TestStore store;
    private MongoLinks links;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = TestStore.in(folder, new MailIndexes());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void empty() {
        store.empty();
        links = new MongoLinks(store.database());
    }

    @Test
    void aLinkComesBackWhole() {
        ActionLink link = new ActionLink("a", "O-1", "Größe 漢字", NOW.plusMillis(1));

        links.add(link);

        assertThat(links.find("a")).contains(link);
        assertThat(links.find("b")).isEmpty();
        assertThat(links.find("")).isEmpty();
    }

    @Test
    void theSameLinkAgainChangesNothing() {
        links.add(new ActionLink("a", "O-1", "S1", NOW));

        links.add(new ActionLink("a", "O-2", "S2", NOW.plusSeconds(9)));

        assertThat(links.find("a")).contains(new ActionLink("a", "O-1", "S1", NOW));
    }

    @Test
    void aSettledOrderHasNoLinksAndOthersKeepTheirs() {
        links.add(new ActionLink("a", "O-1", "S1", NOW));
        links.add(new ActionLink("b", "O-1", "S1", NOW));
        links.add(new ActionLink("c", "O-10", "S1", NOW));

        links.removeOf("O-1");
        links.removeOf("O-7");

        assertThat(links.find("a")).isEmpty();
        assertThat(links.find("b")).isEmpty();
        assertThat(links.find("c")).isPresent();
    }

    @Test
    void whatExpiredBeforeALimitIsForgotten() {
        links.add(new ActionLink("a", "O-1", "S1", NOW.minusMillis(1)));
        links.add(new ActionLink("b", "O-1", "S1", NOW));

        links.removeExpired(NOW);

        assertThat(links.find("a")).isEmpty();
        assertThat(links.find("b")).isPresent();
    }
}
