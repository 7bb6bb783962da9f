package io.leadline.outlook.store;

import static io.leadline.outlook.OutlookExample.draft;
import static io.leadline.outlook.OutlookExample.line;
import static io.leadline.outlook.OutlookExample.released;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookExample;
import io.leadline.outlook.OutlookNote;
import io.leadline.storage.ContractOf;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoOutlooks.class)
class OutlookStoreTest {

    private TestStore store;
    private MongoOutlooks outlooks;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new OutlookMigrations(), new OutlooksByOrder());
        outlooks = new MongoOutlooks(store.database(), new Outboxes());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anOutlookComesBackAsItIsAndOnlyOnce() {
        Outlook outlook = draft(line("CUP", 50), line("JUG", 0));

        assertThat(outlooks.add(outlook)).isTrue();
        assertThat(outlooks.add(outlook)).isFalse();

        assertThat(outlooks.find(outlook.id())).contains(outlook);
        assertThat(outlooks.find("OL-S1-9")).isEmpty();
    }

    @Test
    void whoSavesWhatOthersChangedIsRefused() {
        Outlook outlook = draft(line("CUP", 50));
        outlooks.add(outlook);

        assertThat(outlooks.save(outlook)).isTrue();
        assertThat(outlooks.save(outlook)).isFalse();
        assertThat(outlooks.find(outlook.id()).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void theNewestOfASupplierStandFirstAndOnlyItsOwn() {
        outlooks.add(draft("S1", 1, line("CUP", 50)));
        outlooks.add(draft("S1", 2, line("CUP", 50)));
        outlooks.add(draft("S1", 10, line("CUP", 50)));
        outlooks.add(draft("S2", 3, line("CUP", 50)));

        assertThat(outlooks.newest("S1", 2)).extracting(Outlook::number).containsExactly(10, 2);
        assertThat(outlooks.notes(9)).as("drafts do not count yet").isEmpty();
        assertThat(outlooks.note("S1")).isEmpty();
    }

    @Test
    void eachIsFoundByHowFarItHasComeWithoutTheOthersBeingRead() {
        outlooks.add(OutlookExample.releasedTo("S1", line("CUP", 50)));
        outlooks.add(draft("S1", 2, line("CUP", 50)));
        outlooks.add(OutlookExample.releasedTo("S2", line("CUP", 50)));

        assertThat(outlooks.draft("S1")).map(Outlook::number).contains(2);
        assertThat(outlooks.draft("S2")).isEmpty();
        assertThat(outlooks.releasedBefore("S1", 3)).map(Outlook::number).contains(1);
        assertThat(outlooks.releasedBefore("S1", 1)).isEmpty();
        assertThat(outlooks.released("S1", 9)).extracting(OutlookNote::id).containsExactly("OL-S1-1");
        assertThat(outlooks.released("S3", 9)).isEmpty();
    }

    @Test
    void whatCountsIsFoundInShortAndByItsItems() {
        Outlook outlook = released(line("CUP", 50), line("JUG", 0));
        outlooks.add(outlook);
        outlooks.add(draft("S2", 3, line("CUP", 50)));

        assertThat(outlooks.note("S1")).contains(outlooks.notes(9).getFirst());
        assertThat(outlooks.note("S1")).contains(OutlookNote.of(outlook));
        assertThat(outlooks.notes(9))
                .containsExactly(new OutlookNote(
                        "OL-S1-1",
                        1,
                        "S1",
                        "Supplier S1",
                        Outlook.State.RELEASED,
                        "Bea Buyer",
                        2,
                        0,
                        OutlookExample.RELEASED,
                        OutlookExample.UNTIL,
                        null));
        assertThat(outlooks.ofItem("CUP")).extracting(Outlook::id).containsExactly("OL-S1-1");
        assertThat(outlooks.ofItem("BOWL")).isEmpty();
        assertThat(outlooks.waiting(9)).hasSize(1);
    }

    @Test
    void ofAnItemThatMoreDeliverThanAnybodyLooksAtSomeAreRead() {
        for (int supplier = 1; supplier <= 21; supplier++) {
            outlooks.add(OutlookExample.releasedTo("S" + supplier, line("CUP", 50)));
        }

        assertThat(outlooks.ofItem("CUP")).hasSize(20);
    }

    @Test
    void thoseInWhichAGapRestsOnAnOrderAreFoundAsLongAsTheyCount() {
        Outlook resting = OutlookExample.ordering(OutlookExample.shortOf("S1", "CUP"), "PO-7");
        outlooks.add(resting);
        outlooks.add(OutlookExample.ordering(OutlookExample.shortOf("S2", "JUG"), "PO-8"));
        outlooks.add(OutlookExample.shortOf("S3", "CUP"));

        assertThat(outlooks.restingOn("PO-7")).extracting(Outlook::id).containsExactly(resting.id());
        assertThat(outlooks.restingOn("PO-9")).isEmpty();

        outlooks.save(OutlookExample.replaced(resting));
        assertThat(outlooks.restingOn("PO-7")).as("it counts no more").isEmpty();
    }
}
