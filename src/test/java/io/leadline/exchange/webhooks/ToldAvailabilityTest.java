package io.leadline.exchange.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Quantity;
import io.leadline.stock.ComingPromises.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ToldAvailabilityTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Step> AHEAD = List.of(
            new Step(LocalDate.of(2030, 3, 5), Quantity.of(20)),
            new Step(LocalDate.of(2030, 3, 9), Quantity.of("30.50")));

    @Test
    void whatWasToldIsReadAsItIsCompared() {
        for (List<Step> ahead : List.of(List.<Step>of(), AHEAD)) {
            for (String units : List.of("0", "12", "0.250", "100")) {
                Quantity available = Quantity.of(units);
                String sent = JSON.writeValueAsString(
                        Map.of("available", available.value(), "preOrder", ToldAvailability.data(ahead)));

                assertThat(ToldAvailability.of(JSON.readTree(sent))).isEqualTo(ToldAvailability.of(available, ahead));
            }
        }
    }

    /** So that after an upgrade nothing is told again that has not changed. */
    @Test
    void withoutPreOrdersItIsWhatEarlierVersionsKept() {
        assertThat(ToldAvailability.of(Quantity.of("12.50"), List.of())).isEqualTo("12.5");
        assertThat(ToldAvailability.of(JSON.readTree("{\"available\":3}"))).isEqualTo("3");
        assertThat(ToldAvailability.of(Quantity.of(5), AHEAD)).isEqualTo("5 2030-03-05=20 2030-03-09=30.5");
    }
}
