package io.leadline.ordering;

import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Why a count is rather a slip than what came: so much more than was expected. Less is no slip, because deliveries are short
 * every day. The likeliest reason comes first.
 */
public enum OddCount {
    /** Nothing of it is expected any more. */
    NOTHING_OPEN,
    /** The expected number with one digit more, as if a key had been hit twice: 240 for 24. */
    DIGIT_MORE,
    /** Three times or more. */
    MANIFOLD,
    /** A fifth or more above. */
    ABOVE;

    private static final BigDecimal MUCH = new BigDecimal("1.2");
    private static final BigDecimal MANY = BigDecimal.valueOf(3);

    /** @param expected what is open of the line */
    public static Optional<OddCount> of(Quantity expected, Quantity counted) {
        if (counted.compareTo(expected) <= 0) {
            return Optional.empty();
        }
        if (!expected.isPositive()) {
            return Optional.of(NOTHING_OPEN);
        }
        if (hasOneDigitMore(expected, counted)) {
            return Optional.of(DIGIT_MORE);
        }
        if (isAtLeast(counted, MANY, expected)) {
            return Optional.of(MANIFOLD);
        }
        return isAtLeast(counted, MUCH, expected) ? Optional.of(ABOVE) : Optional.empty();
    }

    private static boolean isAtLeast(Quantity counted, BigDecimal times, Quantity expected) {
        return counted.value().compareTo(expected.value().multiply(times)) >= 0;
    }

    private static boolean hasOneDigitMore(Quantity expected, Quantity counted) {
        String one = expected.value().stripTrailingZeros().toPlainString();
        String more = counted.value().stripTrailingZeros().toPlainString();
        if (more.length() != one.length() + 1) {
            return false;
        }
        for (int i = 0; i < more.length(); i++) {
            if (Character.isDigit(more.charAt(i)) && (more.substring(0, i) + more.substring(i + 1)).equals(one)) {
                return true;
            }
        }
        return false;
    }
}
