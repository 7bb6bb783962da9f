package io.leadline.claims.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.claims.Claim;
import io.leadline.claims.ClaimExample;
import io.leadline.storage.ContractOf;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoClaims.class)
class ClaimStoreTest {

    private TestStore store;
    private MongoClaims claims;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new ClaimMigrations());
        claims = new MongoClaims(store.database(), new Outboxes());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void itComesBackAsItWasAndIsThereOnce() {
        Claim claim = ClaimExample.asked("DC-1", "S1", "O-1");

        assertThat(claims.add(claim)).isTrue();
        assertThat(claims.add(ClaimExample.asked("DC-1", "S2", "O-2"))).isFalse();

        assertThat(claims.find("DC-1")).contains(claim);
        assertThat(claims.find("DC-none")).isEmpty();
        assertThat(claims.save(claim)).isTrue();
        assertThat(claims.save(claim)).as("of what was changed since").isFalse();
    }

    @Test
    void theyAreFoundByOrderAndSupplierPartByPart() {
        claims.add(ClaimExample.asked("DC-1", "S1", "O-1"));
        claims.add(ClaimExample.asked("DC-2", "S1", "O-2"));
        claims.add(ClaimExample.asked("DC-3", "S2", "O-2"));

        assertThat(claims.ofOrder("O-2", 9)).extracting(Claim::id).containsExactly("DC-2", "DC-3");
        assertThat(claims.search(true, "S1", 1, 1).rows()).extracting(Claim::id).containsExactly("DC-2");
        assertThat(claims.search(false, null, 0, 9).total()).isEqualTo(3);
        assertThat(claims.search(true, "S9", 0, 9).rows()).isEmpty();
    }

    @Test
    void itsSupplierFindsNoneThatIsAGuess() {
        claims.add(ClaimExample.guessed("DC-1", "S1", "O-1"));
        claims.add(ClaimExample.asked("DC-2", "S1", "O-2"));

        assertThat(claims.search(false, "S1", 0, 9).rows())
                .extracting(Claim::id)
                .containsExactly("DC-2");
        assertThat(claims.search(false, null, 0, 9).total()).isEqualTo(2);
    }
}
