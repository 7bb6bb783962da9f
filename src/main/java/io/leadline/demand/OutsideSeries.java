package io.leadline.demand;

import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by day that others know and that may move demand: the weather, a competitor's price, mentions, visits.
 *
 * @param knownAhead a day's value is known before it, such as that of a calendar or of a price that is announced; otherwise
 *     values of days to come are forecasts of it
 * @param first the day of the first value
 * @param values by day; NaN where none was told
 * @param foretold what was told first of a day while it was still to come; NaN where nothing was
 * @param leads days before it on which that was told; 0 where nothing was
 * @param toldOn the day on which anything of it was told last
 */
@SuppressWarnings("ArrayRecordComponent") // years of days, shared by all items of a run, never changed
public record OutsideSeries(
        Subject subject,
        boolean knownAhead,
        LocalDate first,
        double[] values,
        double[] foretold,
        int[] leads,
        LocalDate toldOn) {

    /**
     * What a series is about. What is empty stands for all.
     *
     * @param series its name; series of one name about several subjects are the same thing at different places
     */
    public record Subject(String series, @Nullable Sku sku, String category, String location, String channel) {

        boolean covers(Sku item, String ofCategory, String at, java.util.Set<String> channels) {
            return (sku == null || sku.equals(item))
                    && (category.isEmpty() || category.equals(ofCategory))
                    && (location.isEmpty() || location.equals(at))
                    && (channel.isEmpty() || channels.contains(channel));
        }

        /** The narrower one counts where several are about an item at a location. */
        int narrowness() {
            return (sku != null ? 8 : 0)
                    + (category.isEmpty() ? 0 : 4)
                    + (location.isEmpty() ? 0 : 2)
                    + (channel.isEmpty() ? 0 : 1);
        }
    }

    /** The last day of which anything was told. */
    public LocalDate last() {
        return first.plusDays(values.length - 1L);
    }

    /** Days without a value up to a day. */
    public int gaps(LocalDate upTo) {
        int days = (int) Math.clamp(upTo.toEpochDay() - first.toEpochDay() + 1, 0, values.length);
        return (int) Arrays.stream(values, 0, days).filter(Double::isNaN).count();
    }
}
