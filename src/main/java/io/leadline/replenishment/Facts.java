package io.leadline.replenishment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Takes the figures of a term by name; figures of statistics to the third decimal, which is more than they mean. */
@FunctionalInterface
public interface Facts {

    void give(String name, String value);

    default Facts put(String name, Object value) {
        give(name, value.toString());
        return this;
    }

    default Facts put(String name, double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
        give(name, rounded.stripTrailingZeros().toPlainString());
        return this;
    }

    default Facts put(String name, long value) {
        give(name, Long.toString(value));
        return this;
    }
}
