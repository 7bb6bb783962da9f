package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Actor;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.scorecard.DefinitionWords;
import io.leadline.scorecard.Measure;
import io.leadline.scorecard.Score;
import io.leadline.scorecard.Scores;
import io.leadline.shell.Format;
import io.leadline.shell.HowReckoned;
import io.leadline.shell.Links;
import io.leadline.shell.PagePart;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;

/**
 * How the supplier of an order keeps its promises, as the rules of approval and of acceptance look at it: one line, because what
 * is asked stands below it.
 */
@org.springframework.stereotype.Component
@Order(40)
class ScoreOnOrder implements PagePart {

    private static final String ORDER = "order/";

    private final PurchaseOrders orders;
    private final Scores scores;

    ScoreOnOrder(PurchaseOrders orders, Scores scores) {
        this.orders = orders;
        this.scores = scores;
    }

    @Override
    public Optional<Component> on(String route, Supplier<Actor> actor, Runnable changed) {
        Actor reader = actor.get();
        if (!route.startsWith(ORDER) || !reader.purchases()) {
            return Optional.empty();
        }
        return orders.find(route.substring(ORDER.length()), reader)
                .flatMap(order -> scores.of(order.head().supplierId(), scores.rule(), reader)
                        .map(score -> card(order, score, Format.of(reader))));
    }

    private static Div card(PurchaseOrder order, Score score, Format format) {
        Div card = new Div();
        card.addClassNames("card", "score-on-order");
        card.setId("score-of-supplier");
        Score.Figure kept = score.figure(Measure.KEPT);
        String title = card.getTranslation("orders.score.title", order.head().supplierName());
        H2 heading = new H2(title);
        Span share = new Span(
                kept.says() ? format.percent(kept.share(), 1) : card.getTranslation("orders.score.no-data", kept.of()));
        share.addClassName("strong");
        Anchor rows = new Anchor(
                "scores/" + Links.encoded(order.head().supplierId()), card.getTranslation("orders.score.open"));
        rows.setRouterIgnore(false);
        card.add(
                heading,
                share,
                new Span(card.getTranslation("orders.score.rules")),
                new HowReckoned("score-on-order", title, DefinitionWords.of(score.rule(), true, card::getTranslation)),
                rows);
        return card;
    }
}
