package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.ordering.Review;
import io.leadline.shared.Bounds;
import io.leadline.shell.Decision;
import io.leadline.shell.Folded;
import io.leadline.shell.Form;
import io.leadline.shell.Notice;
import io.leadline.shell.Portions;
import io.leadline.shell.TextLines;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A counter-offer: of each line that the supplier answered differently, whether that is taken, countered or left out, and a
 * word to the supplier. The other lines stay as the supplier confirmed them.
 */
final class CounterForm extends Form {

    private final Portions<OrderLine, OfferCard> cards;
    private final int different;
    private final TextLines note = new TextLines(Bounds.NOTE);
    private final Span sum = new Span();
    private final transient Consumer<Review.Counter> send;

    /** @param same lines that the supplier confirmed as they were asked for */
    CounterForm(
            OrderContext context,
            PurchaseOrders orders,
            LocalDate today,
            List<OrderLine> different,
            List<OrderLine> same,
            Consumer<Review.Counter> send) {
        this.send = send;
        this.different = different.size();
        addClassName("cards");
        cards = new Portions<>(different, line -> new OfferCard(line, context, orders, today, this::sum), "cards");
        add(new Paragraph(getTranslation("orders.offer.text")), cards);
        if (!same.isEmpty()) {
            add(new Folded(
                    getTranslation("orders.offer.kept", same.size()),
                    () -> new Portions<>(
                            same,
                            line -> new Paragraph(getTranslation(
                                    "orders.offer.kept-line",
                                    line.name(),
                                    context.format().quantity(line.quantity(), line.unit()),
                                    context.format().date(line.requestedDate()))))));
        }
        note.setLabel(getTranslation("orders.offer.note"));
        note.setHelperText(getTranslation("orders.offer.note.help"));
        note.setWidthFull();
        note.setId("counter-note");
        Decision button = new Decision(getTranslation("orders.review.counter.send"), this::send).sends(this);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setId("send-counter");
        sum.addClassName("secondary");
        sum.getElement().setAttribute("aria-live", "polite");
        Div foot = new Div(sum, button);
        foot.addClassName("sticky-foot");
        add(note, foot);
        sum();
    }

    private long count(OfferCard.Choice choice) {
        return cards.made().filter(card -> card.choice() == choice).count();
    }

    private void sum() {
        sum.setText(getTranslation(
                "orders.offer.sum",
                different - count(OfferCard.Choice.COUNTER) - count(OfferCard.Choice.LEAVE_OUT),
                count(OfferCard.Choice.COUNTER),
                count(OfferCard.Choice.LEAVE_OUT)));
    }

    private void send() {
        List<Optional<Review.Offer>> offers = cards.made()
                .filter(card -> card.choice() == OfferCard.Choice.COUNTER)
                .map(OfferCard::offer)
                .toList();
        List<Integer> leftOut = cards.made()
                .filter(card -> card.choice() == OfferCard.Choice.LEAVE_OUT)
                .map(OfferCard::number)
                .toList();
        if (offers.stream().anyMatch(Optional::isEmpty)) {
            Notice.refused(getTranslation("orders.answer.incomplete"));
        } else if (offers.isEmpty() && leftOut.isEmpty()) {
            Notice.refused(getTranslation("orders.offer.nothing"));
        } else {
            send.accept(new Review.Counter(
                    offers.stream().flatMap(Optional::stream).toList(),
                    leftOut,
                    note.getValue().strip()));
        }
    }
}
