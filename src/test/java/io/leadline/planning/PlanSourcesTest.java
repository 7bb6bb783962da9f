package io.leadline.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.demand.ItemUnits;
import io.leadline.shared.Sku;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanSourcesTest {

    @Test
    void aYearsValueIsThatOfEachLocationOverTheChannelsItServes() {
        ItemUnits item = new ItemUnits(new Sku("A"), Map.of("web", 20.0, "market", 10.0, "shop", 50.0));
        Map<String, String> locationOf = Map.of("web", "DC", "market", "DC", "shop", "SHOP");

        assertThat(PlanSources.yearValues(item, 4, locationOf)).containsExactlyInAnyOrder(120.0, 200.0);
    }
}
