package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Terms;
import io.leadline.ordering.OrderByHand;
import io.leadline.ordering.OrdersByHand;
import io.leadline.shared.Bounds;
import io.leadline.shared.Fault;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Format;
import io.leadline.shell.FoundField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One item of an order by hand, with what holds for it as soon as it is known: price, minimum and multiple, the first day on
 * which the supplier can deliver, and the open proposal that has it already.
 */
final class ByHandLine extends Div {

    private final transient OrdersByHand orders;
    private final transient Format format;
    private final FoundField<Item> item;
    private final QuantityField quantity;
    private final DateField date;
    private final DecimalField price = new DecimalField(Bounds.PRICE);
    private final Div hint = new Div();
    private final Button out;
    private final transient Runnable changed;
    private @Nullable Supplier supplier;
    private @Nullable Location location;
    private transient Optional<Terms> terms = Optional.empty();

    ByHandLine(
            OrdersByHand orders,
            Items items,
            LocalDate today,
            Format format,
            Runnable changed,
            Consumer<ByHandLine> remove) {
        this.orders = orders;
        this.format = format;
        this.changed = changed;
        addClassNames("card", "by-hand-line");
        item = new FoundField<>(items::found);
        item.setItemLabelGenerator(one -> one.sku() + " · " + one.name());
        item.setLabel(getTranslation("orders.by-hand.item"));
        item.setRequiredIndicatorVisible(true);
        item.addValueChangeListener(chosen -> about(supplier, location));
        quantity = new QuantityField(format, getTranslation("orders.by-hand.quantity"))
                .positive()
                .inLots(units -> terms.flatMap(found -> found.fault(units)));
        quantity.setRequiredIndicatorVisible(true);
        quantity.addValueChangeListener(typed -> show());
        date = new DateField(getTranslation("orders.by-hand.date"));
        date.setLocale(format.locale());
        date.within(Bounds.ahead(today));
        date.also(day -> location == null ? Optional.empty() : orders.fault(location.id(), day));
        date.setRequiredIndicatorVisible(true);
        date.addValueChangeListener(typed -> show());
        price.setLocale(format.locale());
        price.setRequiredIndicatorVisible(true);
        price.addValueChangeListener(typed -> show());
        price.setVisible(false);
        out = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove.accept(this));
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        out.setAriaLabel(getTranslation("orders.by-hand.remove"));
        Div fields = new Div(item, quantity, date, price, out);
        fields.addClassName("by-hand-fields");
        hint.addClassName("secondary");
        hint.getElement().setAttribute("aria-live", "polite");
        add(fields, hint);
    }

    /** Supplier and place are the whole order's; what holds for the line follows them. */
    void about(@Nullable Supplier newSupplier, @Nullable Location newLocation) {
        supplier = newSupplier;
        location = newLocation;
        Item chosen = item.getValue();
        terms = chosen == null || newSupplier == null ? Optional.empty() : orders.terms(newSupplier.id(), chosen.sku());
        price.setVisible(chosen != null && newSupplier != null && terms.isEmpty());
        if (newSupplier != null) {
            price.setLabel(getTranslation("orders.by-hand.price", newSupplier.currency()));
        }
        if (chosen != null) {
            quantity.setLabel(getTranslation("orders.answer.quantity", format.units(chosen.unit())));
            quantity.of(chosen.unit());
        }
        if (date.isEmpty() && terms.isPresent()) {
            date.setValue(earliest(terms.get()));
        } else if (!date.isEmpty()) {
            Bounded.right(date);
        }
        show();
    }

    void choose(Item chosen) {
        item.setValue(chosen);
    }

    /** Filled in from a line of another order. */
    void fill(Item chosen, Quantity units, @Nullable Money each) {
        item.setValue(chosen);
        quantity.setValue(units.value());
        if (each != null && price.isVisible()) {
            price.setValue(each.amount());
        }
    }

    /** The only one there is: it cannot be taken out. */
    void alone() {
        out.setVisible(false);
    }

    void focusItem() {
        item.focus();
    }

    /** What the line costs as it stands; empty while that is not known. */
    Optional<Money> value() {
        Optional<Quantity> units = Optional.ofNullable(quantity.getValue())
                .filter(n -> n.signum() > 0)
                .map(Quantity::new);
        return units.flatMap(n -> unitPrice(n).map(each -> each.times(n)));
    }

    /** Empty, with the fields marked, if something is missing or wrong. */
    Optional<OrderByHand.Line> line() {
        Item chosen = item.getValue();
        item.setInvalid(chosen == null);
        item.setErrorMessage(getTranslation("orders.by-hand.item-missing"));
        boolean right = price.isVisible() ? Bounded.right(quantity, date, price) : Bounded.right(quantity, date);
        right &= given(quantity) & (!price.isVisible() || given(price));
        if (date.isEmpty()) {
            date.show(new Fault.Missing());
            right = false;
        }
        if (!right || chosen == null || date.getValue() == null) {
            return Optional.empty();
        }
        Quantity units = new Quantity(quantity.getValue());
        Money own = price.isVisible() ? unitPrice(units).orElse(null) : null;
        return Optional.of(new OrderByHand.Line(chosen.sku(), units, own, date.getValue()));
    }

    void mark(String why) {
        hint.setText(why);
        hint.getElement().setAttribute("role", "alert");
    }

    private boolean given(DecimalField field) {
        boolean given =
                field.getValue() != null && (field == price || field.getValue().signum() > 0);
        if (!given && !field.isBadInput()) {
            field.show(new Fault.Missing());
        }
        return given;
    }

    private Optional<Money> unitPrice(Quantity units) {
        if (terms.isPresent()) {
            return terms.map(found -> found.unitPrice(units));
        }
        return supplier == null || price.getValue() == null
                ? Optional.empty()
                : Optional.of(new Money(price.getValue(), supplier.currency()));
    }

    private LocalDate earliest(Terms found) {
        return orders.earliest(found, location == null ? null : location.id());
    }

    private void show() {
        hint.removeAll();
        hint.getElement().removeAttribute("role");
        Item chosen = item.getValue();
        if (chosen != null) {
            taken(chosen.sku());
            terms.ifPresentOrElse(this::told, () -> {
                if (supplier != null) {
                    hint.add(new Span(getTranslation("orders.by-hand.no-terms", supplier.name())));
                }
            });
        }
        changed.run();
    }

    private void taken(Sku sku) {
        if (location == null) {
            return;
        }
        orders.proposedAlready(sku, location.id()).ifPresent(order -> {
            Anchor open = new Anchor("order/" + order, getTranslation("orders.by-hand.taken", order));
            open.setRouterIgnore(false);
            open.addClassName("strong");
            hint.add(new Div(open));
        });
    }

    private void told(Terms found) {
        Quantity units = quantity.getValue() == null ? found.moq() : new Quantity(quantity.getValue());
        hint.add(new Div(getTranslation(
                "orders.by-hand.terms",
                format.unitPrice(found.unitPrice(units)),
                format.quantity(found.moq()),
                format.quantity(found.orderMultiple()),
                format.date(earliest(found)))));
        LocalDate day = date.getValue();
        if (day != null && day.isBefore(earliest(found))) {
            Div soon =
                    new Div(getTranslation("orders.by-hand.soon", found.leadTimeDays(), format.date(earliest(found))));
            soon.addClassName("strong");
            hint.add(soon);
        }
    }
}
