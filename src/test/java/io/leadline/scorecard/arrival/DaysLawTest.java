package io.leadline.scorecard.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DaysLawTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Delivery line(Map<Trait, String> traits) {
        return new Delivery("L", traits, DAY.minusDays(20), DAY, null, null, 10, 100);
    }

    private static final Delivery STANDS = line(Map.of(Trait.SUPPLIER, "S-1"));
    private static final Delivery MOVED = line(Map.of(Trait.SUPPLIER, "S-1", Trait.MOVED, "once"));

    /** Of one supplier: three days late where its word stood, thirty where it had moved before. */
    private static DaysLaw law(int standing, int moved) {
        DaysLaw law = new DaysLaw();
        for (int i = 0; i < standing; i++) {
            law.add(STANDS, 3, true, 0, 1);
        }
        for (int i = 0; i < moved; i++) {
            law.add(MOVED, 30, true, 0, 1);
        }
        law.sort();
        return law;
    }

    private static long days(DaysLaw law, Delivery line, double level) {
        return law.of(line, 0, Long.MAX_VALUE).quantile(level, 1);
    }

    @Test
    void howLateMovedPromisesCameIsNotHeldAgainstAWordThatStands() {
        DaysLaw law = law(40, 60);

        assertThat(days(law, STANDS, 0.5)).isEqualTo(3);
        assertThat(days(law, STANDS, 0.95)).isEqualTo(3);
        assertThat(days(law, MOVED, 0.5)).isEqualTo(30);
    }

    @Test
    void fewMovedOnesStandBesideAllOthersOfTheirSupplier() {
        DaysLaw law = law(40, 3);

        assertThat(days(law, MOVED, 0.5)).isEqualTo(3);
        assertThat(days(law, MOVED, 0.95)).isEqualTo(30);
    }

    @Test
    void whereOnlyMovedOnesWereLateNothingIsSaidOfOneThatStands() {
        assertThat(days(law(0, 60), STANDS, 0.5)).isEqualTo(1);
    }
}
