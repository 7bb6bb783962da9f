package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.demand.forecast.SeriesEffects;
import io.leadline.demand.forecast.SeriesTrial;
import io.leadline.shell.Format;
import io.leadline.shell.Tables;
import java.util.List;

/** The outside series about an item: which of them move its forecast, by how much, and how the others did when they were tried. */
final class SeriesPart extends Div {

    private final transient Format format;

    SeriesPart(List<SeriesEffects.Tried> tried, Format format) {
        this.format = format;
        add(new H3(getTranslation("planning.series.heading")));
        tried.stream().filter(SeriesEffects.Tried::used).forEach(one -> add(new Paragraph(told(one))));
        if (tried.stream().noneMatch(SeriesEffects.Tried::used)) {
            add(new Paragraph(getTranslation("planning.series.none")));
        }
        add(Tables.of(
                getTranslation("planning.series.tried"),
                List.of(
                        getTranslation("planning.series.name"),
                        getTranslation("planning.series.counts"),
                        getTranslation("planning.series.effect"),
                        getTranslation("planning.series.gain"),
                        getTranslation("planning.series.origins"),
                        getTranslation("planning.series.verdict")),
                tried.stream().map(this::row).toList()));
        add(new Paragraph(getTranslation(
                "planning.series.rule", SeriesTrial.LEAST_ORIGINS, format.percent(SeriesTrial.LEAST_GAIN, 0))));
    }

    private String told(SeriesEffects.Tried one) {
        SeriesTrial category = one.ofCategory();
        SeriesTrial trial = category == null ? one.trial() : category;
        return getTranslation(
                category == null ? "planning.series.used" : "planning.series.used-category",
                one.series().name(),
                percent(Math.expm1(one.effect())),
                getTranslation(one.lag() == 0 ? "planning.series.on-day" : "planning.series.later", one.lag()),
                format.percent(trial.gain(), 1),
                trial.better(),
                trial.origins());
    }

    private List<Component> row(SeriesEffects.Tried one) {
        SeriesTrial trial = one.trial();
        Span name = new Span(one.series().name());
        name.setClassName("strong", one.used());
        return List.of(
                name,
                new Span(
                        getTranslation(one.lag() == 0 ? "planning.series.on-day" : "planning.series.later", one.lag())),
                Tables.number(percent(Math.expm1(one.effect()))),
                Tables.number(percent(-trial.gain())),
                Tables.number(getTranslation("planning.series.better", trial.better(), trial.origins())),
                new Span(getTranslation("planning.series.verdict." + verdict(one))));
    }

    private static String verdict(SeriesEffects.Tried one) {
        if (one.used()) {
            return one.ofCategory() == null ? "USED" : "CATEGORY";
        }
        if (one.effect() == 0) {
            return "NOTHING";
        }
        return one.trial().origins() < SeriesTrial.LEAST_ORIGINS
                ? "YOUNG"
                : one.trial().helped() ? "SAME" : "NO_HELP";
    }

    private String percent(double part) {
        return (part > 0 ? "+" : "") + format.percent(part, 1);
    }
}
