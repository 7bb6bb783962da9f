package io.leadline.catalog;

import java.math.BigDecimal;

/**
 * When a supplier is paid.
 *
 * @param days after the invoice; 0 for at once
 * @param discountPercent taken off for who pays within {@code discountDays}; zero for none
 */
public record PaymentTerms(int days, BigDecimal discountPercent, int discountDays) {

    /** Nobody waits longer than a year. */
    public static final int MOST_DAYS = 365;

    /** A discount is less than this. */
    public static final BigDecimal ALL = BigDecimal.valueOf(100);

    public PaymentTerms {
        discountPercent = discountPercent.stripTrailingZeros();
        if (days < 0 || days > MOST_DAYS || discountDays < 0 || discountDays > days) {
            throw new IllegalArgumentException("Payment within " + days + " days, with a discount within "
                    + discountDays + ": a discount is for" + " paying earlier, and a year is the longest");
        }
        if (discountPercent.signum() < 0 || discountPercent.compareTo(ALL) >= 0) {
            throw new IllegalArgumentException("A discount of " + discountPercent + " percent is none");
        }
    }

    public boolean hasDiscount() {
        return discountPercent.signum() > 0;
    }
}
