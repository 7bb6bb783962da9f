package io.leadline.demand;

import io.leadline.shared.Period;
import io.leadline.shared.Saved;
import java.util.Collection;
import java.util.List;

/** The marketing calendar. */
public interface Promotions {

    /** Every promotion by first day and id. */
    List<Promotion> all();

    /** Those that run on at least one day of the period. */
    default List<Promotion> in(Period period) {
        return all().stream()
                .filter(promotion -> !promotion.period().from().isAfter(period.to())
                        && !promotion.period().to().isBefore(period.from()))
                .toList();
    }

    /** Adds or changes all of them; the same again changes nothing. */
    Saved put(Collection<Promotion> promotions);
}
