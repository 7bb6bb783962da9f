package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import io.leadline.planning.TurnoverList;
import io.leadline.planning.TurnoverList.Cell;
import io.leadline.replenishment.Ageing;
import io.leadline.replenishment.Pace;
import io.leadline.replenishment.PurchasingChange;
import io.leadline.shared.Money;
import io.leadline.shell.Format;
import io.leadline.shell.Tables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The class matrix as a heat map, how fast stock moves, how old it is, and what is asked of purchasing; all lead to the list. */
final class TurnoverOverview extends Div {

    private static final List<String> VALUES = List.of("A", "B", "C");
    private static final List<String> VARIABILITIES = List.of("X", "Y", "Z");

    /** Steps of the heat map's colour. */
    private static final int HEATS = 5;

    private final transient TurnoverList list;
    private final Map<String, String> chosen;
    private final String currency;
    private final transient Format format;

    /** @param chosen the filters as the address names them; a link adds its own to them */
    TurnoverOverview(TurnoverList list, Map<String, String> chosen, String currency, Format format) {
        this.list = list;
        this.chosen = chosen;
        this.currency = currency;
        this.format = format;
        addClassName("stacked");
        Div upper = new Div(matrix(), paces());
        upper.addClassName("columns");
        Div lower = new Div(ages(), changes());
        lower.addClassName("columns");
        add(upper, lower);
    }

    private Component matrix() {
        double most = 0;
        for (String value : VALUES) {
            for (String variability : VARIABILITIES) {
                most = Math.max(most, list.ofClass(value + variability).stockValue());
            }
        }
        Div map = new Div();
        map.addClassName("heat-map");
        map.setId("class-matrix");
        Span corner = new Span(getTranslation("planning.portfolio.class"));
        corner.addClassName("heat-title");
        map.add(
                corner,
                title(getTranslation("planning.portfolio.x")),
                title(getTranslation("planning.portfolio.y")),
                title(getTranslation("planning.portfolio.z")));
        for (String value : VALUES) {
            map.add(title(value));
            for (String variability : VARIABILITIES) {
                map.add(cell(value + variability, most));
            }
        }
        return card("planning.turnover.matrix", new Paragraph(getTranslation("planning.turnover.matrix.text")), map);
    }

    private static Component title(String text) {
        Span title = new Span(text);
        title.addClassName("heat-title");
        return title;
    }

    /** A cell is warmer the more money lies in it; its figures say so, too. */
    private Component cell(String demandClass, double most) {
        Cell cell = list.ofClass(demandClass);
        Anchor link = link("class", demandClass);
        link.removeAll();
        Span name = new Span(demandClass);
        name.addClassName("strong");
        link.add(
                name,
                new Span(money(cell.stockValue())),
                new Span(getTranslation("planning.turnover.places", format.number(cell.places()))),
                new Span(getTranslation("planning.turnover.turns", format.number(cell.turns(), 1))));
        int heat = most <= 0 ? 0 : (int) Math.ceil(HEATS * Math.sqrt(cell.stockValue() / most));
        link.addClassNames("heat-cell", "heat-" + Math.clamp(heat, 0, HEATS));
        link.getElement().setAttribute("data-class", demandClass);
        return link;
    }

    private Component paces() {
        List<List<Component>> rows = new ArrayList<>();
        for (Pace pace : List.of(Pace.FAST, Pace.NORMAL, Pace.SLOW, Pace.NON_MOVING, Pace.DEAD, Pace.NONE)) {
            Cell cell = list.of(pace);
            Div name = new Div(
                    link(getTranslation("planning.pace." + pace.name()), "pace", pace.name()),
                    new Span(getTranslation(
                            "planning.turnover.trends", format.number(cell.rising()), format.number(cell.falling()))));
            name.addClassNames("two-lines", "wrapping");
            rows.add(List.of(
                    name, Tables.number(format.number(cell.places())), Tables.number(money(cell.stockValue()))));
        }
        return card("planning.turnover.paces", table("planning.turnover.paces", "planning.turnover.pace", rows));
    }

    private Component ages() {
        double all = 0;
        for (Ageing.Band band : Ageing.Band.values()) {
            all += list.value(band);
        }
        List<List<Component>> rows = new ArrayList<>();
        for (Ageing.Band band : Ageing.Band.values()) {
            double share = all <= 0 ? 0 : list.value(band) / all;
            Div name = new Div(link(getTranslation("planning.age." + band.name()), "age", band.name()), bar(share));
            name.addClassNames("two-lines", "wrapping");
            rows.add(List.of(name, Tables.number(format.percent(share, 0)), Tables.number(money(list.value(band)))));
        }
        return card(
                "planning.turnover.ages",
                Tables.of(
                        getTranslation("planning.turnover.ages"),
                        List.of(
                                getTranslation("planning.turnover.age"),
                                getTranslation("planning.turnover.share"),
                                getTranslation("planning.portfolio.stock")),
                        rows));
    }

    private static Component bar(double share) {
        Div bar = new Div();
        bar.addClassName("age-bar");
        bar.getStyle().set("inline-size", Math.round(share * 100) + "%");
        bar.getElement().setAttribute("aria-hidden", true);
        return bar;
    }

    private Component changes() {
        List<List<Component>> rows = new ArrayList<>();
        for (PurchasingChange change : PurchasingChange.values()) {
            Cell cell = list.of(change);
            if (change != PurchasingChange.KEEP) {
                Div name = new Div(
                        link(getTranslation("planning.change." + change.name()), "change", change.name()),
                        new Span(getTranslation("planning.change." + change.name() + ".because")));
                name.addClassNames("two-lines", "wrapping");
                rows.add(List.of(
                        name, Tables.number(format.number(cell.places())), Tables.number(money(cell.stockValue()))));
            }
        }
        return card("planning.turnover.changes", table("planning.turnover.changes", "planning.turnover.change", rows));
    }

    private Component table(String title, String first, List<List<Component>> rows) {
        return Tables.of(
                getTranslation(title),
                List.of(
                        getTranslation(first),
                        getTranslation("planning.portfolio.items"),
                        getTranslation("planning.portfolio.stock")),
                rows);
    }

    private Section card(String title, Component... content) {
        Section card = new Section(new H2(getTranslation(title)));
        card.add(content);
        card.addClassName("card");
        return card;
    }

    private Anchor link(String text, String parameter, String value) {
        Anchor link = link(parameter, value);
        link.setText(text);
        return link;
    }

    private Anchor link(String parameter, String value) {
        Map<String, String> parameters = new LinkedHashMap<>(chosen);
        parameters.put(parameter, value);
        String address = "turnover?" + QueryParameters.simple(parameters).getQueryString();
        Anchor link = new Anchor(address);
        link.setRouterIgnore(false);
        return link;
    }

    private String money(double value) {
        return format.wholeMoney(new Money(BigDecimal.valueOf(Math.round(value)), currency));
    }
}
