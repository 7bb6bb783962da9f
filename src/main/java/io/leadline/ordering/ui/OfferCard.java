package io.leadline.ordering.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.leadline.ordering.Draft;
import io.leadline.ordering.LineDecision;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.Review;
import io.leadline.ordering.ReviewWay;
import io.leadline.ordering.ReviewedLine;
import io.leadline.shared.Bounds;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Format;
import io.leadline.shell.MadeChoice;
import io.leadline.shell.PageKeys;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line that the supplier answered differently: what was asked and said, what taking it costs, and every way out with what
 * it comes to, of which the buyer chooses one.
 */
final class OfferCard extends Div {

    private final transient ReviewedLine reviewed;
    private final transient OrderContext context;
    private final transient OrderDesk desk;
    private final transient Format format;
    private final MadeChoice<ReviewWay> choice = new MadeChoice<>();
    private final QuantityField quantity;
    private final DateField date = new DateField();
    private final DecimalField price = new DecimalField(Bounds.PRICE);
    private final Checkbox more = new Checkbox();
    private final DateField restDate = new DateField();
    private final Div fields = new Div();
    private final Div counter = new Div();
    private final Span effect = new Span();
    private final transient Runnable whenChosen;
    private transient Review.@Nullable Offer lookedAt;
    private transient @Nullable ReviewWay agreed;

    OfferCard(OrderLine line, OrderContext context, OrderDesk desk, Runnable whenChosen) {
        this.reviewed =
                desk.reviewing().look(context.order(), line, context.actor()).orElseThrow();
        this.context = context;
        this.desk = desk;
        this.format = context.format();
        this.whenChosen = whenChosen;
        addClassNames("card", "review-line");
        choice.setItems(reviewed.ways());
        choice.setRenderer(new ComponentRenderer<>(way -> new ReviewWayWords(way, reviewed, format)));
        choice.setAriaLabel(getTranslation("orders.offer.choice", line.name()));
        choice.addClassName("ways-out");
        choice.setValue(reviewed.taken());
        quantity = new QuantityField(line, format, getTranslation("orders.answer.quantity", format.units(line.unit())))
                .positive()
                .inLots(this::fault);
        counterFields(line);
        Div decision = new Div(choice, counter);
        decision.addClassName("review-decision");
        boolean known = reviewed.asIs().isPresent();
        add(
                new AnswerComparison(line, context, desk.orders(), known),
                new ReviewConsequence(reviewed, format),
                decision);
        PageKeys.numbers(choice, getTranslation("orders.review.keys"));
        choice.addValueChangeListener(chosen -> chosen());
        chosen();
    }

    private void counterFields(OrderLine line) {
        Review.Offer ask = reviewed.ask();
        date.setLabel(getTranslation("orders.answer.date"));
        price.setLabel(getTranslation("orders.answer.price", line.unitPrice().currency()));
        restDate.setLabel(getTranslation("orders.offer.rest-date"));
        for (DateField day : new DateField[] {date, restDate}) {
            day.setLocale(format.locale());
            day.within(Bounds.ahead(desk.today()));
        }
        price.setLocale(format.locale());
        quantity.setValue(ask.quantity().value());
        date.setValue(ask.date());
        price.setValue(ask.unitPrice().amount());
        Review.Rest rest = ask.rest();
        more.setValue(rest != null);
        restDate.setValue(
                rest == null
                        ? desk.orders()
                                .openDay(
                                        context.order(),
                                        reviewed.said().lastDate().plusDays(1))
                        : rest.date());
        fields.add(quantity, date, price);
        fields.addClassName("answer-fields");
        Div remaining = new Div(more, restDate);
        remaining.addClassNames("answer-fields", "review-rest");
        counter.add(fields, remaining);
        if (!reviewed.said().parts().isEmpty()) {
            Span together = new Span(getTranslation("orders.offer.split"));
            together.addClassName("secondary");
            counter.add(together);
        }
        effect.getElement().setAttribute("aria-live", "polite");
        counter.add(effect);
        quantity.addValueChangeListener(changed -> look());
        date.addValueChangeListener(changed -> look());
        price.addValueChangeListener(changed -> look());
        more.addValueChangeListener(changed -> look());
        restDate.addValueChangeListener(changed -> look());
    }

    /** Of a part the whole is held against what the supplier delivers. */
    private Optional<io.leadline.shared.Fault> fault(Quantity units) {
        Quantity rest = rest(units);
        Quantity all = rest == null ? units : units.plus(rest);
        return desk.orders().fault(context.order(), reviewed.line(), all);
    }

    /** All that could come: what was asked for, or what was said where that is more. */
    private Quantity all() {
        return reviewed.ask().all();
    }

    private @Nullable Quantity rest(Quantity units) {
        boolean wanted = more.getValue() && units.compareTo(all()) < 0;
        return wanted ? all().minus(units) : null;
    }

    private void chosen() {
        counter.setVisible(isCounter());
        look();
    }

    private boolean isCounter() {
        return choice.getValue().kind() == ReviewWay.Kind.COUNTER;
    }

    /** What it would come to if the supplier agreed, and whether there is a rest at all. */
    private void look() {
        BigDecimal units = quantity.getValue();
        Quantity left = units == null ? Quantity.ZERO : all().minus(new Quantity(units));
        more.setVisible(left.isPositive());
        more.setLabel(getTranslation(
                "orders.offer.rest", format.quantity(left, reviewed.line().unit())));
        restDate.setVisible(left.isPositive() && more.getValue());
        if (isCounter()) {
            effect.setText(entered()
                    .map(this::ifAgreed)
                    .filter(way -> reviewed.asIs().isPresent())
                    .map(way -> getTranslation("orders.offer.if-agreed", way.days(), cost(way), cost(reviewed.taken())))
                    .orElse(""));
        }
        whenChosen.run();
    }

    private String cost(ReviewWay way) {
        return way.priced() ? format.money(way.cost()) : getTranslation("orders.review.unpriced");
    }

    ReviewedLine reviewed() {
        return reviewed;
    }

    /** What is chosen, a counter-offer with what it would come to. */
    ReviewWay way() {
        return isCounter() ? entered().map(this::ifAgreed).orElse(choice.getValue()) : choice.getValue();
    }

    /** Every sum of the page asks for it again, and it takes looks into the store. */
    private ReviewWay ifAgreed(Review.Offer offer) {
        ReviewWay known = agreed;
        if (known == null || !offer.equals(lookedAt)) {
            known = desk.reviewing().ifAgreed(context.order(), reviewed.line(), offer);
            lookedAt = offer;
            agreed = known;
        }
        return known;
    }

    /** Chooses what is recommended; nothing where nobody knows. */
    void recommend() {
        ReviewWay best = reviewed.best();
        if (best != null) {
            choice.setValue(best);
        }
    }

    int line() {
        return reviewed.line().number();
    }

    /** What is chosen and typed; empty where it stands as it began. */
    Optional<Draft.Choice> typed() {
        ReviewWay way = choice.getValue();
        return way.equals(reviewed.taken())
                ? Optional.empty()
                : Optional.of(new Draft.Choice(
                        line(),
                        way.kind(),
                        way.partner(),
                        isCounter() ? entered().orElse(null) : null));
    }

    /** What was chosen before, as far as it can still be; null begins anew. */
    void restore(Draft.@Nullable Choice kept) {
        choice.setValue(reviewed.ways().stream()
                .filter(way -> kept != null
                        && way.kind() == kept.kind()
                        && way.partner().equals(kept.partner()))
                .findFirst()
                .orElse(reviewed.taken()));
        Review.Offer offer = kept == null ? null : kept.offer();
        if (offer != null && isCounter()) {
            Review.Rest rest = offer.rest();
            quantity.setValue(offer.quantity().value());
            date.setValue(offer.date());
            price.setValue(offer.unitPrice().amount());
            more.setValue(rest != null);
            if (rest != null) {
                restDate.setValue(rest.date());
            }
        }
    }

    /** The decision as it stands; empty, with the fields marked, if something in it is wrong. */
    Optional<LineDecision> decision() {
        return isCounter()
                ? offer().map(offer -> new LineDecision(offer.line(), choice.getValue(), offer))
                : Optional.of(new LineDecision(reviewed.line().number(), choice.getValue(), null));
    }

    private Optional<Review.Offer> offer() {
        boolean right = Bounded.right(date, price) & (!restDate.isVisible() || Bounded.right(restDate));
        Optional<Quantity> units = quantity.quantity(null);
        return right && units.isPresent() ? entered() : Optional.empty();
    }

    private Optional<Review.Offer> entered() {
        BigDecimal units = quantity.getValue();
        BigDecimal amount = price.getValue();
        LocalDate day = date.getValue();
        if (units == null || units.signum() <= 0 || amount == null || day == null) {
            return Optional.empty();
        }
        Quantity asked = new Quantity(units);
        Quantity rest = rest(asked);
        LocalDate restDay = restDate.getValue();
        if (rest != null && restDay == null) {
            return Optional.empty();
        }
        return Optional.of(new Review.Offer(
                reviewed.line().number(),
                asked,
                day,
                new Money(amount, reviewed.line().unitPrice().currency()),
                rest == null || restDay == null ? null : new Review.Rest(rest, restDay)));
    }
}
