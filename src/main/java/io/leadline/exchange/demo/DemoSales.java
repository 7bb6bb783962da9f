package io.leadline.exchange.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** Two years of daily sales of an item on each channel. */
final class DemoSales {

    private static final List<String> CHANNELS = List.of("web", "market-uk", "market-eu", "shop");
    private static final Map<String, String> PLACES =
            Map.of("web", "DC-MAIN", "market-uk", "DC-MAIN", "market-eu", "FC-EU", "shop", "SHOP-01");
    private static final List<Double> SHARES = List.of(0.4, 0.25, 0.25, 0.1);

    private final LocalDate lastDay;
    private final SplittableRandom random;
    private final List<DemoPromotion> promotions;

    DemoSales(LocalDate lastDay, SplittableRandom random) {
        this.lastDay = lastDay;
        this.random = random;
        this.promotions = DemoPromotion.around(lastDay);
    }

    void write(DemoItem item, CsvWriter sales) {
        LocalDate first = first();
        for (LocalDate day = first; !day.isAfter(lastDay); day = day.plusDays(1)) {
            double mean = mean(item, day);
            for (int c = 0; c < CHANNELS.size(); c++) {
                write(item, CHANNELS.get(c), day, mean * SHARES.get(c), sales);
            }
        }
    }

    private LocalDate first() {
        return lastDay.minusYears(2).plusDays(1);
    }

    private double mean(DemoItem item, LocalDate day) {
        LocalDate first = first();
        double years = (day.toEpochDay() - first.toEpochDay()) / 365.25;
        return item.unitsPerDay() * item.season().factor(day.getDayOfYear()) * (1 + item.growthPerYear() * (years - 1));
    }

    /** What customers of each channel want of the item on a day, also on one after the last of the files. */
    List<DemoWish> wishes(DemoItem item, LocalDate day) {
        List<DemoWish> wishes = new ArrayList<>();
        double mean = mean(item, day);
        for (int c = 0; c < CHANNELS.size(); c++) {
            String channel = CHANNELS.get(c);
            if (!isClosed(channel, day)) {
                wishes.add(wish(item, channel, day, mean * SHARES.get(c)));
            }
        }
        return wishes;
    }

    private DemoWish wish(DemoItem item, String channel, LocalDate day, double mean) {
        double rate = mean * weekday(channel, day.getDayOfWeek()) / Math.sqrt(item.chanceOfSale());
        double price = item.unitPrice();
        for (DemoPromotion promotion : promotions) {
            if (promotion.covers(item, channel, day)) {
                rate *= promotion.uplift();
                price *= 1 - promotion.discountPercent() / 100.0;
            }
        }
        return new DemoWish(
                item.sku(),
                channel,
                Objects.requireNonNull(PLACES.getOrDefault(channel, "")),
                item.chanceOfSale(),
                rate,
                price);
    }

    private void write(DemoItem item, String channel, LocalDate day, double mean, CsvWriter sales) {
        if (isClosed(channel, day) || random.nextDouble() > item.chanceOfSale()) {
            return;
        }
        DemoWish wish = wish(item, channel, day, mean);
        int units = poisson(wish.units() * (0.7 + 0.6 * random.nextDouble()));
        int returned = units > 0 && random.nextInt(40) == 0 ? 1 : 0;
        if (units > 0) {
            DemoShop.row(sales, day, item.sku(), channel, units, units * wish.price(), returned);
        }
    }

    private static boolean isClosed(String channel, LocalDate day) {
        return channel.equals("shop") && day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static double weekday(String channel, DayOfWeek day) {
        boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
        return channel.equals("shop") ? (day == DayOfWeek.SATURDAY ? 2.2 : 1) : weekend ? 1.25 : 0.9;
    }

    private int poisson(double rate) {
        if (rate > 60) {
            return (int) Math.round(Math.max(0, rate + Math.sqrt(rate) * random.nextGaussian()));
        }
        double limit = Math.exp(-rate);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
