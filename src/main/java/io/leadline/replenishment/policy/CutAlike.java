package io.leadline.replenishment.policy;

import io.leadline.replenishment.ItemPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What most companies do where money is short, to hold a {@link BuyList} against: every planned line is cut by the same share,
 * rounded down to what its supplier delivers, and an order that falls below its minimum value is left out. The share is the
 * largest that the money reaches for.
 */
public final class CutAlike {

    private static final int HALVINGS = 40;

    private final List<Wish> wishes;
    private final Map<ItemPlace, Double> planned;
    private final Map<String, BuyList.Conditions> conditions;

    /** @param planned units by item and location; what has no wish cannot be ordered */
    public CutAlike(List<Wish> wishes, Map<ItemPlace, Double> planned, Map<String, BuyList.Conditions> conditions) {
        this.wishes = wishes.stream()
                .filter(wish -> planned.getOrDefault(wish.place(), 0.0) > 0)
                .toList();
        this.planned = Map.copyOf(planned);
        this.conditions = Map.copyOf(conditions);
    }

    public BuyList.Bought under(double limit) {
        BuyList.Bought whole = cut(1);
        if (whole.spent() <= limit) {
            return whole;
        }
        double low = 0;
        double high = 1;
        BuyList.Bought best = new BuyList.Bought(List.of(), 0, 0);
        for (int i = 0; i < HALVINGS && high - low > 1e-4; i++) {
            double middle = (low + high) / 2;
            BuyList.Bought bought = cut(middle);
            if (bought.spent() <= limit) {
                low = middle;
                best = bought;
            } else {
                high = middle;
            }
        }
        return best;
    }

    private BuyList.Bought cut(double share) {
        Map<String, List<BuyList.Line>> orders = new HashMap<>();
        for (Wish wish : wishes) {
            double units = Math.floor(planned.getOrDefault(wish.place(), 0.0) * share / wish.multiple() + 1e-9)
                    * wish.multiple();
            if (units > 0 && units >= wish.least() - 1e-9) {
                orders.computeIfAbsent(wish.order(), o -> new ArrayList<>())
                        .add(new BuyList.Line(wish.place(), wish.order(), units, wish.cost(units), wish.gain(units)));
            }
        }
        List<BuyList.Line> lines = new ArrayList<>();
        double spent = 0;
        double gain = 0;
        for (Map.Entry<String, List<BuyList.Line>> order : orders.entrySet()) {
            BuyList.Conditions asked = conditions.getOrDefault(order.getKey(), BuyList.Conditions.NONE);
            double worth =
                    order.getValue().stream().mapToDouble(BuyList.Line::cost).sum();
            if (worth + 1e-9 >= asked.minimum()) {
                lines.addAll(order.getValue());
                double freight = asked.freight(worth);
                spent += worth + freight;
                gain += order.getValue().stream()
                                .mapToDouble(BuyList.Line::gain)
                                .sum()
                        - freight;
            }
        }
        return new BuyList.Bought(lines, spent, gain);
    }
}
