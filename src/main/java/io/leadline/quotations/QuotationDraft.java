package io.leadline.quotations;

import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person of a supplier has typed into a quotation and not sent, half of it missing perhaps: found again in any
 * browser until it is sent or the request is over. Whoever comes by a link is one person, whichever mail it was in.
 */
public record QuotationDraft(
        String requestId,
        String personId,
        List<Line> lines,
        String currency,
        @Nullable LocalDate validUntil,
        String note) {

    /** Of more digits no store takes it. */
    private static final int MOST_DIGITS = 34;

    /** One item as far as it is typed. */
    public record Line(
            Sku sku,
            boolean quoted,
            List<Break> breaks,
            @Nullable BigDecimal moq,
            @Nullable BigDecimal multiple,
            @Nullable Integer leadTimeDays) {

        public Line {
            breaks = List.copyOf(breaks);
        }
    }

    /** One price as far as it is typed. */
    public record Break(@Nullable BigDecimal from, @Nullable BigDecimal price) {}

    public QuotationDraft {
        lines = List.copyOf(lines);
    }

    /** Whether a store takes it. */
    boolean fits() {
        return lines.stream()
                .allMatch(line -> fits(line.moq())
                        && fits(line.multiple())
                        && line.breaks().stream().allMatch(one -> fits(one.from()) && fits(one.price())));
    }

    private static boolean fits(@Nullable BigDecimal number) {
        return number == null || number.precision() <= MOST_DIGITS;
    }
}
