package io.leadline.demand;

import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Everything sold of one item.
 *
 * @param channels one series for each channel that ever sold it; {@link DailySales#place()} is the channel
 */
public record ItemSales(Sku sku, List<DailySales> channels) {

    public ItemSales {
        channels = List.copyOf(channels);
    }

    /** The day of the first sale, on whatever channel. */
    public Optional<LocalDate> firstDay() {
        return channels.stream().map(DailySales::first).min(LocalDate::compareTo);
    }

    /** Without the days after this one. */
    public ItemSales upTo(LocalDate lastDay) {
        return new ItemSales(
                sku,
                channels.stream()
                        .filter(series -> !series.first().isAfter(lastDay))
                        .map(series -> series.upTo(lastDay))
                        .toList());
    }

    /** The sum over some channels for each day of the period. */
    public DailySales daily(String place, Collection<String> ofChannels, Period period) {
        DailySales sum = DailySales.none(sku, place, period);
        for (DailySales channel : channels) {
            if (ofChannels.contains(channel.place())) {
                sum = sum.adding(channel);
            }
        }
        return sum;
    }
}
