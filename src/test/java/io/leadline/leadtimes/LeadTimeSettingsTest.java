package io.leadline.leadtimes;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadTimeSettingsTest {

    private static final LeadTimeSettings USUAL = new LeadTimeSettings(2, 15, 5, 250, 25);

    /** Where 14 days are stated. */
    @ParameterizedTest
    @CsvSource({
        "20,   5, 250, true,  true",
        "9,    5, -250, true, true",
        "20,   4, 250, false, true",
        "15.9, 9, 900, false, true",
        "16.0, 9, 900, false, true",
        "16.2, 9, 900, true,  true",
        "20,   9, 249, false, true",
        "20,   9, 124, false, false"
    })
    void aDifferenceAsksForSomebodyWhereItIsKnownAndDear(
            double learned, int receipts, String tied, boolean asks, boolean stays) {
        assertThat(USUAL.asks(LeadTimeExample.gap("S", "A", learned, receipts, tied)))
                .isEqualTo(asks);
        assertThat(USUAL.stays(LeadTimeExample.gap("S", "A", learned, receipts, tied), Money.of("900", "GBP")))
                .isEqualTo(stays);
    }

    @Test
    void aCheapOneThatABuyerMadeATaskStays() {
        assertThat(USUAL.stays(LeadTimeExample.gap("S", "A", 20, 9, "60"), Money.of("70", "GBP")))
                .isTrue();
        assertThat(USUAL.stays(LeadTimeExample.gap("S", "A", 20, 9, "60"), null))
                .isFalse();
    }
}
