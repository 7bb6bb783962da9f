package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.replenishment.Pace;
import io.leadline.replenishment.PurchasingChange;
import io.leadline.replenishment.SalesTrend;
import io.leadline.replenishment.StockLayer;
import io.leadline.replenishment.Turnover;
import io.leadline.shell.Format;
import io.leadline.shell.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How the stock of one location turns over: pace, trend, what it asks for, by channel, and since when it lies there. */
final class TurnoverPart extends Div {

    private final transient Format format;

    TurnoverPart(Turnover turnover, Format format) {
        this.format = format;
        if (turnover.pace() == Pace.NONE && turnover.channels().isEmpty()) {
            return;
        }
        add(new H3(getTranslation("planning.turnover.title")));
        Paragraph told = new Paragraph(words(turnover.pace(), turnover.trend()));
        if (turnover.change() != PurchasingChange.KEEP) {
            told.add(new Span(" "
                    + getTranslation("planning.change." + turnover.change().name()) + ": "
                    + getTranslation("planning.change." + turnover.change().name() + ".because")));
        }
        add(told);
        if (turnover.channels().size() > 1) {
            add(channels(turnover.channels()));
        }
        if (!turnover.layers().isEmpty()) {
            add(layers(turnover.layers()));
        }
    }

    private String words(Pace pace, SalesTrend trend) {
        String told = getTranslation("planning.pace." + pace.name());
        return switch (trend.direction()) {
            case UNKNOWN, STEADY -> told + ".";
            case FALLING, RISING ->
                told + ", "
                        + getTranslation(
                                "planning.trend." + trend.direction().name(),
                                format.percent(Math.abs(trend.change()), 0))
                        + ".";
        };
    }

    private Component channels(List<Turnover.OnChannel> channels) {
        List<List<Component>> rows = new ArrayList<>();
        for (Turnover.OnChannel on : channels) {
            LocalDate last = on.last();
            rows.add(List.of(
                    new Span(on.channel()),
                    new Span(words(on.pace(), on.trend())),
                    Tables.number(format.number(on.fourWeeks(), 0)),
                    Tables.number(format.number(on.perYear(), 0)),
                    new Span(last == null ? "–" : format.date(last))));
        }
        String title = getTranslation("planning.turnover.channels");
        return Tables.of(
                title,
                List.of(
                        getTranslation("planning.turnover.channel"),
                        getTranslation("planning.turnover.pace"),
                        getTranslation("planning.turnover.four-weeks"),
                        getTranslation("planning.turnover.year"),
                        getTranslation("planning.turnover.last-sale")),
                rows);
    }

    private Component layers(List<StockLayer> layers) {
        List<List<Component>> rows = new ArrayList<>();
        for (StockLayer layer : layers) {
            LocalDate since = layer.since();
            String batch = layer.stamp().batch();
            rows.add(List.of(
                    new Span(since == null ? getTranslation("planning.age.UNKNOWN") : format.date(since)),
                    Tables.number(format.number(layer.units(), 0)),
                    new Span(layer.cause()),
                    new Span(batch),
                    new Span(layer.stamp().until().map(format::date).orElse(""))));
        }
        String title = getTranslation("planning.turnover.layers");
        return Tables.of(
                title,
                List.of(
                        getTranslation("planning.turnover.since"),
                        getTranslation("planning.remedies.units"),
                        getTranslation("planning.turnover.cause"),
                        getTranslation("planning.turnover.batch"),
                        getTranslation("planning.turnover.best-before")),
                rows);
    }
}
