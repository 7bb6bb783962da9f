package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.shared.Bounds;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shell.DateField;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Format;
import io.leadline.shell.TextLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One line of an order for the supplier to answer: as asked, differently, or not at all. */
final class AnswerCard extends Div {

    /** What the supplier does with the line. */
    enum Choice {
        CONFIRM,
        CHANGE,
        REFUSE
    }

    private final OrderLine line;
    private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();
    private final DecimalField quantity = new DecimalField(Bounds.QUANTITY);
    private final DateField date = new DateField();
    private final DecimalField price = new DecimalField(Bounds.PRICE);
    private final TextLine note = new TextLine(Bounds.NOTE);
    private final Div changes = new Div();
    private final SplitFields split;

    AnswerCard(OrderLine line, LocalDate today, Format format) {
        this.line = line;
        addClassName("card");
        H3 title = new H3(line.name());
        Span asked = new Span(getTranslation(
                "orders.answer.asked",
                format.quantity(line.quantity(), line.unit()),
                format.unitPrice(line.unitPrice()),
                format.date(line.requestedDate())));
        asked.addClassName("answer-asked");
        Span sku = new Span(line.sku().value());
        sku.addClassName("secondary");
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(
                c -> getTranslation("orders.answer." + c.name().toLowerCase(Locale.ROOT)));
        choice.setAriaLabel(getTranslation("orders.answer.choice", line.name()));
        choice.setValue(Choice.CONFIRM);
        choice.addValueChangeListener(change -> showChoice());
        quantity.setLabel(getTranslation("orders.answer.quantity", format.units(line.unit())));
        quantity.setValue(line.quantity().value());
        quantity.setLocale(format.locale());
        date.setLabel(getTranslation("orders.answer.date"));
        date.setValue(line.requestedDate());
        date.within(Bounds.ahead(today));
        date.setLocale(format.locale());
        price.setLabel(getTranslation("orders.answer.price", line.unitPrice().currency()));
        price.setValue(line.unitPrice().amount());
        price.setLocale(format.locale());
        note.setLabel(getTranslation("orders.answer.note"));
        split = new SplitFields(line, quantity, today, format);
        Div fields = new Div(date, quantity, price);
        fields.addClassName("answer-fields");
        changes.add(fields, split);
        add(title, sku, asked, choice, changes, note);
        showChoice();
    }

    /** The same fields for the company's own counter-offer, opened at what the supplier said. */
    static AnswerCard offer(OrderLine line, LineAnswer start, OrderContext context) {
        AnswerCard card = new AnswerCard(line, line.requestedDate(), context.format());
        card.date.within(Bounds.DATE);
        card.choice.setValue(Choice.CHANGE);
        card.choice.setVisible(false);
        card.note.setVisible(false);
        card.split.setVisible(false);
        card.quantity.setValue(start.quantity().value());
        card.date.setValue(start.date());
        card.price.setValue(start.unitPrice().amount());
        return card;
    }

    /** The answer as it stands; empty, with the fields marked, if something in it is wrong. */
    Optional<LineAnswer> answer() {
        return switch (choice.getValue()) {
            case CONFIRM -> Optional.of(LineAnswer.accept(line));
            case REFUSE -> Optional.of(LineAnswer.refuse(line, note.getValue().strip()));
            case CHANGE -> changed();
        };
    }

    private Optional<LineAnswer> changed() {
        BigDecimal units = quantity.getValue();
        BigDecimal amount = price.getValue();
        LocalDate day = date.getValue();
        boolean unitsWrong = units == null || units.signum() <= 0;
        boolean priceWrong = amount == null || amount.signum() < 0;
        boolean dayWrong = day == null || date.isInvalid();
        mark(quantity, unitsWrong, "orders.answer.quantity-wrong");
        mark(price, priceWrong, "orders.answer.price-wrong");
        date.setInvalid(dayWrong);
        date.setErrorMessage(dayWrong ? getTranslation("orders.answer.date-wrong") : null);
        Optional<List<LineAnswer.Part>> further = split.parts();
        if (units == null || amount == null || day == null || unitsWrong || priceWrong || dayWrong) {
            return Optional.empty();
        }
        LineAnswer answer = new LineAnswer(
                line.number(),
                false,
                new Quantity(units),
                day,
                new Money(amount, line.unitPrice().currency()),
                note.getValue().strip());
        return further.map(parts -> {
            List<LineAnswer.Part> all = new ArrayList<>(answer.deliveries());
            all.addAll(parts);
            return parts.isEmpty() ? answer : answer.over(all);
        });
    }

    private void mark(DecimalField field, boolean wrong, String key) {
        field.setInvalid(wrong);
        field.setErrorMessage(wrong ? getTranslation(key) : null);
    }

    private void showChoice() {
        Choice chosen = choice.getValue();
        changes.setVisible(chosen == Choice.CHANGE);
        note.setVisible(chosen != Choice.CONFIRM);
    }
}
