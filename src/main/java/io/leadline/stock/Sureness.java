package io.leadline.stock;

/** How sure it has to be that goods are there by the day that is told. */
public enum Sureness {
    /** As likely as not. */
    HALF(50),
    /** Eight of ten such orders are there by then. */
    EIGHTY(80),
    /** Nineteen of twenty. */
    SURELY(95);

    private final int percent;

    Sureness(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }
}
