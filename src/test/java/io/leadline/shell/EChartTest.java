package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words along a chart's axes stay apart, however low it is and whoever has made it. */
class EChartTest {

    @ParameterizedTest
    @CsvSource({"11rem, 2", "15rem, 4", "20rem, 5", "40rem, 5", "60%, 5"})
    void aLowChartHasFewLines(String height, int lines) {
        JsonNode drawn = drawn(height, "{\"xAxis\":{\"type\":\"category\"},\"yAxis\":{\"type\":\"value\"}}");

        assertThat(drawn.at("/yAxis/splitNumber").asInt()).isEqualTo(lines);
        assertThat(drawn.at("/xAxis/splitNumber").isMissingNode()).isTrue();
    }

    @Test
    void everyAxisKeepsItsWordsApartAndWhatAChartSaysItselfStays() {
        JsonNode drawn = drawn(
                "20rem",
                "{\"xAxis\":[{\"axisLabel\":{\"textMargin\":[1,1],\"rotate\":30}},{}],\"yAxis\":{\"splitNumber\":9},\"series\":[]}");

        assertThat(drawn.at("/xAxis/0/axisLabel").toString()).isEqualTo("{\"textMargin\":[1,1],\"rotate\":30}");
        assertThat(drawn.at("/xAxis/1/axisLabel/textMargin").toString()).isEqualTo("[4,8]");
        assertThat(drawn.at("/yAxis/axisLabel/textMargin").toString()).isEqualTo("[4,8]");
        assertThat(drawn.at("/yAxis/splitNumber").asInt()).isEqualTo(9);
    }

    @Test
    void aChartWithoutAxesStaysAsItIs() {
        assertThat(drawn("20rem", "{\"series\":[{\"type\":\"pie\"}]}").toString())
                .isEqualTo("{\"series\":[{\"type\":\"pie\"}]}");
    }

    private static JsonNode drawn(String height, String option) {
        EChart chart = new EChart("What was sold");
        chart.setHeight(height);
        chart.setOption(option);
        return JsonMapper.builder().build().readTree(chart.getElement().getProperty("option"));
    }
}
