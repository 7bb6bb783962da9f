package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import io.leadline.planning.Lens;
import io.leadline.planning.PortfolioTotals;
import io.leadline.shared.Money;
import io.leadline.shell.Format;
import io.leadline.shell.Tables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures of what is chosen, what needs attention by the money at stake, and the matrix; each leads to its list. */
final class PortfolioOverview extends Div {

    private static final List<Lens> ATTENTION =
            List.of(Lens.STOCKOUT, Lens.EXCESS, Lens.LATE, Lens.DEAD, Lens.WAITING, Lens.UNPLANNABLE, Lens.MISSED);
    private static final List<Lens> LOOKS = List.of(Lens.CHANGED, Lens.FAST, Lens.SLOW);

    private final transient Format format;
    private final String currency;
    private final Map<String, String> chosen;

    /**
     * @param currency the company's
     * @param chosen the filters as the address names them; a link adds its own to them
     */
    PortfolioOverview(PortfolioTotals totals, String currency, Map<String, String> chosen, Format format) {
        this.format = format;
        this.currency = currency;
        this.chosen = chosen;
        addClassName("stacked");
        PortfolioTotals.Cell all = totals.all();
        add(Tables.figures(
                Tables.figure(format.number(all.plans()), getTranslation("planning.portfolio.items")),
                Tables.figure(money(all.stockValue()), getTranslation("planning.portfolio.stock")),
                Tables.figure(format.number(all.turns(), 1), getTranslation("planning.portfolio.turns")),
                Tables.figure(format.number(all.coverDays(), 0), getTranslation("planning.portfolio.cover")),
                Tables.figure(format.percent(all.sellThrough(), 0), getTranslation("planning.portfolio.sell-through")),
                Tables.figure(format.number(totals.stockouts()), getTranslation("planning.portfolio.stockouts")),
                Tables.figure(money(totals.stake(Lens.EXCESS).money()), getTranslation("planning.portfolio.excess"))));
        if (all.unvalued() > 0) {
            Paragraph leftOut = new Paragraph(
                    new Text(getTranslation("planning.portfolio.unvalued", format.number(all.unvalued())) + " "),
                    new Anchor("exchange-rates", getTranslation("planning.portfolio.unvalued.rates")));
            leftOut.addClassName("left-out");
            add(leftOut);
        }
        add(new Paragraph(forecasts(totals.forecasts())));
        Div columns = new Div(attention(totals), matrix(totals));
        columns.addClassName("columns");
        add(columns);
    }

    /** Forecast value added: against the week before once more, and by people's changes. */
    private String forecasts(PortfolioTotals.Forecasts forecasts) {
        if (forecasts.plans() == 0) {
            return getTranslation("planning.portfolio.value-added.none");
        }
        String method = getTranslation(
                "planning.portfolio.value-added",
                format.percent(forecasts.byMethod(), 0),
                format.number(forecasts.plans()));
        return forecasts.changed() == 0
                ? method
                : method + " "
                        + getTranslation(
                                "planning.portfolio.value-added.people",
                                format.percent(forecasts.byPeople(), 0),
                                format.number(forecasts.changed()));
    }

    private Component attention(PortfolioTotals totals) {
        List<List<Component>> rows = new ArrayList<>();
        ATTENTION.stream()
                .sorted((a, b) ->
                        Double.compare(totals.stake(b).money(), totals.stake(a).money()))
                .forEach(lens -> rows.add(row(lens, totals)));
        LOOKS.forEach(lens -> rows.add(row(lens, totals)));
        String title = getTranslation("planning.portfolio.attention");
        return card(
                title,
                Tables.of(
                        title,
                        List.of(
                                getTranslation("planning.portfolio.lens"),
                                getTranslation("planning.portfolio.items"),
                                getTranslation("planning.portfolio.at-stake")),
                        rows));
    }

    private List<Component> row(Lens lens, PortfolioTotals totals) {
        PortfolioTotals.Stake stake = totals.stake(lens);
        Div what = new Div(
                link(getTranslation("planning.lens." + lens.name()), "show", lens.name()),
                new Span(getTranslation("planning.lens." + lens.name() + ".money")));
        what.addClassNames("two-lines", "wrapping");
        return List.of(what, Tables.number(format.number(stake.plans())), Tables.number(money(stake.money())));
    }

    private Component matrix(PortfolioTotals totals) {
        List<List<Component>> rows = new ArrayList<>();
        for (String value : List.of("A", "B", "C")) {
            List<Component> row = new ArrayList<>();
            row.add(link(value, "class", value));
            for (String variability : List.of("X", "Y", "Z")) {
                String name = value + variability;
                PortfolioTotals.Cell cell = totals.byClass().getOrDefault(name, new PortfolioTotals.Cell());
                Div both = new Div(
                        link(
                                getTranslation("planning.portfolio.cell.items", format.number(cell.plans())),
                                "class",
                                name),
                        new Span(getTranslation(
                                "planning.portfolio.cell.stock",
                                money(cell.stockValue()),
                                format.number(cell.turns(), 1))));
                both.addClassNames("two-lines", "wrapping");
                row.add(both);
            }
            rows.add(row);
        }
        String title = getTranslation("planning.portfolio.matrix");
        return card(
                title,
                Tables.of(
                        title,
                        List.of(
                                getTranslation("planning.portfolio.class"),
                                getTranslation("planning.portfolio.x"),
                                getTranslation("planning.portfolio.y"),
                                getTranslation("planning.portfolio.z")),
                        rows));
    }

    private static Section card(String title, Component content) {
        Section card = new Section(new H2(title), content);
        card.addClassName("card");
        return card;
    }

    private Anchor link(String text, String parameter, String value) {
        Map<String, String> parameters = new LinkedHashMap<>(chosen);
        parameters.put(parameter, value);
        String address = "portfolio?" + QueryParameters.simple(parameters).getQueryString();
        Anchor link = new Anchor(address, text);
        link.setRouterIgnore(false);
        return link;
    }

    private String money(double value) {
        return format.wholeMoney(new Money(BigDecimal.valueOf(Math.round(value)), currency));
    }
}
