package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanExample;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.WeeklyForecast;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A thing sells a hundred a week and takes a week; sixty of it are proposed in O-7, which the plan has seen coming. */
class WishesTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 3, 4);

    private static Plan plan(int stock, double most) {
        Terms terms = new Terms(
                "S",
                new Sku("A"),
                1,
                List.of(new PriceBreak(Quantity.of(1), Money.of("6", "GBP"))),
                Quantity.of(1),
                Quantity.of(1),
                7);
        return PlanExample.aPlan("A")
                .offered(terms)
                .stock(new StockPosition(
                        Quantity.of(stock),
                        Quantity.ZERO,
                        List.of(new ExpectedSupply("O-7", Quantity.of(60), TODAY.plusDays(5)))))
                .forecast(WeeklyForecast.unchanged("ses", List.of(100.0, 100.0, 100.0), List.of()))
                .limited(most, 0)
                .toPlan();
    }

    /** Where nothing of it would still lie there, its place on the shelf is no more than there was; but it itself fits always. */
    @ParameterizedTest(name = "stock {0}, room {1}, replaced {2}: {3}")
    @CsvSource({
        "100, 20, O-7, 80",
        "100, 20, O-8, 20",
        "100,  0, O-7, 60",
        "  0, 70, O-7, 70",
        "  0, 20, O-7, 60",
        " 80, 20, O-7, 60",
        " 80, 30, O-7, 70"
    })
    void whatIsReplacedMakesRoomForWhatReplacesIt(int stock, double most, String replaced, double room) {
        Wish wish = new Wishes(TODAY, PlanSettings.DEFAULT)
                .of(plan(stock, most), List.of(), Set.of(replaced), 10)
                .orElseThrow();

        assertThat(wish.most()).isCloseTo(room, within(1e-9));
    }
}
