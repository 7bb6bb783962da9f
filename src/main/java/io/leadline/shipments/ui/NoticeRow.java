package io.leadline.shipments.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.catalog.Units;
import io.leadline.shared.Bounds;
import io.leadline.shared.NumberRange;
import io.leadline.shared.Quantity;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Format;
import io.leadline.shell.TextLine;
import io.leadline.shipments.Notice;
import io.leadline.shipments.Shippable;
import java.util.Optional;
import java.util.stream.Stream;

/** What is shipped of one line of an order: never more than is open and in no other shipment. */
final class NoticeRow extends Div {

    private final transient Shippable line;
    /** Of the batches of its line. */
    private final boolean first;

    private final DecimalField quantity;
    private final TextLine batch = new TextLine(Bounds.REFERENCE);

    private final DateField bestBefore = new DateField(getTranslation("shipments.best-before"));

    NoticeRow(Shippable line, boolean first, NoticeForm.Beginning begins, Format format) {
        this.line = line;
        this.first = first;
        addClassName("shipped-row");
        Span name = new Span(line.item());
        name.addClassName("strong");
        Span about = new Span(getTranslation(
                "shipments.row",
                line.orderName(),
                line.sku().value(),
                format.quantity(line.remaining(), line.unit()),
                format.day(line.expectedOn())));
        Div words = new Div(name, about);
        words.addClassName("two-lines");
        NumberRange unit = Units.range(line.unit());
        quantity = new DecimalField(
                new NumberRange(unit.least(), line.remaining().value(), unit.decimals()),
                getTranslation("shipments.quantity", format.units(line.unit())));
        quantity.setLocale(format.locale());
        quantity.addClassName("notice-quantity");
        batch.setLabel(getTranslation("shipments.batch"));
        begin(begins);
        add(words, quantity, batch, bestBefore);
    }

    void begin(NoticeForm.Beginning begins) {
        quantity.setValue(begins.quantity().isZero() ? null : begins.quantity().value());
        batch.setValue(begins.batch());
        bestBefore.setValue(begins.bestBefore());
    }

    boolean isShipped() {
        return quantity.getValue() != null && quantity.getValue().signum() > 0;
    }

    void ship(boolean all) {
        quantity.setValue(all && first ? line.remaining().value() : null);
    }

    Stream<Bounded> fields() {
        return isShipped() || quantity.isBadInput() ? Stream.of(quantity, batch, bestBefore) : Stream.of();
    }

    Optional<Notice.Line> said() {
        return isShipped()
                ? Optional.of(line.shipped(new Quantity(quantity.getValue()), batch.getValue(), bestBefore.getValue()))
                : Optional.empty();
    }
}
