package io.leadline.partners.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.PriceBreak;
import io.leadline.partners.Offer;
import io.leadline.partners.TermsChange;
import io.leadline.shared.Money;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.storage.ContractOf;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoTermsChanges.class)
class TermsChangeStoreTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");

    private TestStore store;
    private MongoTermsChanges changes;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new PartnerMigrations());
        changes = new MongoTermsChanges(store.database(), new Outboxes());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aProposalComesBackAsItWasMadeAndOnlyToItsSupplier() {
        TermsChange asked = change("TC-1", "S1", NOW, "A1", "A2");

        assertThat(changes.add(asked)).isTrue();
        assertThat(changes.add(asked)).as("sent twice").isFalse();

        assertThat(changes.find("TC-1", null)).contains(asked);
        assertThat(changes.find("TC-1", "S1")).contains(asked);
        assertThat(changes.find("TC-1", "S2")).isEmpty();
        assertThat(changes.ofSupplier("S1", 9)).containsExactly(asked);
        assertThat(changes.ofSupplier("S2", 9)).isEmpty();
        assertThat(changes.waiting(9))
                .singleElement()
                .satisfies(waiting ->
                        assertThat(waiting.command()).isEqualTo(asked.pending().getFirst()));
    }

    @Test
    void ofOneItemOneProposalWaitsUntilItIsDecided() {
        assertThat(changes.add(change("TC-1", "S1", NOW, "A1", "A2"))).isTrue();
        assertThat(changes.add(change("TC-2", "S1", NOW, "A2", "A3"))).isFalse();
        assertThat(changes.add(change("TC-3", "S2", NOW, "A2")))
                .as("of another supplier")
                .isTrue();

        TermsChange stored = changes.find("TC-1", null).orElseThrow();
        assertThat(changes.save(with(stored, "A2"))).isTrue();

        assertThat(changes.save(with(stored, "A1")))
                .as("of what was changed since")
                .isFalse();
        assertThat(changes.add(change("TC-2", "S1", NOW, "A2", "A3"))).isTrue();
        assertThat(changes.find("TC-1", null).orElseThrow().verdicts()).hasSize(1);
    }

    @Test
    void whatIsToBeDecidedStandsApartFromWhatIs() {
        changes.add(change("TC-1", "S1", NOW, "A1"));
        changes.add(change("TC-2", "S1", NOW.plusSeconds(1), "A2"));
        changes.add(change("TC-3", "S2", NOW.plusSeconds(2), "A2"));
        TermsChange first = changes.find("TC-1", null).orElseThrow();
        changes.save(with(first, "A1"));

        assertThat(changes.undecided(9)).extracting(TermsChange::id).containsExactly("TC-2", "TC-3");
        assertThat(changes.undecided(1)).extracting(TermsChange::id).containsExactly("TC-2");
        assertThat(changes.decided(9)).extracting(TermsChange::id).containsExactly("TC-1");
        assertThat(changes.ofSupplier("S1", 9)).extracting(TermsChange::id).containsExactly("TC-2", "TC-1");
    }

    @Test
    void whatIsAcceptedIsUnsettledUntilItIsInForce() {
        changes.add(change("TC-1", "S1", NOW, "A1"));
        changes.add(change("TC-2", "S1", NOW.plusSeconds(1), "A2"));
        assertThat(changes.unsettled("S1")).extracting(TermsChange::id).containsExactly("TC-1", "TC-2");
        changes.save(with(changes.find("TC-1", null).orElseThrow(), "A1"));
        assertThat(changes.unsettled("S1")).extracting(TermsChange::id).containsExactly("TC-1", "TC-2");

        TermsChange accepted = changes.find("TC-1", null).orElseThrow();
        changes.save(inForce(accepted));

        assertThat(changes.unsettled("S1")).extracting(TermsChange::id).containsExactly("TC-2");
        assertThat(changes.unsettled("S2")).isEmpty();
        assertThat(changes.find("TC-1", null).orElseThrow().left()).containsExactly(new Sku("A1"));
    }

    private static TermsChange inForce(TermsChange change) {
        return new TermsChange(
                change.id(),
                change.version(),
                change.supplierId(),
                change.validFrom(),
                change.lines(),
                change.note(),
                change.askedBy(),
                change.askedByName(),
                change.askedAt(),
                change.verdicts(),
                NOW.plusSeconds(90),
                List.of(new Sku("A1")),
                change.pending());
    }

    private static TermsChange with(TermsChange change, String sku) {
        return new TermsChange(
                change.id(),
                change.version(),
                change.supplierId(),
                change.validFrom(),
                change.lines(),
                change.note(),
                change.askedBy(),
                change.askedByName(),
                change.askedAt(),
                List.of(new TermsChange.Verdict(
                        new Sku(sku), TermsChange.Word.ACCEPTED, "", "bea", "Bea", NOW.plusSeconds(60))),
                null,
                List.of(),
                change.pending());
    }

    private static TermsChange change(String id, String supplier, Instant at, String... skus) {
        return new TermsChange(
                id,
                0,
                supplier,
                LocalDate.of(2030, 4, 1),
                Stream.of(skus)
                        .map(sku -> new TermsChange.Line("Mug", offer(sku, "2.50", 14), offer(sku, "2.75", 21)))
                        .toList(),
                "Clay has become dearer",
                "jana",
                "Jana",
                at,
                List.of(),
                null,
                List.of(),
                List.of(new PendingCommand.PublishMessage(
                        "start", "partners.termsProposed", id, Duration.ofDays(7), Map.of("subject", id))));
    }

    private static Offer offer(String sku, String price, int days) {
        return new Offer(
                new Sku(sku),
                List.of(
                        new PriceBreak(Quantity.of(1), Money.of(price, "GBP")),
                        new PriceBreak(Quantity.of(100), Money.of("2.25", "GBP"))),
                Quantity.of(12),
                Quantity.of(6),
                days);
    }
}
