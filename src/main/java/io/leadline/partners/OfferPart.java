package io.leadline.partners;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.shared.Bounds;
import io.leadline.shared.NumberRange;
import io.leadline.shared.Quantity;
import java.util.function.Function;

/** What can differ between two offers of one item; each is proposed, put into force and left alone by itself. */
enum OfferPart {
    PRICES(Offer::priceBreaks) {
        @Override
        Offer take(Offer into, Offer from) {
            return into.priced(from.priceBreaks());
        }

        @Override
        boolean isWithinBounds(Offer offer, NumberRange units) {
            return offer.priceBreaks().stream().map(PriceBreak::from).distinct().count()
                            == offer.priceBreaks().size()
                    && offer.priceBreaks().stream()
                            .allMatch(each -> Bounds.PRICE
                                            .fault(each.unitPrice().amount())
                                            .isEmpty()
                                    && isQuantity(each.from(), units));
        }
    },
    MINIMUM(Offer::moq) {
        @Override
        Offer take(Offer into, Offer from) {
            return into.from(from.moq());
        }

        @Override
        boolean isWithinBounds(Offer offer, NumberRange units) {
            return isQuantity(offer.moq(), units);
        }
    },
    MULTIPLE(Offer::orderMultiple) {
        @Override
        Offer take(Offer into, Offer from) {
            return into.inLotsOf(from.orderMultiple());
        }

        @Override
        boolean isWithinBounds(Offer offer, NumberRange units) {
            return isQuantity(offer.orderMultiple(), units);
        }
    },
    LEAD_TIME(Offer::leadTimeDays) {
        @Override
        Offer take(Offer into, Offer from) {
            return into.within(from.leadTimeDays());
        }

        @Override
        boolean isWithinBounds(Offer offer, NumberRange units) {
            return offer.leadTimeDays() <= Terms.LONGEST_LEAD_TIME_DAYS;
        }
    };

    private final Function<Offer, Object> part;

    OfferPart(Function<Offer, Object> part) {
        this.part = part;
    }

    private static boolean isQuantity(Quantity quantity, NumberRange units) {
        return units.fault(quantity.value()).isEmpty();
    }

    boolean isSame(Offer one, Offer other) {
        return part.apply(one).equals(part.apply(other));
    }

    /** The first offer, with this of the other. */
    abstract Offer take(Offer into, Offer from);

    /**
     * Whether somebody may enter it.
     *
     * @param units what there is of the item
     */
    abstract boolean isWithinBounds(Offer offer, NumberRange units);
}
