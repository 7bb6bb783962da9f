package io.leadline.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.catalog.Units;
import io.leadline.shared.Bounds;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OfferPartTest {

    private static final String HUGE = "9999999999999";

    @Test
    void whatHasStoodInTermsSinceBeforeThereWereBoundsIsReadAsItIs() {
        Terms odd = new Terms(
                "S1",
                new Sku("A1"),
                1,
                List.of(priceBreak("1", HUGE), priceBreak("1", "2")),
                Quantity.of(HUGE),
                Quantity.of(HUGE),
                9_999);

        Offer offer = Offer.of(odd);

        assertThat(offer.on(odd)).isEqualTo(odd);
        assertThat(OfferPart.values()).noneMatch(part -> part.isWithinBounds(offer, Bounds.QUANTITY));
    }

    @Test
    void eachPartIsHeldAgainstItsOwnBounds() {
        Offer right = new Offer(
                new Sku("A1"),
                List.of(priceBreak("1", "2")),
                Quantity.of(0),
                Quantity.of(1),
                Terms.LONGEST_LEAD_TIME_DAYS);

        assertThat(OfferPart.values()).allMatch(part -> part.isWithinBounds(right, Bounds.QUANTITY));
        assertThat(wrong(right.priced(List.of(priceBreak("1", HUGE))))).containsExactly(OfferPart.PRICES);
        assertThat(wrong(right.priced(List.of(priceBreak("1", "2"), priceBreak("1", "3")))))
                .containsExactly(OfferPart.PRICES);
        assertThat(wrong(right.from(Quantity.of(HUGE)))).containsExactly(OfferPart.MINIMUM);
        assertThat(wrong(right.inLotsOf(Quantity.of(HUGE)))).containsExactly(OfferPart.MULTIPLE);
        assertThat(wrong(right.within(Terms.LONGEST_LEAD_TIME_DAYS + 1))).containsExactly(OfferPart.LEAD_TIME);
    }

    /** A least quantity of 7.5 pieces, or a multiple of 0.7, leaves nothing that could be ordered. */
    @Test
    void ofPiecesThereAreNoParts() {
        Offer parts =
                new Offer(new Sku("A1"), List.of(priceBreak("1.5", "2")), Quantity.of("7.5"), Quantity.of("0.7"), 3);

        assertThat(Stream.of(OfferPart.values()).filter(part -> !part.isWithinBounds(parts, Units.range("piece"))))
                .containsExactly(OfferPart.PRICES, OfferPart.MINIMUM, OfferPart.MULTIPLE);
        assertThat(OfferPart.values()).allMatch(part -> part.isWithinBounds(parts, Units.range("metre")));
    }

    private static List<OfferPart> wrong(Offer offer) {
        return Stream.of(OfferPart.values())
                .filter(part -> !part.isWithinBounds(offer, Bounds.QUANTITY))
                .toList();
    }

    private static PriceBreak priceBreak(String from, String price) {
        return new PriceBreak(Quantity.of(from), Money.of(price, "GBP"));
    }
}
