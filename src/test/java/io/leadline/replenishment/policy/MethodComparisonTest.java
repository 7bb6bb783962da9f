package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.demand.LearnedDemand;
import io.leadline.demand.PlaceHistory;
import io.leadline.demand.forecast.Choice;
import io.leadline.demand.forecast.DemandHistory;
import io.leadline.demand.forecast.DemandKnowledge;
import io.leadline.demand.forecast.LookAlikes;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MethodComparisonTest {

    private static final LocalDate LAST = LocalDate.of(2030, 6, 30);

    @Test
    void theMethodInUseStandsAmongTheOthersByItsError() {
        List<Choice.Candidate> compared = MethodComparison.of(learned(1), history(280));

        assertThat(compared).isSortedAccordingTo(Comparator.comparingDouble(Choice.Candidate::error));
        assertThat(compared).hasSize(9).filteredOn(one -> one.weight() > 0).hasSize(1);
        assertThat(error(compared, "naive")).isEqualTo(1);
        assertThat(error(compared, "level-mix")).isBetween(0.5, 0.95);
    }

    @Test
    void todaysGrowthOfAllItemsDoesNotCountAgainstTheMethodThatCouldNotKnowIt() {
        PlaceHistory history = history(280);

        assertThat(error(MethodComparison.of(learned(1.3), history), "level-mix"))
                .isCloseTo(error(MethodComparison.of(learned(1), history), "level-mix"), within(1e-9));
    }

    @Test
    void aShortHistoryIsNotCompared() {
        assertThat(MethodComparison.of(learned(1), history(50))).isEmpty();
    }

    private static double error(List<Choice.Candidate> compared, String method) {
        return compared.stream()
                .filter(one -> one.method().equals(method))
                .findFirst()
                .orElseThrow()
                .error();
    }

    private static PlaceHistory history(int days) {
        Random random = new Random(7);
        double[] units = new double[days];
        Arrays.setAll(units, day -> random.nextInt(12));
        return new PlaceHistory(new Sku("A"), "toys", "DC", new DemandHistory(units, LAST));
    }

    private static LearnedDemand learned(double lift) {
        LearnedDemand nothing = LearnedDemand.nothing(LAST);
        DemandKnowledge knowledge = new DemandKnowledge(
                nothing.knowledge().profiles(), nothing.knowledge().usual(), LookAlikes.NONE, lift, Map.of());
        return new LearnedDemand(
                knowledge,
                nothing.promotions(),
                nothing.daysOff(),
                nothing.prices(),
                nothing.moving(),
                nothing.series(),
                nothing.outside(),
                nothing.calendar(),
                nothing.common(),
                nothing.commonFirst());
    }
}
