package io.leadline.planning.ui;

import io.leadline.demand.Promotion;
import io.leadline.shared.Sku;
import io.leadline.shell.Format;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A promotion in words: when it is, what it is for, and how it draws. */
final class PromotionWords {

    private final Function<String, String> text;
    private final Format format;

    /** @param text by its key */
    PromotionWords(Function<String, String> text, Format format) {
        this.text = text;
        this.format = format;
    }

    String period(Promotion promotion) {
        return format.date(promotion.period().from()) + " – "
                + format.date(promotion.period().to());
    }

    String scope(Promotion promotion) {
        Sku sku = promotion.sku();
        String parts = Stream.of(
                        sku == null ? "" : sku.value(),
                        named("planning.promotions.category", promotion.category()),
                        named("planning.promotions.channel", promotion.channel()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return parts.isEmpty() ? text.apply("planning.promotions.everything") : parts;
    }

    String draw(Promotion promotion) {
        String kind = text.apply("planning.promotions.kind." + promotion.kind());
        return promotion.discountPercent().signum() == 0
                ? kind
                : kind + " · "
                        + format.percent(
                                promotion.discountPercent().doubleValue() / 100,
                                Math.max(
                                        0,
                                        promotion
                                                .discountPercent()
                                                .stripTrailingZeros()
                                                .scale()));
    }

    /** A code alone does not say what it is one of. */
    private String named(String key, @Nullable String part) {
        return part == null || part.isEmpty() ? "" : text.apply(key) + " " + part;
    }
}
