package io.leadline.demand;

import io.leadline.shared.Edited;
import io.leadline.shared.Period;
import io.leadline.shared.Saved;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The marketing calendar. */
public interface Promotions {

    /** Every promotion that counts, by first day and id. */
    default List<Promotion> all() {
        return kept().stream()
                .map(SetPromotion::promotion)
                .filter(promotion -> !promotion.calledOff())
                .toList();
    }

    /** All with who changed them, those that were called off among them; by first day and id. */
    List<SetPromotion> kept();

    /** Those that run on at least one day of the period. */
    default List<Promotion> in(Period period) {
        return all().stream()
                .filter(promotion -> !promotion.period().from().isAfter(period.to())
                        && !promotion.period().to().isBefore(period.from()))
                .toList();
    }

    /**
     * Adds or changes all of them, as a file tells them. A file that tells of one what a file told last changes nothing,
     * whatever people made of it since; one that tells something else wins.
     */
    Saved put(Collection<Promotion> promotions);

    /**
     * A person's change, refused if it is not what the person saw any more.
     *
     * @param seen null if there was none of that name
     */
    Edited<Promotion> change(@Nullable Promotion seen, Promotion changed, String by, Instant at);
}
