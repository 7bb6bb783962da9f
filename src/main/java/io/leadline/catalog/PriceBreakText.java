package io.leadline.catalog;

import io.leadline.shared.Bounds;
import io.leadline.shared.Money;
import io.leadline.shared.NumberRange;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Price breaks as people write them and as the files hold them: {@code 1:2.50;100:2.25}. */
public final class PriceBreakText {

    private PriceBreakText() {}

    public static String write(Terms terms) {
        return write(terms.priceBreaks());
    }

    public static String write(List<PriceBreak> breaks) {
        return breaks.stream()
                .map(b -> b.from() + ":" + b.unitPrice().amount().toPlainString())
                .collect(Collectors.joining(";"));
    }

    /** Empty if the text cannot be read. */
    public static List<PriceBreak> read(String text, String currency) {
        List<PriceBreak> breaks = new ArrayList<>();
        for (String part : text.split(";")) {
            String[] pair = part.strip().split(":");
            try {
                Optional<BigDecimal> from = within(Bounds.QUANTITY, pair[0]);
                Optional<BigDecimal> price = within(Bounds.PRICE, pair[1]);
                if (from.isEmpty() || price.isEmpty()) {
                    return List.of();
                }
                PriceBreak priceBreak = new PriceBreak(new Quantity(from.get()), new Money(price.get(), currency));
                if (breaks.stream().anyMatch(b -> b.from().equals(priceBreak.from()))) {
                    return List.of();
                }
                breaks.add(priceBreak);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                // Not a number, not above zero, or no pair at all: the field says how it is written.
                return List.of();
            }
        }
        return breaks;
    }

    private static Optional<BigDecimal> within(NumberRange range, String text) {
        return range.read(text).filter(number -> range.fault(number).isEmpty());
    }
}
