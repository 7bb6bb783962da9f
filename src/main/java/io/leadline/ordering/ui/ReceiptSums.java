package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.shared.Quantity;
import io.leadline.shell.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a delivery differs by from what was expected, summed before it is booked. */
final class ReceiptSums extends Div {

    private record Sum(String name, long lines, Quantity units) {}

    /**
     * Lines that nobody has looked at.
     *
     * @param open how many of them are to come
     * @param counted how many were counted all the same, as they are expected or as a notice told of them
     */
    record Unseen(long lines, long open, long counted) {}

    ReceiptSums() {
        addClassName("receipt-sums");
    }

    void show(List<CountRow> rows, Unseen unseen, boolean blind, Format format) {
        removeAll();
        long counted = rows.stream().filter(CountRow::isCounted).count() + unseen.counted();
        long open = rows.stream()
                        .filter(row -> !row.isCounted() && row.line().open().isPositive())
                        .count()
                + Math.max(0, unseen.open() - unseen.counted());
        if (!blind) {
            sums(rows).forEach(sum -> add(chip("badge-attention", words(sum, format))));
        }
        add(chip("badge-good", getTranslation("orders.receipt.sum.counted", counted, rows.size() + unseen.lines())));
        if (open > 0) {
            add(chip("badge-neutral", getTranslation("orders.receipt.sum.open", open)));
        }
    }

    /** The same in one sentence. */
    String words(List<CountRow> rows, Format format) {
        List<Sum> sums = sums(rows);
        return sums.isEmpty()
                ? getTranslation("orders.receipt.told.right")
                : sums.stream().map(sum -> words(sum, format)).collect(Collectors.joining(", "));
    }

    private String words(Sum sum, Format format) {
        return getTranslation("orders.receipt.sum." + sum.name(), format.quantity(sum.units()), sum.lines());
    }

    private static Span chip(String kind, String words) {
        Span chip = new Span(words);
        chip.addClassNames("badge", kind);
        return chip;
    }

    private static List<Sum> sums(List<CountRow> rows) {
        List<Sum> sums = new ArrayList<>();
        sum(sums, "short", rows, row -> Quantity.ZERO.minus(row.difference()));
        sum(sums, "damaged", rows, CountRow::damagedUnits);
        sum(sums, "over", rows, CountRow::difference);
        return sums;
    }

    private static void sum(List<Sum> sums, String name, List<CountRow> rows, Function<CountRow, Quantity> units) {
        List<Quantity> some = rows.stream()
                .filter(CountRow::isCounted)
                .map(units)
                .filter(Quantity::isPositive)
                .toList();
        if (!some.isEmpty()) {
            sums.add(new Sum(name, some.size(), some.stream().reduce(Quantity.ZERO, Quantity::plus)));
        }
    }
}
