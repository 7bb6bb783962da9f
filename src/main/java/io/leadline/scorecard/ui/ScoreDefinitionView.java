package io.leadline.scorecard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.identity.Role;
import io.leadline.scorecard.DefinitionWords;
import io.leadline.scorecard.Measure;
import io.leadline.scorecard.Score;
import io.leadline.scorecard.ScoreRule;
import io.leadline.scorecard.Scores;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Locale;

/** {@code score-definition}: what the company calls on time in full, each measure with its formula, and what both of them decide. */
@Route(value = "score-definition", layout = MainLayout.class)
@Menu(title = "scores.rules.title", order = 340, icon = "vaadin:scale")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.ADMIN})
public class ScoreDefinitionView extends Div implements HasDynamicTitle {

    ScoreDefinitionView(Scores scores) {
        addClassName("page");
        // Nothing on it can be used: whoever has no mouse scrolls it by its own focus.
        getElement().setAttribute("tabindex", "0");
        ScoreRule rule = scores.rule();
        add(
                new PageHeader(getTranslation("scores.rules.title")).note(getTranslation("scores.rules.note")),
                card(
                        "scores.rules.definition",
                        new Paragraph(DefinitionWords.of(rule, true, this::getTranslation)),
                        settings(rule)),
                card(
                        "scores.measures",
                        new Paragraph(getTranslation("scores.rules.measures", Score.LEAST)),
                        measures()),
                card("scores.rules.used", new Paragraph(getTranslation("scores.rules.used.text"))));
    }

    private DescriptionList settings(ScoreRule rule) {
        DescriptionList list = list();
        row(list, "scores.day", getTranslation("scores.day." + rule.day().name()), "leadline.scores.day");
        row(
                list,
                "scores.unit",
                getTranslation("scores.unit." + rule.unit().name().toLowerCase(Locale.ROOT)),
                "leadline.scores.unit");
        row(list, "scores.window", getTranslation("scores.window.of", rule.window()), "leadline.scores.window-days");
        row(
                list,
                "scores.weekends",
                getTranslation(rule.weekends() ? "scores.rules.yes" : "scores.rules.no"),
                "leadline.scores.weekends");
        row(list, "scores.months", getTranslation("scores.months.of", rule.months()), "leadline.scores.months");
        return list;
    }

    private void row(DescriptionList list, String key, String value, String setting) {
        Span words = new Span(value);
        words.addClassName("strong");
        Span where = new Span(" " + setting);
        where.addClassName("quiet");
        row(list, getTranslation(key), words, where);
    }

    private DescriptionList measures() {
        DescriptionList list = list();
        Arrays.stream(Measure.values())
                .forEach(measure -> row(
                        list,
                        getTranslation("scores.measure." + measure.name()),
                        new Span(getTranslation(
                                "scores.measure." + measure.name() + ".formula", Measure.ANSWER_HOURS))));
        return list;
    }

    private static DescriptionList list() {
        DescriptionList list = new DescriptionList();
        list.addClassName("order-facts");
        return list;
    }

    private static void row(DescriptionList list, String term, Component... words) {
        list.getElement()
                .appendChild(
                        new Div(new DescriptionList.Term(term), new DescriptionList.Description(words)).getElement());
    }

    private Div card(String title, Component... parts) {
        Div card = new Div(new H2(getTranslation(title)));
        card.add(parts);
        card.addClassName("card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("scores.rules.title");
    }
}
