package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.ordering.Draft;
import io.leadline.ordering.LineDecision;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.ReviewWay;
import io.leadline.shared.Bounds;
import io.leadline.shell.Decision;
import io.leadline.shell.Folded;
import io.leadline.shell.Form;
import io.leadline.shell.Notice;
import io.leadline.shell.PageKeys;
import io.leadline.shell.Portions;
import io.leadline.shell.TextLines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * The reply to an answer, line by line: of each that the supplier answered differently one of the ways out, and a word to the
 * supplier. The other lines stay as the supplier confirmed them.
 */
final class CounterForm extends Form {

    private final transient OrderContext context;
    private final Portions<OrderLine, OfferCard> cards;
    private final int different;
    private final transient Set<Integer> lines;
    private final TextLines note = new TextLines(Bounds.NOTE);
    private final ReviewSums sums;
    private final Paragraph next = new Paragraph();
    private final Decision button;
    private final transient BiConsumer<List<LineDecision>, String> send;
    private final KeptDraft kept;
    private transient Map<Integer, Draft.Choice> restored = Map.of();
    private final boolean ready;

    /** @param same lines that the supplier confirmed as they were asked for */
    CounterForm(
            OrderContext context,
            OrderDesk desk,
            List<OrderLine> different,
            List<OrderLine> same,
            BiConsumer<List<LineDecision>, String> send) {
        this.context = context;
        this.send = send;
        this.different = different.size();
        lines = different.stream().map(OrderLine::number).collect(Collectors.toSet());
        addClassName("cards");
        sums = new ReviewSums(context, different.size(), same.size());
        button = new Decision("", this::send).sends(this);
        kept = new KeptDraft(this, context, desk, Draft.Kind.REVIEW, this::typed, this::restore);
        cards = new Portions<>(different, line -> card(line, desk), "cards");
        Button best = new Button(
                getTranslation("orders.review.all-best", different.size()),
                click -> cards.made().toList().forEach(OfferCard::recommend));
        PageKeys.on(best, "c").setId("all-best");
        best.setVisible(cards.made().anyMatch(card -> card.reviewed().best() != null));
        Paragraph text = new Paragraph(getTranslation("orders.offer.text"));
        add(kept, sums, text, best, cards);
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
        note.addValueChangeListener(typed -> kept.keep());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setId("send-counter");
        button.setVisible(context.can(OrderAction.COUNTER));
        next.addClassName("secondary");
        next.getElement().setAttribute("aria-live", "polite");
        Div foot = new Div(next, button);
        foot.addClassNames("sticky-foot", "review-foot");
        add(note, foot);
        ready = true;
        sum();
    }

    private long count(ReviewWay.Kind kind) {
        return cards.made().filter(card -> card.way().kind() == kind).count();
    }

    private void sum() {
        if (!ready) {
            return;
        }
        sums.show(cards.made().toList());
        long counters = count(ReviewWay.Kind.COUNTER);
        long others = count(ReviewWay.Kind.ALTERNATE);
        long moves = count(ReviewWay.Kind.ELSEWHERE);
        long out = count(ReviewWay.Kind.LEAVE_OUT);
        long taken = different - counters - others - out;
        StringBuilder words = new StringBuilder(getTranslation("orders.offer.sum", taken, counters, others + out));
        if (counters > 0) {
            words.append(" · ")
                    .append(getTranslation(
                            "orders.review.next.counter", context.order().head().supplierName(), counters));
        }
        if (others > 0) {
            words.append(" · ").append(getTranslation("orders.review.next.alternate", others));
        }
        if (moves > 0) {
            words.append(" · ").append(getTranslation("orders.review.next.elsewhere", moves));
        }
        next.setText(words.toString());
        button.setText(getTranslation("orders.review.send", different));
        kept.keep();
    }

    /** Of a portion that is looked at later, too. */
    private OfferCard card(OrderLine line, OrderDesk desk) {
        OfferCard card = new OfferCard(line, context, desk, this::sum);
        Optional.ofNullable(restored.get(line.number())).ifPresent(card::restore);
        return card;
    }

    /** What nobody has looked at stays as it was kept. */
    private Draft.Content typed() {
        Map<Integer, Draft.Choice> all = new TreeMap<>(restored);
        cards.made().toList().forEach(card -> {
            all.remove(card.line());
            card.typed().ifPresent(choice -> all.put(choice.line(), choice));
        });
        return new Draft.Content(
                List.of(), List.copyOf(all.values()), note.getValue().strip());
    }

    private int restore(Draft.Content content) {
        restored = content.choices().stream()
                .filter(choice -> lines.contains(choice.line()))
                .collect(Collectors.toUnmodifiableMap(Draft.Choice::line, choice -> choice));
        cards.made().toList().forEach(card -> card.restore(restored.get(card.line())));
        note.setValue(content.words());
        return content.choices().size() - restored.size();
    }

    private void send() {
        List<Optional<LineDecision>> decisions =
                cards.made().map(OfferCard::decision).toList();
        if (decisions.stream().anyMatch(Optional::isEmpty)) {
            Notice.refused(getTranslation("orders.answer.incomplete"));
            return;
        }
        send.accept(
                decisions.stream().flatMap(Optional::stream).toList(),
                note.getValue().strip());
    }
}
