package io.leadline.replenishment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the stock of an item at a location turns over, what that asks of its purchasing, and how old it is; reckoned with its
 * plan.
 *
 * @param channels what each channel that is served from there sells of it
 * @param layers what lies there by when it came in, the newest first, what nobody knows at the end; at most {@link #MOST_LAYERS}
 */
public record Turnover(
        Pace pace,
        SalesTrend trend,
        PurchasingChange change,
        Ageing ageing,
        List<OnChannel> channels,
        List<StockLayer> layers) {

    /** More are one with the oldest of them. */
    public static final int MOST_LAYERS = 24;

    /** Of plans that were made before it was reckoned. */
    public static final Turnover UNKNOWN =
            new Turnover(Pace.NONE, SalesTrend.UNKNOWN, PurchasingChange.KEEP, Ageing.NONE, List.of(), List.of());

    /**
     * What one channel sells of the stock.
     *
     * @param pace the turns that the channel alone would give the stock
     * @param last the last day with a sale; null if there never was one
     */
    public record OnChannel(
            String channel,
            Pace pace,
            SalesTrend trend,
            double perYear,
            double fourWeeks,
            @Nullable LocalDate last) {}

    public Turnover {
        channels = List.copyOf(channels);
        layers = List.copyOf(layers);
    }

    /** As lists hold it: without the single layers. */
    public Turnover listed() {
        return layers.isEmpty() ? this : new Turnover(pace, trend, change, ageing, channels, List.of());
    }

    /** On one channel; not there where the channel never sold it. */
    public @Nullable OnChannel on(String channel) {
        for (OnChannel one : channels) {
            if (one.channel().equals(channel)) {
                return one;
            }
        }
        return null;
    }
}
