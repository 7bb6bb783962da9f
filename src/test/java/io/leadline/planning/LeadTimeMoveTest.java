package io.leadline.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadTimeMoveTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 6, 1);

    private static List<LeadTimeMove.Took> took(int lately, int latelyDays, int before, int beforeDays, int spread) {
        List<LeadTimeMove.Took> all = new ArrayList<>();
        for (int i = 0; i < lately; i++) {
            all.add(new LeadTimeMove.Took(TODAY.minusDays(i), latelyDays + (i % 2 == 0 ? spread : -spread)));
        }
        for (int i = 0; i < before; i++) {
            all.add(new LeadTimeMove.Took(
                    TODAY.minusDays(LeadTimeMove.LATELY_DAYS + i), beforeDays + (i % 2 == 0 ? spread : -spread)));
        }
        return all;
    }

    /** By hand: 4 and 8 receipts with a deviation of s have a standard error of about 0.66 s together. */
    @ParameterizedTest
    @CsvSource({
        "4, 20, 8, 14, 2, true",
        "4, 12, 8, 14, 1, true",
        "4, 20, 8, 14, 5, false",
        "4, 15, 8, 14, 1, false",
        "3, 20, 8, 14, 1, false",
        "4, 20, 7, 14, 1, false"
    })
    void aMoveIsNoticedWhereItIsNoChance(int lately, int now, int before, int then, int spread, boolean noticed) {
        LeadTimeMove move = LeadTimeMove.of(took(lately, now, before, then, spread), TODAY);

        assertThat(move.noticed()).isEqualTo(noticed);
        assertThat(move.lately()).isEqualTo(lately);
        assertThat(move.before()).isEqualTo(before);
    }

    @Test
    void whatCameLongAgoOrIsNotKnownYetCountsNowhere() {
        LeadTimeMove move = LeadTimeMove.of(
                List.of(
                        new LeadTimeMove.Took(TODAY.plusDays(1), 5),
                        new LeadTimeMove.Took(
                                TODAY.minusDays(LeadTimeMove.LATELY_DAYS + LeadTimeMove.BEFORE_DAYS), 50)),
                TODAY);

        assertThat(move).isEqualTo(LeadTimeMove.NONE);
    }
}
