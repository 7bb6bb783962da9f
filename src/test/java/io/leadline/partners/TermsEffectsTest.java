package io.leadline.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.PriceBreaks;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsEffectsTest {

    private static final Sku SKU = new Sku("A1");

    @ParameterizedTest
    @CsvSource({
        // prices before, least, prices then, least, units a week, more in a year (365 days)
        "1:2.50,          1,   1:2.75,          1,   7,   91.25",
        "1:2.50,          1,   1:2.25,          1,   7,   -91.25",
        "1:2.50,          1,   1:2.50,          1,   7,   0",
        "1:2.50,          1,   1:2.75,          1,   0,   0",
        // four weeks are 28 units, which is the dearer break before and the cheaper one then
        "1:2.50;100:2.25, 1,   1:2.50;20:2.25,  1,   7,   -91.25",
        // a higher minimum reaches the break
        "1:2.50;100:2.25, 1,   1:2.50;100:2.25, 100, 7,   -91.25",
    })
    void aYearsDemandIsPricedAtWhatIsUsuallyOrdered(
            String before, int leastBefore, String then, int leastThen, double perWeek, String more) {
        TermsChange.Line line = new TermsChange.Line("Mug", offer(before, leastBefore, 14), offer(then, leastThen, 14));

        assertThat(TermsEffects.perYear(line, perWeek))
                .isEqualTo(Money.of(more, "GBP").rounded());
    }

    @Test
    void withoutAPlanNothingIsSaidOfDemand() {
        TermsEffect effect = TermsEffects.effect(
                new TermsChange.Line("Mug", offer("1:2.50", 1, 14), offer("1:2.75", 1, 21)), List.of(), 2, 30);

        assertThat(effect.unitsPerYear()).isZero();
        assertThat(effect.perYear()).isEqualTo(Money.zero("GBP").rounded());
        assertThat(effect.openOrders()).isEqualTo(2);
        assertThat(effect.reorderPointThen()).isZero();
    }

    @Test
    void whatAllOfThemComeToIsOneSumForEachCurrency() {
        assertThat(TermsEffects.totals(List.of(costing("2", "GBP"), costing("3", "EUR"), costing("-1", "GBP"))))
                .containsExactlyInAnyOrder(Money.of("1", "GBP"), Money.of("3", "EUR"));
    }

    private static TermsEffect costing(String more, String currency) {
        return new TermsEffect(SKU, 1, Money.of(more, currency), 0, 0, 0, 0);
    }

    private static Offer offer(String prices, int moq, int days) {
        List<PriceBreak> breaks = PriceBreaks.of(prices, "GBP");
        return new Offer(SKU, breaks, Quantity.of(moq), Quantity.of(1), days);
    }
}
