package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.ACME;
import static io.leadline.ordering.AnOrder.BUYER;
import static io.leadline.ordering.AnOrder.DAY;
import static io.leadline.ordering.AnOrder.NOW;
import static io.leadline.ordering.AnOrder.TODAY;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each word of buyer and supplier stays as it was said: who, how, and each line before and after. */
class TurnTest {

    private static final Actor LINK = Actor.byLink("acme", "Acme", Locale.ENGLISH, ZoneOffset.UTC);

    private static final Actor ACCOUNT =
            new Actor("ann", "Ann", Set.of(Role.SUPPLIER), "acme", Locale.ENGLISH, ZoneOffset.UTC);

    /** Such as {@code 1: 100 on 03-12 -> 50 on 03-12}. */
    private static String words(Turn turn) {
        return turn.kind() + " " + turn.round() + " " + turn.channel() + " by " + turn.name() + ", " + turn.unchanged()
                + " unchanged"
                + turn.points().stream()
                        .map(point -> "; " + point.line() + ": " + words(point.before()) + " -> "
                                + (point.after() == null ? "nothing" : words(point.after())))
                        .collect(Collectors.joining());
    }

    private static String words(Turn.Word word) {
        return word.quantity() + " on "
                + word.days().stream().map(day -> day.toString().substring(5)).collect(Collectors.joining(" and "));
    }

    @Test
    void twoRoundsAnAcceptanceAndAMovedPromiseAreFiveWords() {
        LocalDate later = DAY.plusDays(6);
        PurchaseOrder order = anOrder()
                .and(30)
                .sent()
                .then(o -> Answering.answer(
                        o,
                        1,
                        List.of(
                                LineAnswer.accept(o.line(1).orElseThrow()).of(Quantity.of(50)),
                                LineAnswer.accept(o.line(2).orElseThrow())),
                        OrderPolicy.USUAL.tolerance(),
                        NOW,
                        LINK,
                        NOW,
                        TODAY))
                .then(o -> Countering.counter(
                        o,
                        1,
                        new Review.Counter(
                                List.of(new Review.Offer(1, Quantity.of(80), DAY, Money.of("5", "GBP"))), "More?"),
                        BUYER,
                        NOW,
                        TODAY))
                .mailed()
                .then(o -> Answering.answer(
                        o,
                        2,
                        List.of(LineAnswer.accept(o.line(1).orElseThrow()).on(later)),
                        OrderPolicy.USUAL.tolerance(),
                        NOW,
                        ACCOUNT,
                        NOW,
                        TODAY))
                .accepted()
                .promised(later.plusDays(3))
                .now();

        assertThat(order.log().turns())
                .extracting(TurnTest::words)
                .containsExactly(
                        "ANSWER 1 LINK by Acme, 1 unchanged; 1: 100 on 03-12 -> 50 on 03-12",
                        "COUNTER 1 DESK by " + BUYER.name() + ", 1 unchanged; 1: 50 on 03-12 -> 80 on 03-12",
                        "ANSWER 2 PORTAL by Ann, 0 unchanged; 1: 80 on 03-12 -> 80 on 03-18",
                        "ACCEPT 2 DESK by " + BUYER.name() + ", 1 unchanged",
                        "MOVE 2 LINK by " + ACME.name() + ", 0 unchanged; 1: 80 on 03-18 -> 80 on 03-21");
    }

    @Test
    void eachPointKnowsWhatItChanges() {
        Turn.Word before = new Turn.Word(Quantity.of(10), List.of(DAY), Money.of("5", "GBP"), "");
        Turn.Word after =
                new Turn.Word(Quantity.of(9), List.of(DAY.minusDays(1), DAY.plusDays(4)), Money.of("6", "GBP"), "");

        Turn.Point moved = new Turn.Point(1, "Lamp", "piece", before, after);
        Turn.Point dropped = new Turn.Point(1, "Lamp", "piece", before, null);

        assertThat(moved.daysLater()).isEqualTo(4);
        assertThat(moved.costsMore()).isEqualTo(Money.of("4", "GBP"));
        assertThat(dropped.costsMore()).isEqualTo(Money.of("-50", "GBP"));
    }
}
