package io.leadline.stock;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What rules would have done with one day's sales of one item. The day is tried by itself, with what really lay there: what
 * would not have been sold is not there on the day after. Channels sell in turn through the day, each evenly; what is sold
 * leaves at once.
 */
public final class RuleReplay {

    /** Into so many sales each channel's day is cut, so that they come in turn. */
    private static final int TURNS = 20;

    private RuleReplay() {}

    /**
     * A day of an item.
     *
     * @param onHand what lay at each location in the morning and what came in
     * @param sold by channel
     */
    public record Day(Sku sku, Map<String, Quantity> onHand, Map<String, Quantity> sold) {}

    /** @return units that would have been refused, by channel; only those with any */
    public static Map<String, Quantity> refused(Day day, Selling selling) {
        Map<String, Map<String, ChannelTerms>> terms = new HashMap<>();
        day.onHand().keySet().forEach(location -> {
            Map<String, ChannelTerms> byChannel = new TreeMap<>();
            selling.terms(location, day.sku(), "").forEach(one -> byChannel.put(one.channel(), one));
            terms.put(location, byChannel);
        });
        return allFits(day, selling, terms) ? Map.of() : inTurn(day, selling, terms);
    }

    /** Whether in the evening, with all sold, each channel could still have sold: then nothing was refused before. */
    private static boolean allFits(Day day, Selling selling, Map<String, Map<String, ChannelTerms>> terms) {
        Quantity all = day.sold().values().stream().reduce(Quantity.ZERO, Quantity::plus);
        return day.sold().keySet().stream()
                .allMatch(channel -> selling.sources(channel).stream()
                        .map(ChannelSource::location)
                        .filter(terms::containsKey)
                        .anyMatch(location -> promise(
                                        channel, onHand(day.onHand(), location).minus(all), terms, location)
                                .isPositive()));
    }

    private static Map<String, Quantity> inTurn(
            Day day, Selling selling, Map<String, Map<String, ChannelTerms>> terms) {
        Map<String, Quantity> left = new HashMap<>(day.onHand());
        Map<String, Quantity> refused = new TreeMap<>();
        Map<String, Quantity> sold = new TreeMap<>(day.sold());
        for (int turn = 1; turn <= TURNS; turn++) {
            for (Map.Entry<String, Quantity> one : sold.entrySet()) {
                Quantity wanted = part(one.getValue(), turn).minus(part(one.getValue(), turn - 1));
                for (ChannelSource source : selling.sources(one.getKey())) {
                    String location = source.location();
                    if (wanted.isPositive() && terms.containsKey(location)) {
                        Quantity taken = promise(one.getKey(), onHand(left, location), terms, location)
                                .min(wanted);
                        left.merge(location, taken, Quantity::minus);
                        wanted = wanted.minus(taken);
                    }
                }
                if (wanted.isPositive()) {
                    refused.merge(one.getKey(), wanted, Quantity::plus);
                }
            }
        }
        return refused;
    }

    /** Of so many sold through the day, how many by that turn; in whole units where they are whole. */
    private static Quantity part(Quantity sold, int turn) {
        if (turn == TURNS) {
            return sold;
        }
        BigDecimal some = sold.value().multiply(BigDecimal.valueOf(turn)).divide(BigDecimal.valueOf(TURNS));
        return new Quantity(some.setScale(0, java.math.RoundingMode.HALF_UP).min(sold.value()));
    }

    private static Quantity promise(
            String channel, Quantity onHand, Map<String, Map<String, ChannelTerms>> terms, String location) {
        List<ChannelTerms> there =
                List.copyOf(terms.getOrDefault(location, Map.of()).values());
        return ShelfPromises.of(new ShelfPromises.Shelf(onHand, Map.of(), Map.of()), there)
                .getOrDefault(channel, Quantity.ZERO);
    }

    private static Quantity onHand(Map<String, Quantity> onHand, String location) {
        return onHand.getOrDefault(location, Quantity.ZERO);
    }
}
