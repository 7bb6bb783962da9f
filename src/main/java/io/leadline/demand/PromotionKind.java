package io.leadline.demand;

/** How a promotion draws customers. What is known of a shop's own promotions replaces the usual effects. */
public enum PromotionKind {
    /** Cheaper; where no discount is told, by about a fifth. */
    PRICE(0.4),
    /** In a leaflet, a letter or an advertisement. */
    LEAFLET(0.3),
    /** Shown first: on the home page, at the till, in a window. Also what is not told. */
    FEATURE(0.35),
    /** Sold together with something, or more for the price. */
    BUNDLE(0.2);

    /** Logarithm of the growth where nothing was observed: 49, 35, 42 and 22 per cent. */
    final double usualEffect;

    PromotionKind(double usualEffect) {
        this.usualEffect = usualEffect;
    }
}
