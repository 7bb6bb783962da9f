package io.leadline.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.engine.DecisionModel;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when on people are warned of a line whose promise is in time. */
class EarlyWarningsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        chance | loss  | daysLeft | warned
        0.05   | 90000 | 10       | false
        0.14   | 90000 | 10       | false
        0.15   | 2499  | 10       | false
        0.15   | 2500  | 10       | true
        0.29   | 2499  | 10       | false
        0.3    | 249   | 10       | false
        0.3    | 250   | 10       | true
        0.49   | 249   | 10       | false
        0.5    | 0     | 10       | true
        0.5    | 0     | 60       | true
        0.9    | 90000 | 61       | false
        1      | 0     | 0        | true
        """)
    void theTableWeighsChanceLossAndTheDaysLeft(
            BigDecimal chance, BigDecimal loss, BigDecimal daysLeft, boolean warned) {
        Map<String, String> decided = DecisionModel.ofFile("early-warning")
                .decide("earlyWarning", Map.of("chance", chance, "loss", loss, "daysLeft", daysLeft));

        assertThat(decided).containsEntry("warn", String.valueOf(warned));
    }
}
