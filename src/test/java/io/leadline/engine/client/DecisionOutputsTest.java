package io.leadline.engine.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the engine says of a decision, in its own words. */
class DecisionOutputsTest {

    @Test
    void severalOutputsHaveTheirNames() {
        assertThat(ZeebeEngine.outputs("acceptance", "{\"acceptance\":\"accept\",\"rule\":\"small\"}"))
                .isEqualTo(Map.of("acceptance", "accept", "rule", "small"));
    }

    @Test
    void oneAloneIsToldWithoutAName() {
        assertThat(ZeebeEngine.outputs("earlyWarning", "true")).isEqualTo(Map.of("earlyWarning", true));
        assertThat(ZeebeEngine.outputs("signalResponse", "\"ask\"")).isEqualTo(Map.of("signalResponse", "ask"));
    }

    @Test
    void whereNoRuleHoldsNothingIsSaid() {
        assertThat(ZeebeEngine.outputs("earlyWarning", "null")).isEmpty();
    }
}
