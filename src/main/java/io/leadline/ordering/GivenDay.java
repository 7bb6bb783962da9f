package io.leadline.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A day that a supplier gave for a line: the one that both sides agreed on, or one to which it moved that later.
 *
 * @param since when it was given; of the first when it was asked for
 * @param moves how often the supplier had moved its day by then
 */
public record GivenDay(LocalDate day, Instant since, int moves) {

    /** All that were given, the agreed one first; empty where none was. What the company itself wished is agreed anew. */
    static List<GivenDay> of(PurchaseOrder order, OrderLine line) {
        Optional<LocalDate> agreed = Conducts.agreed(order, line);
        if (agreed.isEmpty()) {
            return List.of();
        }
        Instant sent =
                Objects.requireNonNullElse(order.talk().sentAt(), order.head().createdAt());
        List<GivenDay> days = new ArrayList<>(List.of(new GivenDay(agreed.get(), sent, 0)));
        for (Turn turn : order.log().turns()) {
            for (Turn.Point point : turn.points()) {
                Turn.Word after = point.after();
                if (point.line() != line.number() || after == null) {
                    continue;
                }
                if (turn.kind() == Turn.Kind.MOVE) {
                    days.add(new GivenDay(after.last(), turn.at(), days.size()));
                } else if (turn.kind() == Turn.Kind.GRANT && after.days().size() == 1) {
                    days = new ArrayList<>(List.of(new GivenDay(after.last(), turn.at(), 0)));
                }
            }
        }
        return days;
    }

    /** The one in force; empty where another day was promised in a way that nothing is learned from. */
    public static Optional<GivenDay> inForce(PurchaseOrder order, OrderLine line) {
        List<GivenDay> all = of(order, line);
        return all.isEmpty()
                ? Optional.empty()
                : line.promisedDate().filter(all.getLast().day()::equals).map(day -> all.getLast());
    }
}
