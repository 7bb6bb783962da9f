package io.leadline.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that one kind of value can be.
 *
 * <p>A number is weighed by its digits before anything is computed with it: {@code 1e400000000} is a short text, and the
 * first rounding of it takes minutes.
 *
 * @param decimals the most digits behind the point
 */
public record NumberRange(BigDecimal least, BigDecimal most, int decimals) {

    /** What stores can hold; a number beyond is none of a company's. */
    private static final int MOST_DIGITS = 6_200;

    /** What is written longer than that is no number that a person means. */
    private static final int MOST_CHARACTERS = 50;

    public NumberRange {
        if (least.compareTo(most) > 0 || decimals < 0) {
            throw new IllegalArgumentException("No number is from " + least + " to " + most + " with " + decimals);
        }
    }

    public static NumberRange of(long least, long most, int decimals) {
        return new NumberRange(BigDecimal.valueOf(least), BigDecimal.valueOf(most), decimals);
    }

    /** Whether it can be computed with in no time. */
    static boolean bearable(BigDecimal value) {
        return Math.abs((long) value.scale()) <= MOST_DIGITS && value.precision() <= MOST_DIGITS;
    }

    public NumberRange from(BigDecimal otherLeast) {
        return new NumberRange(otherLeast, most, decimals);
    }

    public NumberRange exactTo(int otherDecimals) {
        return new NumberRange(least, most, otherDecimals);
    }

    /** What is wrong with it. */
    public Optional<Fault> fault(@Nullable BigDecimal value) {
        if (value == null) {
            return Optional.of(new Fault.Missing());
        }
        if (!bearable(value)) {
            return Optional.of(value.signum() < 0 ? new Fault.TooSmall(least) : new Fault.TooLarge(most));
        }
        if (value.compareTo(least) < 0) {
            return Optional.of(new Fault.TooSmall(least));
        }
        if (value.compareTo(most) > 0) {
            return Optional.of(new Fault.TooLarge(most));
        }
        return value.signum() != 0 && value.stripTrailingZeros().scale() > decimals
                ? Optional.of(new Fault.TooFine(
                        decimals,
                        value.setScale(decimals, RoundingMode.FLOOR).max(least),
                        value.setScale(decimals, RoundingMode.CEILING)))
                : Optional.empty();
    }

    /** Digits of any script are digits; a comma is a point. Empty where it is no number at all. */
    public Optional<BigDecimal> read(String text) {
        try {
            return Optional.of(new BigDecimal(held(text.strip()).replace(',', '.')));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** What stands in place of a text that nobody should compute with: the first number beyond the range, so that it is refused. */
    public String held(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            try {
                BigDecimal value = new BigDecimal(text.replace(',', '.'));
                if (value.precision() <= MOST_CHARACTERS && Math.abs((long) value.scale()) <= MOST_CHARACTERS) {
                    return text;
                }
            } catch (NumberFormatException noNumber) {
                return text;
            }
        }
        return beyond(text);
    }

    /** The first number that the range has no place for, on the side where the text lies. */
    public String beyond(String text) {
        return (text.startsWith("-") ? least.subtract(BigDecimal.ONE) : most.add(BigDecimal.ONE)).toPlainString();
    }
}
