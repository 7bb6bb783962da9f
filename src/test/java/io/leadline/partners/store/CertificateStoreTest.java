package io.leadline.partners.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.partners.Certificate;
import io.leadline.partners.CertificateExample;
import io.leadline.storage.ContractOf;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoCertificates.class)
class CertificateStoreTest {

    private static final LocalDate SUMMER = LocalDate.of(2030, 6, 30);

    private TestStore store;
    private MongoCertificates certificates;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new CertificateMigrations());
        certificates = new MongoCertificates(store.database(), new Outboxes());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aCertificateComesBackAsItWasGivenAndOnlyToItsSupplier() {
        Certificate given = CertificateExample.given("CF-1", "S1", SUMMER);

        assertThat(certificates.add(given)).isTrue();
        assertThat(certificates.add(given)).as("sent twice").isFalse();

        assertThat(certificates.find("CF-1", null)).contains(given);
        assertThat(certificates.find("CF-1", "S1")).contains(given);
        assertThat(certificates.find("CF-1", "S2")).isEmpty();
        assertThat(certificates.ofSupplier("S1", 9)).containsExactly(given);
        assertThat(certificates.ofSupplier("S2", 9)).isEmpty();
        assertThat(certificates.waiting(9))
                .singleElement()
                .satisfies(waiting ->
                        assertThat(waiting.command()).isEqualTo(given.pending().getFirst()));
    }

    @Test
    void ofTwoChangesOfTheSameTheSecondIsRefused() {
        certificates.add(CertificateExample.asked("CF-1", "S1", SUMMER, "MUG"));
        Certificate stored = certificates.find("CF-1", "S1").orElseThrow();

        assertThat(certificates.save(CertificateExample.given(stored, SUMMER))).isTrue();
        assertThat(certificates.save(CertificateExample.withdrawn(stored))).isFalse();

        Certificate now = certificates.find("CF-1", "S1").orElseThrow();
        assertThat(now.versions()).hasSize(1);
        assertThat(now.wishes()).hasSize(1);
    }

    @Test
    void whatIsWithdrawnStandsApart() {
        certificates.add(CertificateExample.given("CF-1", "S1", SUMMER));
        certificates.add(CertificateExample.given("CF-2", "S1", null));
        certificates.save(
                CertificateExample.withdrawn(certificates.find("CF-1", null).orElseThrow()));

        assertThat(certificates.ofSupplier("S1", 9)).extracting(Certificate::id).containsExactly("CF-2");
        assertThat(certificates.withdrawn("S1", 9)).extracting(Certificate::id).containsExactly("CF-1");
        assertThat(certificates.withdrawn("S2", 9)).isEmpty();
    }
}
