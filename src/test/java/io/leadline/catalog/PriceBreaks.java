package io.leadline.catalog;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Price breaks for tables of examples, as files hold them: {@code 1:2.50;100:2.25}. */
public final class PriceBreaks {

    private PriceBreaks() {}

    public static List<PriceBreak> of(String text, String currency) {
        return Stream.of(text.split(";"))
                .map(pair -> pair.split(":"))
                .map(pair -> new PriceBreak(Quantity.of(pair[0]), new Money(new BigDecimal(pair[1]), currency)))
                .toList();
    }
}
