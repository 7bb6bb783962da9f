package io.leadline.identity.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Absence;
import io.leadline.identity.AbsenceStore;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoAbsences.class)
class AbsenceStoreTest {

    private static final LocalDate DAY = LocalDate.of(2030, 3, 4);
    private static final SavedBy MIA = new SavedBy("Mia", Instant.parse("2030-03-01T10:00:00Z"));
    private static final Absence WEEK = new Absence("a1", "mia", null, DAY, DAY.plusDays(6), "max");

    private TestStore store;
    private AbsenceStore absences;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new AbsenceIndexes());
        absences = new MongoAbsences(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anAbsenceComesBackWholeUntilItIsOver() {
        Absence alone = new Absence("a2", "ben", null, DAY.minusDays(9), DAY, null);
        absences.add(WEEK, MIA);
        absences.add(alone, MIA);

        Absence ofSupplier = new Absence("a3", "sue", "S1", DAY, DAY, null);
        absences.add(ofSupplier, MIA);

        assertThat(absences.on(DAY)).containsExactlyInAnyOrder(alone, WEEK, ofSupplier);
        assertThat(absences.on(DAY.plusDays(1))).containsExactly(WEEK);
        assertThat(absences.on(DAY.minusDays(10))).isEmpty();
        assertThat(absences.ofCompany(DAY)).containsExactly(alone, WEEK);
        assertThat(absences.ofCompany(DAY.plusDays(7))).isEmpty();
        assertThat(absences.notOver("mia", DAY)).containsExactly(WEEK);
        assertThat(absences.notOver("ben", DAY.plusDays(1))).isEmpty();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        Absence longer = new Absence("a1", "mia", null, DAY, DAY.plusDays(9), "max");
        Absence other = new Absence("a1", "mia", null, DAY, DAY.plusDays(6), "ben");
        absences.add(WEEK, MIA);

        assertThat(absences.change(WEEK, longer, MIA)).isEqualTo(new Edited.Done<>(longer));
        assertThat(absences.change(WEEK, other, MIA)).isEqualTo(new Edited.Meanwhile<>(longer, MIA));
        assertThat(absences.remove(WEEK)).isEqualTo(new Edited.Meanwhile<>(longer, MIA));
        assertThat(absences.remove(longer)).isEqualTo(new Edited.Done<>(longer));
        assertThat(absences.remove(longer)).isEqualTo(new Edited.Gone<>(null));
        assertThat(absences.change(longer, other, MIA)).isEqualTo(new Edited.Gone<>(null));
        assertThat(absences.on(DAY)).isEmpty();
    }
}
