package io.leadline.outlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.outlook.Gap;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookExample;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShownGapsTest {

    @Test
    void eachOfManyGapsComesUpOnceThoseBeforeItAreDecided() {
        Outlook outlook = OutlookExample.shortOf(45);
        Set<String> seen = new HashSet<>();

        for (int decided = 0; decided < 45; decided++) {
            ShownGaps shown = ShownGaps.of(outlook);
            assertThat(shown.open()).hasSize(Math.min(20, 45 - decided));
            assertThat(shown.more()).isEqualTo(Math.max(0, 45 - decided - 20));
            assertThat(shown.decided()).hasSize(Math.min(20, decided));
            assertThat(shown.decidedMore()).isEqualTo(Math.max(0, decided - 20));
            Gap first = shown.open().getFirst();
            assertThat(seen.add(first.key())).isTrue();
            outlook = OutlookExample.accepting(outlook, first);
        }

        assertThat(outlook.state()).isEqualTo(Outlook.State.DECIDED);
        assertThat(ShownGaps.of(outlook).decided()).hasSize(20);
        assertThat(ShownGaps.of(outlook).open()).isEmpty();
    }
}
