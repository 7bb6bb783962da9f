package io.leadline.quotations.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.quotations.QuotationDraft;
import io.leadline.quotations.QuotationExample;
import io.leadline.quotations.QuotationRequest;
import io.leadline.shared.Sku;
import io.leadline.storage.ContractOf;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf({MongoQuotationRequests.class, MongoQuotationDrafts.class})
class QuotationRequestStoreTest {

    private static final Sku LAMP = new Sku("LAMP");
    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");

    private TestStore store;
    private MongoQuotationRequests requests;
    private MongoQuotationDrafts drafts;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new QuotationMigrations());
        requests = new MongoQuotationRequests(store.database(), new Outboxes());
        drafts = new MongoQuotationDrafts(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFormAsksOnceAndARequestComesBackAsItWas() {
        QuotationRequest asked = QuotationExample.asked("RQ-1", LAMP, NOW, "S1", "S2");

        assertThat(requests.add(asked)).isTrue();
        assertThat(requests.add(asked)).isFalse();

        assertThat(requests.find("RQ-1")).contains(asked);
        assertThat(requests.find("RQ-2")).isEmpty();
        assertThat(requests.ofForm("form-RQ-1")).contains(asked);
    }

    @Test
    void theNewestStandFirstAndEachSupplierFindsItsOwn() {
        requests.add(QuotationExample.asked("RQ-1", LAMP, NOW, "S1", "S2"));
        requests.add(QuotationExample.asked("RQ-2", new Sku("VASE"), NOW.plusSeconds(9), "S2"));
        requests.add(QuotationExample.quoted("RQ-3", LAMP, NOW.plusSeconds(19), "S3"));

        assertThat(requests.search(false, null, 0, 9))
                .extracting(QuotationRequest::id)
                .containsExactly("RQ-3", "RQ-2", "RQ-1");
        assertThat(requests.search(true, null, 1, 1))
                .extracting(QuotationRequest::id)
                .containsExactly("RQ-2");
        assertThat(requests.search(false, "S2", 0, 9))
                .extracting(QuotationRequest::id)
                .containsExactly("RQ-2", "RQ-1");
        assertThat(requests.count(true, "S2")).isEqualTo(2);
        assertThat(requests.count(false, null)).isEqualTo(3);
        assertThat(requests.openOf(LAMP, 9)).extracting(QuotationRequest::id).containsExactly("RQ-3", "RQ-1");
    }

    @Test
    void whatWasChangedMeanwhileIsNotOverwritten() {
        requests.add(QuotationExample.asked("RQ-1", LAMP, NOW, "S1"));
        QuotationRequest quoted = QuotationExample.quoted("RQ-1", LAMP, NOW, "S1");

        assertThat(requests.save(quoted)).isTrue();
        assertThat(requests.save(quoted)).as("of what was changed since").isFalse();
        assertThat(requests.find("RQ-1").orElseThrow().quotations()).isEqualTo(quoted.quotations());
        assertThat(requests.waiting(9)).isEmpty();
    }

    @Test
    void whatIsTypedIsFoundAgainByItsWriterUntilTheRequestIsOver() {
        QuotationDraft draft = new QuotationDraft(
                "RQ-1",
                "link:S1",
                List.of(new QuotationDraft.Line(
                        LAMP, true, List.of(new QuotationDraft.Break(BigDecimal.ONE, null)), null, BigDecimal.TEN, 7)),
                "GBP",
                LocalDate.of(2030, 4, 1),
                "half");

        drafts.keep(draft);
        drafts.keep(draft);

        assertThat(drafts.find("RQ-1", "link:S1")).contains(draft);
        assertThat(drafts.find("RQ-1", "link:S2")).isEmpty();
        drafts.remove("RQ-1", "link:S2");
        assertThat(drafts.find("RQ-1", "link:S1")).isPresent();
        drafts.removeOf("RQ-1");
        assertThat(drafts.find("RQ-1", "link:S1")).isEmpty();
    }
}
