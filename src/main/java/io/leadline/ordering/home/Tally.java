package io.leadline.ordering.home;

import io.leadline.shared.Money;
import java.util.Collection;
import java.util.List;

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
        return new Tally(
                all.stream().mapToInt(Tally::orders).sum(),
                all.stream().mapToInt(Tally::lines).sum(),
                Money.sums(all.stream().flatMap(one -> one.money.stream())));
    }
}
