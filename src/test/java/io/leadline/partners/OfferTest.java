package io.leadline.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.PriceBreakText;
import io.leadline.catalog.PriceBreaks;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferTest {

    @ParameterizedTest
    @CsvSource({
        "1:5,             3,    1:5.15",
        "1:2.50;100:2.25, 3.5,  1:2.59;100:2.33",
        // as exact as the price is now
        "1:0.0123,        10,   1:0.0135",
        "1:2.500,         10,   1:2.75",
        "1:5,             -50,  1:2.5",
        "1:0,             3,    1:0",
    })
    void allPricesAreRaisedByPerCent(String before, BigDecimal percent, String then) {
        Offer offer = new Offer(new Sku("A1"), PriceBreaks.of(before, "GBP"), Quantity.of(1), Quantity.of(1), 7);

        assertThat(PriceBreakText.write(offer.dearerBy(percent).priceBreaks())).isEqualTo(then);
    }
}
