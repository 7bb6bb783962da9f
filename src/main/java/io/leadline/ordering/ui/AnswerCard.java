package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Bounds;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shell.DateField;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Format;
import io.leadline.shell.MadeChoice;
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
        /** Stay with what was said in the round before. */
        KEEP,
        CHANGE,
        REFUSE
    }

    private final OrderLine line;
    private final MadeChoice<Choice> choice = new MadeChoice<>();
    private final QuantityField quantity;
    private final DateField date = new DateField();
    private final DecimalField price = new DecimalField(Bounds.PRICE);
    private final TextLine note = new TextLine(Bounds.NOTE);
    private final Div changes = new Div();
    private final SplitFields split;

    AnswerCard(OrderLine line, OrderContext context, PurchaseOrders orders, LocalDate today, Runnable whenChosen) {
        this.line = line;
        Format format = context.format();
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
        choice.setItems(choices());
        choice.setItemLabelGenerator(this::label);
        choice.setAriaLabel(getTranslation("orders.answer.choice", line.name()));
        choice.setValue(Choice.CONFIRM);
        choice.addValueChangeListener(change -> {
            showChoice();
            whenChosen.run();
        });
        quantity = new QuantityField(line, format, getTranslation("orders.answer.quantity", format.units(line.unit())))
                .positive()
                .advising(units -> orders.fault(context.order(), line, units));
        quantity.setValue(line.quantity().value());
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
        add(title, sku, asked);
        if (countered()) {
            addClassName("countered");
            asked.setVisible(false);
            add(new SaidAndAsked(line, format));
        }
        add(choice, changes, note);
        showChoice();
    }

    /** Whether the supplier said something else than it is asked for now. */
    boolean countered() {
        return line.answer() != null;
    }

    Choice choice() {
        return choice.getValue();
    }

    private List<Choice> choices() {
        return countered() ? List.of(Choice.values()) : List.of(Choice.CONFIRM, Choice.CHANGE, Choice.REFUSE);
    }

    private String label(Choice one) {
        String key = "orders.answer." + one.name().toLowerCase(Locale.ROOT);
        return getTranslation(countered() && one != Choice.REFUSE ? key + ".countered" : key);
    }

    /** The answer as it stands; empty, with the fields marked, if something in it is wrong. */
    Optional<LineAnswer> answer() {
        return switch (choice.getValue()) {
            case CONFIRM -> Optional.of(LineAnswer.accept(line));
            case KEEP -> Optional.of(kept());
            case REFUSE -> Optional.of(LineAnswer.refuse(line, note.getValue().strip()));
            case CHANGE -> changed();
        };
    }

    /** What was said before, under the number that the line has now and with the note of now. */
    private LineAnswer kept() {
        LineAnswer said = line.answer() == null ? LineAnswer.accept(line) : line.answer();
        return new LineAnswer(
                line.number(),
                said.refused(),
                said.quantity(),
                said.date(),
                said.unitPrice(),
                note.getValue().strip(),
                said.parts());
    }

    private Optional<LineAnswer> changed() {
        Optional<Quantity> units = quantity.quantity(null);
        BigDecimal amount = price.getValue();
        LocalDate day = date.getValue();
        boolean priceWrong = amount == null || amount.signum() < 0;
        boolean dayWrong = day == null || date.isInvalid();
        mark(price, priceWrong, "orders.answer.price-wrong");
        date.setInvalid(dayWrong);
        date.setErrorMessage(dayWrong ? getTranslation("orders.answer.date-wrong") : null);
        Optional<List<LineAnswer.Part>> further = split.parts();
        if (units.isEmpty() || amount == null || day == null || priceWrong || dayWrong) {
            return Optional.empty();
        }
        LineAnswer answer = new LineAnswer(
                line.number(),
                false,
                units.get(),
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
