package io.leadline.exchange.demo;

/**
 * An invented item and how it sells.
 *
 * @param unitsPerDay over all channels, on an average day of an average month
 * @param season which time of the year it sells best in
 * @param chanceOfSale on one day; 1 for items sold daily, little for slow ones
 * @param growthPerYear 0.2 for a fifth more each year
 */
record DemoItem(
        String sku,
        String name,
        String category,
        double unitCost,
        double unitPrice,
        double weightKg,
        double volumeL,
        int supplier,
        double unitsPerDay,
        Season season,
        double chanceOfSale,
        double growthPerYear) {

    enum Season {
        NONE(0, 0),
        SUMMER(195, 0.7),
        GARDEN(120, 0.8),
        WINTER(345, 0.9),
        SCHOOL(240, 0.6);

        private final int peakDay;
        private final double swing;

        Season(int peakDay, double swing) {
            this.peakDay = peakDay;
            this.swing = swing;
        }

        /** The factor of a day of the year, 1 on average. */
        double factor(int dayOfYear) {
            return 1 + swing * Math.cos(2 * Math.PI * (dayOfYear - peakDay) / 365.25);
        }
    }
}
