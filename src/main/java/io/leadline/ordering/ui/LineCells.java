package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.leadline.ordering.LineChange;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.Fault;
import io.leadline.shared.Quantity;
import io.leadline.shell.DateField;
import io.leadline.shell.Format;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The cells of an order's lines that can be changed: a quantity and a day, as words, and in the one row that is edited as
 * fields. Only one row has fields, however many there are.
 */
final class LineCells {

    /** Which of the two. */
    enum Cell {
        QUANTITY,
        REQUESTED
    }

    private final Format format;
    private final LocalDate today;
    private final LineWords words;
    private final LineDrafts drafts;
    private final OrderNews.Translation texts;
    private final BiFunction<OrderLine, Quantity, Optional<Fault>> lots;
    private final Listener listener;
    private @Nullable Fields open;

    /** What the panel is told. */
    interface Listener {

        /** Somebody wants to edit this cell. */
        void edit(OrderLine line, Cell cell);

        /** Something else stands in the open fields. */
        void typed();
    }

    /** The fields of the row that is edited, and what stood there before. */
    private record Fields(OrderLine line, LineChange before, QuantityField quantity, DateField requested) {}

    /** @param lots what is wrong with a quantity by what the supplier delivers */
    LineCells(
            OrderContext context,
            LocalDate today,
            LineWords words,
            LineDrafts drafts,
            OrderNews.Translation texts,
            BiFunction<OrderLine, Quantity, Optional<Fault>> lots,
            Listener listener) {
        this.format = context.format();
        this.today = today;
        this.words = words;
        this.drafts = drafts;
        this.texts = texts;
        this.lots = lots;
        this.listener = listener;
    }

    static boolean isOpenFor(PurchaseOrder order, OrderLine line) {
        return order.state().awaitsApproval() && !line.received().isPositive();
    }

    Component quantity(OrderLine line) {
        Fields fields = open;
        if (fields != null && fields.line().number() == line.number()) {
            return edited(fields.quantity());
        }
        LineChange now = drafts.of(line);
        String was =
                now.quantity().equals(line.open()) ? "" : texts.text("orders.line.was", format.quantity(line.open()));
        return words(line, Cell.QUANTITY, format.quantity(now.quantity()), was);
    }

    Component requested(OrderLine line) {
        Fields fields = open;
        if (fields != null && fields.line().number() == line.number()) {
            return edited(fields.requested());
        }
        LineChange now = drafts.of(line);
        String was = now.requestedDate().equals(line.requestedDate())
                ? ""
                : texts.text("orders.line.was", words.day(line.requestedDate()));
        return words(line, Cell.REQUESTED, words.day(now.requestedDate()), was);
    }

    private static Div edited(Component field) {
        Div cell = new Div(field);
        cell.addClassName("line-edit");
        return cell;
    }

    private Component words(OrderLine line, Cell cell, String now, String was) {
        Button button = new Button(now, click -> listener.edit(line, cell));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.addClassName("line-value");
        button.setId(id(line, cell));
        button.setAriaLabel(texts.text("orders.line.change." + cell, line.name(), now));
        Div all = new Div(button);
        all.addClassName("line-two");
        if (!was.isEmpty()) {
            all.add(LineWords.quiet(was));
            button.addClassName("line-changed");
        }
        return all;
    }

    /** Where the focus goes when the row is left. */
    static String id(OrderLine line, Cell cell) {
        return "line-" + line.number() + "-" + cell.name().toLowerCase(Locale.ROOT);
    }

    /** Puts fields into the row; the one before keeps what was typed there. */
    void open(OrderLine line, Cell cell) {
        LineChange now = drafts.of(line);
        QuantityField quantity = new QuantityField(line, format, "").inLots(units -> lots.apply(line, units));
        quantity.setAriaLabel(texts.text("orders.line.quantity-of", line.name(), format.units(line.unit())));
        quantity.setValue(now.quantity().value());
        DateField requested = new DateField();
        requested.setLocale(format.locale());
        requested.setMin(today);
        requested.setAriaLabel(texts.text("orders.line.requested-of", line.name()));
        requested.setValue(now.requestedDate());
        Fields fields = new Fields(line, now, quantity, requested);
        open = fields;
        quantity.addValueChangeListener(typed -> keep(fields));
        requested.addValueChangeListener(typed -> keep(fields));
        focus(cell);
    }

    private void keep(Fields fields) {
        LineChange now = drafts.of(fields.line());
        Quantity units = fields.quantity().getValue() == null
                ? now.quantity()
                : new Quantity(fields.quantity().getValue());
        LocalDate day = fields.requested().getValue() == null
                ? now.requestedDate()
                : fields.requested().getValue();
        drafts.put(fields.line(), units, day);
        listener.typed();
    }

    Optional<OrderLine> edited() {
        return Optional.ofNullable(open).map(Fields::line);
    }

    /** Whether the fields of the open row can be taken; marks what cannot. */
    boolean right() {
        Fields fields = open;
        return fields == null
                || fields.quantity().quantity(null).isPresent()
                        && fields.requested().getValue() != null
                        && !fields.requested().check().isError();
    }

    /** What is wrong with the quantity of a line as it was typed. */
    Optional<Fault> fault(OrderLine line) {
        return drafts.change(line.number()).flatMap(change -> lots.apply(line, change.quantity()));
    }

    /** Puts the next right quantity where a wrong one stands. */
    void take(OrderLine line, Quantity quantity) {
        Fields fields = open;
        if (fields != null && fields.line().number() == line.number()) {
            fields.quantity().setValue(quantity.value());
        } else {
            drafts.put(line, quantity, drafts.of(line).requestedDate());
            listener.typed();
        }
    }

    /** As it was when the row was opened. */
    void restore() {
        Fields fields = open;
        if (fields != null) {
            drafts.put(
                    fields.line(), fields.before().quantity(), fields.before().requestedDate());
        }
    }

    void close() {
        open = null;
    }

    /** In the row that is open. */
    void focus(Cell cell) {
        Fields fields = open;
        if (fields != null) {
            if (cell == Cell.QUANTITY) {
                fields.quantity().focus();
            } else {
                fields.requested().focus();
            }
        }
    }

    /** What stands in the row can be read and copied only. */
    void freeze() {
        Fields fields = open;
        if (fields != null) {
            fields.quantity().setReadOnly(true);
            fields.requested().setReadOnly(true);
        }
    }
}
