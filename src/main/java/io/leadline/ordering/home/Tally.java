package io.leadline.ordering.home;

import io.leadline.shared.Money;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much there is of something.
 *
 * @param money one sum for each currency; what can be told in the company's is
 */
public record Tally(int orders, int lines, List<Money> money) {

    static final Tally NONE = new Tally(0, 0, List.of());

    public Tally {
        money = List.copyOf(money);
    }

    public boolean isNothing() {
        return orders == 0 && lines == 0;
    }

    /** The same, as what so many orders hold. */
    Tally ofOrders(int many) {
        return new Tally(many, lines, money);
    }

    static Tally of(Collection<Tally> all) {
        Map<String, Money> byCurrency = new TreeMap<>();
        int orders = 0;
        int lines = 0;
        for (Tally one : all) {
            orders += one.orders;
            lines += one.lines;
            one.money.forEach(money -> byCurrency.merge(money.currency(), money, Money::plus));
        }
        return new Tally(
                orders, lines, byCurrency.values().stream().map(Money::rounded).toList());
    }
}
