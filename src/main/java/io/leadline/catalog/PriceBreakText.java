package io.leadline.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** Price breaks as files hold them: {@code 1:2.50;100:2.25}; people read them in words, and change them in a form. */
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
}
