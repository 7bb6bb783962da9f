package io.leadline.ordering.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Tag;
import io.leadline.ordering.LineChange;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * What was typed into the lines of an order and is not saved: only what differs from the order. The rows of a long table come
 * and go while somebody scrolls, so that no row's field can keep it; for the form around the table this is the field.
 */
@Tag("span")
final class LineDrafts extends AbstractField<LineDrafts, Map<Integer, LineChange>> {

    private final transient PurchaseOrder order;
    private transient Runnable whenOver = () -> {};

    LineDrafts(PurchaseOrder order) {
        super(Map.of());
        this.order = order;
        setVisible(false);
    }

    @Override
    protected void setPresentationValue(Map<Integer, LineChange> changes) {
        // Each row shows its own part.
    }

    /** Told when it can only be read any more. */
    void whenOver(Runnable heard) {
        whenOver = heard;
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        if (readOnly) {
            whenOver.run();
        }
    }

    /** As the line will be. */
    LineChange of(OrderLine line) {
        LineChange change = getValue().get(line.number());
        return change == null ? asItIs(line) : change;
    }

    boolean has(int number) {
        return getValue().containsKey(number);
    }

    void put(OrderLine line, Quantity quantity, LocalDate requested) {
        Map<Integer, LineChange> next = new TreeMap<>(getValue());
        LineChange change = new LineChange(line.number(), quantity, requested);
        if (change.equals(asItIs(line))) {
            next.remove(line.number());
        } else {
            next.put(line.number(), change);
        }
        setValue(Map.copyOf(next));
    }

    private static LineChange asItIs(OrderLine line) {
        return new LineChange(line.number(), line.open(), line.requestedDate());
    }

    /** What the order costs with what was typed. */
    Money total(BiFunction<OrderLine, Quantity, Money> unitPrice) {
        return order.lines().stream()
                .map(line -> {
                    Quantity quantity = of(line).quantity();
                    return has(line.number())
                            ? unitPrice.apply(line, quantity).times(quantity)
                            : line.dropped() ? Money.zero(line.unitPrice().currency()) : line.value();
                })
                .reduce(Money.zero(order.head().currency()), Money::plus)
                .rounded();
    }

    Optional<LineChange> change(int number) {
        return Optional.ofNullable(getValue().get(number));
    }
}
