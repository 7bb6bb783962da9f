package io.leadline.scorecard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Actor;
import io.leadline.scorecard.DefinitionWords;
import io.leadline.scorecard.ScoreRule;
import io.leadline.scorecard.Scores;
import io.leadline.scorecard.home.Punctuality;
import io.leadline.scorecard.home.PunctualityHomes;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.PagePart;
import java.util.Optional;
import java.util.function.Supplier;

/** The year's score on a supplier's page, and the way to its rows. */
@org.springframework.stereotype.Component
class ScoreOnSupplier implements PagePart {

    private static final String PAGE = "supplier/";

    private final PunctualityHomes homes;
    private final Scores scores;

    ScoreOnSupplier(PunctualityHomes homes, Scores scores) {
        this.homes = homes;
        this.scores = scores;
    }

    @Override
    public Optional<Component> on(String route, Supplier<Actor> actor, Runnable changed) {
        if (!route.startsWith(PAGE) || !actor.get().purchases()) {
            return Optional.empty();
        }
        String id = route.substring(PAGE.length());
        return Optional.of(card(
                id,
                homes.of(id, actor.get()).map(kept -> kept.figures().all()).orElse(Punctuality.Kept.NONE),
                scores.rule(),
                Format.of(actor.get())));
    }

    private static Div card(String id, Punctuality.Kept year, ScoreRule rule, Format format) {
        Div card = new Div();
        card.addClassName("card");
        card.add(new H2(card.getTranslation("scores.card.title")));
        if (year.says()) {
            Span share = new Span(format.percent(year.share(), 1));
            share.addClassName("home-tile-figure");
            card.add(
                    share,
                    new Paragraph(card.getTranslation(
                            rule.unit() == ScoreRule.Unit.LINE ? "scores.kept.line" : "scores.kept.order",
                            year.both(),
                            year.lines())));
        } else {
            card.add(new Paragraph(card.getTranslation("scores.no-data", year.lines(), Punctuality.LEAST_LINES)));
        }
        Paragraph definition = new Paragraph(DefinitionWords.of(rule, true, card::getTranslation));
        definition.addClassName("quiet");
        card.add(definition);
        Anchor rows = new Anchor("scores/" + Links.encoded(id), card.getTranslation("scores.card.rows"));
        rows.setRouterIgnore(false);
        card.add(rows);
        return card;
    }
}
