package io.leadline.replenishment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How old stock is: units by the days since they came to their location.
 *
 * @param month up to 30 days
 * @param quarter up to 90
 * @param half up to 180
 * @param year up to 365
 * @param older than a year
 * @param unknown of which nobody knows when they came
 */
public record Ageing(double month, double quarter, double half, double year, double older, double unknown) {

    public static final Ageing NONE = new Ageing(0, 0, 0, 0, 0, 0);

    /** A range of ages; the i18n key of its name is {@code planning.age.<name>}. */
    public enum Band {
        MONTH(30),
        QUARTER(90),
        HALF(180),
        YEAR(365),
        OLDER(Long.MAX_VALUE),
        UNKNOWN(Long.MAX_VALUE);

        private final long toDays;

        Band(long toDays) {
            this.toDays = toDays;
        }

        private static Band of(StockLayer layer, LocalDate today) {
            LocalDate since = layer.since();
            if (since == null) {
                return UNKNOWN;
            }
            long days = ChronoUnit.DAYS.between(since, today);
            for (Band band : values()) {
                if (days <= band.toDays) {
                    return band;
                }
            }
            return OLDER;
        }
    }

    public static Ageing of(List<StockLayer> layers, LocalDate today) {
        double[] units = new double[Band.values().length];
        layers.forEach(layer -> units[Band.of(layer, today).ordinal()] += layer.units());
        return new Ageing(units[0], units[1], units[2], units[3], units[4], units[5]);
    }

    public double units(Band band) {
        return switch (band) {
            case MONTH -> month;
            case QUARTER -> quarter;
            case HALF -> half;
            case YEAR -> year;
            case OLDER -> older;
            case UNKNOWN -> unknown;
        };
    }

    /** Units that have lain there for longer than half a year. */
    public double old() {
        return year + older;
    }

    public double total() {
        return month + quarter + half + year + older + unknown;
    }
}
