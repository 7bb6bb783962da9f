package io.leadline.scorecard;

import io.leadline.scorecard.Score.Row;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one place where lines of the past become rows of a score. It takes them one by one, in any order, because there may be a
 * hundred thousand of them; every figure that anybody reads is made of what it gives.
 */
public final class Judging {

    private final ScoreRule rule;
    private final LocalDate today;
    private final LocalDate from;
    private final Consumer<Row> lines;
    private final Consumer<Row> units;
    private final Map<String, Order> orders = new HashMap<>();
    private int unpromised;

    /** The rows of one order, and whether one of its lines is not at its end. */
    private static final class Order {

        private final List<Row> rows = new ArrayList<>();
        private boolean undecided;
    }

    /**
     * @param lines gets each line whose day has come and of which it is known what became
     * @param units gets what the rule counts: the same lines, or whole orders when all are told
     */
    public Judging(ScoreRule rule, LocalDate today, Consumer<Row> lines, Consumer<Row> units) {
        this.rule = rule;
        this.today = today;
        this.from = rule.from(today);
        this.lines = lines;
        this.units = units;
    }

    public void add(PurchaseLine line) {
        LocalDate day = rule.dayOf(line).orElse(null);
        // The day that counts decides, so that no month is told of of which the others are not looked at.
        if ((day == null ? line.orderedOn() : day).isBefore(from)) {
            return;
        }
        if (day == null) {
            unpromised++;
            undecided(line, !line.closed());
            return;
        }
        Row row = day.isAfter(today) ? null : row(line, day);
        undecided(line, row == null);
        if (row == null) {
            return;
        }
        lines.accept(row);
        if (rule.unit() == ScoreRule.Unit.LINE) {
            units.accept(row);
        } else {
            order(line).rows.add(row);
        }
    }

    private void undecided(PurchaseLine line, boolean open) {
        if (rule.unit() == ScoreRule.Unit.ORDER) {
            order(line).undecided |= open;
        }
    }

    private Order order(PurchaseLine line) {
        return orders.computeIfAbsent(line.order(), order -> new Order());
    }

    /**
     * All are told. Of an order that is not at its end nobody knows what becomes.
     *
     * @return lines of the time of which nobody has said the day that counts
     */
    public int done() {
        orders.forEach((order, all) -> {
            if (!all.undecided && !all.rows.isEmpty()) {
                units.accept(together(order, all.rows));
            }
        });
        return unpromised;
    }

    /** Null where the rest may still come within the window. */
    private @Nullable Row row(PurchaseLine line, LocalDate day) {
        LocalDate received = line.receivedOn();
        boolean whole = received != null && line.received().compareTo(line.ordered()) >= 0;
        boolean open = !whole && !line.closed();
        // What will not come any more gets no later from day to day.
        LocalDate until = open ? today : received == null ? day : received;
        int late = Score.days(day, until, rule.weekends());
        if (open && late <= rule.window()) {
            return null;
        }
        return new Row(
                line.order(),
                line.line(),
                line.sku(),
                day,
                received,
                late,
                open || received == null ? 0 : Score.days(received, day, rule.weekends()),
                line.ordered().minus(line.received()).max(Quantity.ZERO),
                !open && received != null && late <= rule.window(),
                whole,
                line);
    }

    private static Row together(String order, Collection<Row> rows) {
        return new Row(
                order,
                "",
                null,
                rows.stream().map(Row::promisedOn).max(LocalDate::compareTo).orElseThrow(),
                rows.stream().allMatch(row -> row.receivedOn() != null)
                        ? rows.stream()
                                .map(Row::receivedOn)
                                .filter(Objects::nonNull)
                                .max(LocalDate::compareTo)
                                .orElse(null)
                        : null,
                rows.stream().mapToInt(Row::daysLate).max().orElse(0),
                rows.stream().mapToInt(Row::daysEarly).min().orElse(0),
                // Pieces and kilogrammes have no sum.
                Quantity.ZERO,
                rows.stream().allMatch(Row::inTime),
                rows.stream().allMatch(Row::whole),
                null);
    }
}
