package io.leadline.tracking.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.catalog.Units;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.Bounds;
import io.leadline.shared.DateRange;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Format;
import io.leadline.tracking.LateLine;
import io.leadline.tracking.WayOut;
import io.leadline.tracking.WaysOut;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a supplier is asked for sooner: how much of the line, when, and at which price, with what that comes to if it agrees. */
final class SoonerFields extends Div {

    private final transient LateLine late;
    private final transient Optional<PurchaseOrder> order;
    private final transient WaysOut ways;
    private final transient Format format;
    private final DecimalField quantity;
    private final DateField date = new DateField();
    private final DecimalField price = new DecimalField(Bounds.PRICE);
    private final Span effect = new Span();
    private transient @Nullable WayOut way;

    SoonerFields(LateLine late, Optional<PurchaseOrder> order, WaysOut ways, Format format) {
        this.late = late;
        this.order = order;
        this.ways = ways;
        this.format = format;
        quantity = new DecimalField(
                Units.range(late.unit()), getTranslation("escalations.ways.quantity", format.units(late.unit())));
        quantity.setLocale(format.locale());
        date.setLabel(getTranslation("escalations.ways.day"));
        date.setLocale(format.locale());
        price.setLocale(format.locale());
        price.setLabel(getTranslation(
                "escalations.ways.price",
                order.map(one -> one.head().currency()).orElse("")));
        effect.getElement().setAttribute("aria-live", "polite");
        Div fields = new Div(quantity, date, price);
        fields.addClassName("answer-fields");
        add(fields, effect);
        quantity.addValueChangeListener(changed -> look());
        date.addValueChangeListener(changed -> look());
        price.addValueChangeListener(changed -> look());
    }

    void show(@Nullable WayOut chosen) {
        way = null;
        boolean asks = chosen != null && chosen.hastens();
        setVisible(asks);
        if (chosen == null || !asks) {
            way = chosen;
            return;
        }
        LocalDate day = chosen.arrives();
        quantity.setVisible(chosen.kind() == WayOut.Kind.SPLIT);
        quantity.setValue(chosen.quantity().value());
        if (day != null) {
            // Any day before the one it is promised for.
            date.within(new DateRange(ways.today(), late.expected().minusDays(1)));
            date.setValue(day);
        }
        line().ifPresent(line -> price.setValue(line.unitPrice().amount()));
        way = chosen;
        look();
    }

    private Optional<OrderLine> line() {
        return order.flatMap(one -> one.line(late.number()));
    }

    private void look() {
        WayOut now = way;
        if (now != null && now.hastens()) {
            effect.setText(read(now)
                    .map(asked -> asked.priced()
                            ? getTranslation(
                                    "escalations.ways.effect",
                                    format.money(asked.cost()),
                                    format.money(asked.lost()),
                                    format.money(asked.extra()))
                            : getTranslation("escalations.ways.effect.unpriced"))
                    .orElse(""));
        }
    }

    /** The way as it is entered; empty, with the field marked, where something in it is wrong. */
    Optional<WayOut> entered(WayOut chosen) {
        if (!chosen.hastens()) {
            return Optional.of(chosen);
        }
        return Bounded.right(quantity, date, price) ? read(chosen) : Optional.empty();
    }

    private Optional<WayOut> read(WayOut chosen) {
        BigDecimal units = quantity.getValue();
        LocalDate day = date.getValue();
        BigDecimal amount = price.getValue();
        Optional<OrderLine> line = line();
        if (units == null || units.signum() <= 0 || day == null || amount == null || line.isEmpty()) {
            return Optional.empty();
        }
        Money each = new Money(amount, line.get().unitPrice().currency());
        Quantity asked = chosen.kind() == WayOut.Kind.SPLIT ? new Quantity(units) : chosen.quantity();
        return order.map(one -> ways.sooner(
                one, late, chosen.kind(), asked, day, each.equals(line.get().unitPrice()) ? null : each));
    }
}
