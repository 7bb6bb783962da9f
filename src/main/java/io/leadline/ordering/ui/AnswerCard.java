package io.leadline.ordering.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Bounds;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shell.DateField;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Form;
import io.leadline.shell.Format;
import io.leadline.shell.MadeChoice;
import io.leadline.shell.TextLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The editor of one line that a supplier answers otherwise than it was asked: delivered differently, substituted, refused. */
final class AnswerCard extends Form {

    /** What the supplier does with the line. */
    enum Way {
        DELIVER,
        SUBSTITUTE,
        REFUSE
    }

    private final transient OrderLine line;
    private final transient PurchaseOrders orders;
    private final transient OrderContext context;
    private final MadeChoice<Way> way = new MadeChoice<>();
    private final ComboBox<LineAnswer.Substitute> other = new ComboBox<>();
    private final QuantityField quantity;
    private final DateField date = new DateField();
    private final DecimalField price = new DecimalField(Bounds.PRICE);
    private final TextLine note = new TextLine(Bounds.NOTE);
    private final SplitFields split;
    private final Div fields;
    private final RefusalReasons reasons;
    private boolean touched;

    /** @param said what the editor begins with */
    AnswerCard(OrderLine line, LineAnswer said, OrderContext context, PurchaseOrders orders, LocalDate today) {
        this.line = line;
        this.orders = orders;
        this.context = context;
        Format format = context.format();
        addClassName("answer-editor");
        List<LineAnswer.Substitute> others = orders.substitutes(context.order(), line);
        way.setItems(Stream.of(Way.values())
                .filter(one -> one != Way.SUBSTITUTE || !others.isEmpty())
                .toList());
        way.setItemLabelGenerator(
                one -> getTranslation("orders.answer." + one.name().toLowerCase(Locale.ROOT)));
        way.setAriaLabel(getTranslation("orders.answer.choice", line.name()));
        way.addClassName("segments");
        way.setValue(said.refused() ? Way.REFUSE : said.instead() != null ? Way.SUBSTITUTE : Way.DELIVER);
        other.setLabel(getTranslation("orders.answer.other"));
        other.setItemLabelGenerator(one -> one.name() + " · " + one.sku().value());
        other.setItems(others);
        other.setWidthFull();
        quantity = new QuantityField(line, format, getTranslation("orders.answer.quantity", format.units(line.unit())))
                .positive()
                .advising(units ->
                        way.getValue() == Way.DELIVER ? orders.fault(context.order(), line, units) : Optional.empty());
        quantity.setValue(said.deliveries().getFirst().quantity().value());
        date.setLabel(getTranslation("orders.answer.date"));
        date.setValue(said.date());
        date.within(Bounds.ahead(today));
        date.setLocale(format.locale());
        price.setLabel(getTranslation("orders.answer.price", line.unitPrice().currency()));
        price.setValue(said.unitPrice().amount());
        price.setLocale(format.locale());
        note.setValue(said.note());
        note.setWidthFull();
        split = new SplitFields(line, quantity, today, format);
        said.parts().stream().skip(1).forEach(split::further);
        fields = new Div(date, quantity, price);
        fields.addClassName("answer-fields");
        reasons = new RefusalReasons(note::setValue);
        other.setValue(said.instead());
        other.addValueChangeListener(chosen -> offer());
        add(way, other, fields, split, reasons, note);
        fields().forEach(field -> field.addValueChangeListener(change -> touched |= change.isFromClient()));
        way.addValueChangeListener(change -> show());
        show();
    }

    private Stream<HasValue<?, ?>> fields() {
        return Stream.of(way, other, quantity, date, price, note);
    }

    void whenTyped(Runnable told) {
        fields().forEach(field -> field.addValueChangeListener(change -> told.run()));
    }

    /** Whether somebody changed anything in it; one that was only opened says nothing. */
    boolean touched() {
        return touched || split.touched();
    }

    /** The answer as it stands; empty, with the fields marked, if something in it is wrong. */
    Optional<LineAnswer> answer() {
        return switch (way.getValue()) {
            case REFUSE -> refused();
            case SUBSTITUTE -> substituted();
            case DELIVER -> delivered();
        };
    }

    /** The answer as it stands where it is whole; marks nothing. */
    Optional<LineAnswer> typed() {
        String words = note.getValue().strip();
        BigDecimal units = quantity.getValue();
        BigDecimal amount = price.getValue();
        LocalDate day = date.getValue();
        LineAnswer.Substitute chosen = other.getValue();
        if (way.getValue() == Way.REFUSE) {
            return words.isEmpty() ? Optional.empty() : Optional.of(LineAnswer.refuse(line, words));
        }
        if (units == null || units.signum() <= 0 || amount == null || amount.signum() < 0 || day == null) {
            return Optional.empty();
        }
        LineAnswer whole = new LineAnswer(
                line.number(),
                false,
                new Quantity(units),
                day,
                new Money(amount, line.unitPrice().currency()),
                words);
        if (way.getValue() == Way.SUBSTITUTE) {
            return Optional.ofNullable(chosen).map(whole::instead);
        }
        List<LineAnswer.Part> parts =
                Stream.concat(whole.deliveries().stream(), split.typed()).toList();
        return Optional.of(parts.size() == 1 ? whole : whole.over(parts));
    }

    private Optional<LineAnswer> refused() {
        boolean why = !note.getValue().isBlank();
        note.setInvalid(!why);
        note.setErrorMessage(why ? null : getTranslation("shell.reason-missing"));
        return why ? Optional.of(LineAnswer.refuse(line, note.getValue().strip())) : Optional.empty();
    }

    private Optional<LineAnswer> substituted() {
        LineAnswer.Substitute chosen = other.getValue();
        other.setInvalid(chosen == null);
        other.setErrorMessage(chosen == null ? getTranslation("orders.answer.other-missing") : null);
        return chosen == null ? Optional.empty() : whole().map(answer -> answer.instead(chosen));
    }

    private Optional<LineAnswer> delivered() {
        Optional<LineAnswer> whole = whole();
        Optional<List<LineAnswer.Part>> further = split.parts();
        return whole.flatMap(answer -> further.map(parts -> {
            List<LineAnswer.Part> all = new ArrayList<>(answer.deliveries());
            all.addAll(parts);
            return parts.isEmpty() ? answer : answer.over(all);
        }));
    }

    /** All of it on the first day. */
    private Optional<LineAnswer> whole() {
        Optional<Quantity> units = quantity.quantity(null);
        BigDecimal amount = price.getValue();
        LocalDate day = date.getValue();
        boolean priceWrong = amount == null || amount.signum() < 0;
        boolean dayWrong = day == null || date.isInvalid();
        price.setInvalid(priceWrong);
        price.setErrorMessage(priceWrong ? getTranslation("orders.answer.price-wrong") : null);
        date.setInvalid(dayWrong);
        date.setErrorMessage(dayWrong ? getTranslation("orders.answer.date-wrong") : null);
        if (units.isEmpty() || amount == null || day == null || priceWrong || dayWrong) {
            return Optional.empty();
        }
        return Optional.of(new LineAnswer(
                line.number(),
                false,
                units.get(),
                day,
                new Money(amount, line.unitPrice().currency()),
                note.getValue().strip()));
    }

    /** What is offered costs what the supplier's own terms say, until somebody types otherwise. */
    private void offer() {
        LineAnswer.Substitute chosen = other.getValue();
        if (chosen == null) {
            return;
        }
        quantity.of(chosen.unit());
        BigDecimal units = quantity.getValue();
        if (units != null && units.signum() > 0) {
            orders.priceOf(context.order(), chosen, new Quantity(units))
                    .ifPresent(each -> price.setValue(each.amount()));
        }
    }

    private void show() {
        Way chosen = way.getValue();
        other.setVisible(chosen == Way.SUBSTITUTE);
        fields.setVisible(chosen != Way.REFUSE);
        split.setVisible(chosen == Way.DELIVER);
        reasons.setVisible(chosen == Way.REFUSE);
        note.setLabel(getTranslation(
                switch (chosen) {
                    case DELIVER -> "orders.answer.note";
                    case SUBSTITUTE -> "orders.answer.differs";
                    case REFUSE -> "shell.reason";
                }));
        note.setRequiredIndicatorVisible(chosen == Way.REFUSE);
    }
}
