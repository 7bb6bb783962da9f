package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other locations of the company could give, and moving it; planning knows what each needs for itself. */
public interface OtherPlaces {

    /** Nobody knows of any. */
    OtherPlaces NONE = new OtherPlaces() {

        @Override
        public List<Spare> of(Sku sku, String to, LocalDate until) {
            return List.of();
        }

        @Override
        public Moved move(String wish, Sku sku, Spare spare, String to, String because, Actor actor) {
            return Moved.NO;
        }
    };

    /**
     * What one place can give without running short itself.
     *
     * @param arrives when it could be there
     * @param cost of moving it, in the company's currency; null where nobody knows
     */
    record Spare(
            String locationId,
            String name,
            Quantity quantity,
            LocalDate arrives,
            @Nullable Money cost) {

        /** Less of it, at its share of the cost. */
        public Spare of(Quantity fewer) {
            if (cost == null) {
                return new Spare(locationId, name, fewer, arrives, null);
            }
            Money share = new Money(
                    cost.amount().multiply(fewer.value()).divide(quantity.value(), 2, java.math.RoundingMode.HALF_UP),
                    cost.currency());
            return new Spare(locationId, name, fewer, arrives, share);
        }
    }

    /** What became of a wish to move something. */
    enum Moved {
        /** It is under way because of this wish, now or since it was asked before. */
        YES,
        /** This wish has been fulfilled: the goods were counted in. */
        OVER,
        /** Something else is moved between the two places already, or other units because of the same wish. */
        NO,
        /** This person may not have anything moved. */
        FORBIDDEN
    }

    /** @param until what is kept there has to last so long; most in front */
    List<Spare> of(Sku sku, String to, LocalDate until);

    /**
     * Has it moved: a transfer that this person has accepted, and the other place ships.
     *
     * @param wish names what it is for, and nothing that may differ when it is asked again, such as a day or a quantity: asked
     *     twice, it is moved once
     */
    Moved move(String wish, Sku sku, Spare spare, String to, String because, Actor actor);
}
