package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.ordering.Review;
import io.leadline.shared.Bounds;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Format;
import io.leadline.shell.MadeChoice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** One line that the supplier answered differently, for the buyer to take, to counter or to leave out. */
final class OfferCard extends Div {

    /** What the buyer does with the supplier's answer to the line. */
    enum Choice {
        TAKE,
        COUNTER,
        LEAVE_OUT
    }

    private final OrderLine line;
    private final transient LineAnswer said;
    private final MadeChoice<Choice> choice = new MadeChoice<>();
    private final QuantityField quantity;
    private final DateField date = new DateField();
    private final DecimalField price = new DecimalField(Bounds.PRICE);
    private final Div fields = new Div();

    OfferCard(OrderLine line, OrderContext context, PurchaseOrders orders, LocalDate today, Runnable whenChosen) {
        this.line = line;
        said = line.answer() == null ? LineAnswer.accept(line) : line.answer();
        Format format = context.format();
        addClassName("card");
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(this::label);
        choice.setAriaLabel(getTranslation("orders.offer.choice", line.name()));
        choice.setValue(Choice.TAKE);
        quantity = new QuantityField(line, format, getTranslation("orders.answer.quantity", format.units(line.unit())))
                .positive()
                .inLots(units -> orders.fault(context.order(), line, units));
        fields.add(date, quantity, price);
        date.setLabel(getTranslation("orders.answer.date"));
        date.setLocale(format.locale());
        date.within(Bounds.ahead(today));
        price.setLabel(getTranslation("orders.answer.price", line.unitPrice().currency()));
        price.setLocale(format.locale());
        fields.addClassName("answer-fields");
        // What was refused is asked for again as it was; anything else moves away from what the supplier said.
        quantity.setValue(said.quantity().value());
        date.setValue(said.date());
        price.setValue(said.unitPrice().amount());
        add(new AnswerComparison(line, context, orders), choice, fields);
        if (!said.parts().isEmpty()) {
            Span together = new Span(getTranslation("orders.offer.split"));
            together.addClassName("secondary");
            fields.add(together);
        }
        choice.addValueChangeListener(chosen -> {
            fields.setVisible(chosen.getValue() == Choice.COUNTER);
            whenChosen.run();
        });
        fields.setVisible(false);
    }

    Choice choice() {
        return choice.getValue();
    }

    int number() {
        return line.number();
    }

    /** The offer as it stands; empty, with the fields marked, if something in it is wrong. */
    Optional<Review.Offer> offer() {
        boolean right = Bounded.right(date, price);
        Optional<Quantity> units = quantity.quantity(null);
        BigDecimal amount = price.getValue();
        LocalDate day = date.getValue();
        return amount == null || day == null || !right
                ? Optional.empty()
                : units.map(q -> new Review.Offer(
                        line.number(),
                        q,
                        day,
                        new Money(amount, line.unitPrice().currency())));
    }

    private String label(Choice one) {
        return getTranslation(
                "orders.offer." + one.name().toLowerCase(Locale.ROOT).replace('_', '-')
                        + (one == Choice.TAKE && said.refused() ? ".refused" : ""));
    }
}
