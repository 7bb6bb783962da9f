package io.leadline.partners;

import java.util.function.Function;

/** What can differ between two offers of one item; each is proposed, put into force and left alone by itself. */
enum OfferPart {
    PRICES(Offer::priceBreaks) {
        @Override
        Offer take(Offer into, Offer from) {
            return into.priced(from.priceBreaks());
        }
    },
    MINIMUM(Offer::moq) {
        @Override
        Offer take(Offer into, Offer from) {
            return into.from(from.moq());
        }
    },
    MULTIPLE(Offer::orderMultiple) {
        @Override
        Offer take(Offer into, Offer from) {
            return into.inLotsOf(from.orderMultiple());
        }
    },
    LEAD_TIME(Offer::leadTimeDays) {
        @Override
        Offer take(Offer into, Offer from) {
            return into.within(from.leadTimeDays());
        }
    };

    private final Function<Offer, Object> part;

    OfferPart(Function<Offer, Object> part) {
        this.part = part;
    }

    boolean isSame(Offer one, Offer other) {
        return part.apply(one).equals(part.apply(other));
    }

    /** The first offer, with this of the other. */
    abstract Offer take(Offer into, Offer from);
}
