package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.leadline.ordering.Announcements;
import io.leadline.ordering.Delivery;
import io.leadline.ordering.OrderLine;
import io.leadline.shared.Bounds;
import io.leadline.shared.Quantity;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.Format;
import io.leadline.shell.TextLine;
import io.leadline.stock.Stamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A second batch of a line, and more: how many of the good units are of it, and what stands on them. */
final class BatchRow extends Div {

    private final transient OrderLine line;
    private final QuantityField units;
    private final TextLine batch = new TextLine(Bounds.REFERENCE);
    private final DateField bestBefore = new DateField();

    BatchRow(OrderLine line, int number, Format format, Runnable changed, Consumer<BatchRow> remove) {
        this.line = line;
        addClassName("batch-row");
        units = new QuantityField(line, format, getTranslation("orders.receipt.of-these", number)).positive();
        units.addClassName("batch-units");
        batch.setLabel(getTranslation("orders.receipt.batch"));
        bestBefore.setLabel(getTranslation("orders.receipt.best-before"));
        bestBefore.setLocale(format.locale());
        units.addValueChangeListener(entered -> changed.run());
        bestBefore.addValueChangeListener(entered -> changed.run());
        Button away = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove.accept(this));
        away.setAriaLabel(getTranslation("orders.receipt.batch.remove", number, line.name()));
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(units, batch, bestBefore, away);
    }

    Quantity units() {
        return units.getValue() == null ? Quantity.ZERO : new Quantity(units.getValue());
    }

    /**
     * So many of this batch, as a notice says.
     *
     * @param day that was told, or typed of it before; null where none was
     */
    void told(Announcements.Part part, @Nullable LocalDate day) {
        units.setValue(part.quantity().value());
        batch.setValue(part.batch());
        bestBefore.setValue(day);
    }

    DateField bestBefore() {
        return bestBefore;
    }

    Stamp stamp() {
        return new Stamp(batch.getValue().strip(), bestBefore.getValue());
    }

    /** Empty, with the field marked, where something in it cannot be taken. */
    Optional<Delivery.Counted> counted() {
        boolean right = Bounded.right(batch, bestBefore);
        Optional<Quantity> some = units.quantity(null);
        return right
                ? some.map(quantity -> new Delivery.Counted(line.number(), quantity, Quantity.ZERO, stamp()))
                : Optional.empty();
    }

    /** Nothing tells it from another one. */
    void same() {
        batch.setInvalid(true);
        batch.setErrorMessage(getTranslation("orders.receipt.batch.same"));
        batch.focus();
    }

    /** More than were counted at all. */
    void tooMany() {
        units.setInvalid(true);
        units.setErrorMessage(getTranslation("orders.receipt.batch.too-many"));
        units.focus();
    }
}
