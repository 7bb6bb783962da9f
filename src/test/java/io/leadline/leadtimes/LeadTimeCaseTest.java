package io.leadline.leadtimes;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.leadtimes.LeadTimeCase.Kind;
import io.leadline.leadtimes.LeadTimeCase.Step;
import io.leadline.shared.Sku;
import org.junit.jupiter.api.Test;

class LeadTimeCaseTest {

    private static final Sku CUP = new Sku("CUP");

    @Test
    void itsSupplierSeesNeitherWhatItCostsNorWhyItWasKept() {
        LeadTimeCase kept = LeadTimeExample.asked("LT-1", "S1", CUP)
                .decided(
                        new Step(Kind.KEPT, 0, "Goes to another maker", null, "bea", "Bea Buyer", LeadTimeExample.NOW),
                        LeadTimeVariables.KEEP,
                        "PT1S");

        LeadTimeCase shared = kept.shared();

        assertThat(shared.steps()).extracting(Step::kind).containsExactly(Kind.ASKED);
        assertThat(shared.figures().tied()).isNull();
        assertThat(shared.figures().learnedDays()).isEqualTo(20);
        assertThat(shared.pending()).isEmpty();
    }

    @Test
    void whatTheSupplierIsAskedOrIsKeptIsNoTaskOfTheBuyers() {
        LeadTimeCase found = LeadTimeExample.found("LT-1", "S1", CUP);

        assertThat(found.isForBuyers()).isTrue();
        assertThat(found.deciding(found.figures()).isForBuyers()).isTrue();
        assertThat(LeadTimeExample.asked("LT-1", "S1", CUP).isForBuyers()).isFalse();
        assertThat(LeadTimeExample.decided("LT-1", "S1", CUP, Kind.KEPT, 0).isForBuyers())
                .isFalse();
        assertThat(found.ended(LeadTimeExample.NOW).isForBuyers()).isFalse();
    }
}
