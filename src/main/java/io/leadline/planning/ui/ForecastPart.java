package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.leadline.demand.NoticedSignal;
import io.leadline.demand.forecast.Choice;
import io.leadline.demand.forecast.ForecastValueAdded;
import io.leadline.planning.ItemInsight;
import io.leadline.replenishment.Plan;
import io.leadline.shell.Format;
import io.leadline.shell.NamedText;
import io.leadline.shell.Tables;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Past and coming demand of one item at one location: what it is made of, how it was made, how good it was. */
final class ForecastPart extends Div {

    private final transient Format format;

    ForecastPart(Plan plan, ItemInsight insight, Format format) {
        this.format = format;
        signals(insight.signals());
        add(new H3(getTranslation("planning.item.forecast")));
        add(new DemandChart(plan, insight, format), new MarkList(insight.marks(), format));
        add(new SeasonPart(plan.item().name(), insight.season(), insight.moving(), format));
        if (!insight.series().isEmpty()) {
            add(new SeriesPart(insight.series(), format));
        }
        add(new H3(getTranslation("planning.parts.heading")));
        add(new PartsChart(insight.weeks(), format), weekdays(insight.weekdays()));
        method(insight);
        accuracy(insight.accuracy().all());
    }

    private void signals(List<NoticedSignal> signals) {
        if (signals.isEmpty()) {
            return;
        }
        add(new H3(getTranslation("planning.signal.heading")));
        UnorderedList list = new UnorderedList();
        for (NoticedSignal signal : signals) {
            list.add(new ListItem(getTranslation(
                    "planning.signal." + signal.kind().name(),
                    format.date(signal.day()),
                    format.number(Math.abs(signal.units()), 0),
                    getTranslation(signal.units() >= 0 ? "planning.signal.more" : "planning.signal.less"))));
        }
        add(list);
    }

    private Component weekdays(double[] factors) {
        List<String> header = new ArrayList<>();
        List<Component> cells = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            header.add(day.getDisplayName(TextStyle.SHORT_STANDALONE, format.locale()));
            cells.add(Tables.number(format.percent(factors[day.getValue() - 1], 0)));
        }
        return Tables.of(getTranslation("planning.parts.weekdays"), header, List.of(cells));
    }

    private void method(ItemInsight insight) {
        add(new H3(getTranslation("planning.method.heading")));
        add(new Paragraph(getTranslation(
                "planning.method.text",
                getTranslation("planning.pattern." + insight.pattern().name()))));
        if (insight.methods().isEmpty()) {
            add(new Paragraph(getTranslation("planning.method.short")));
            return;
        }
        add(Tables.of(
                getTranslation("planning.method.heading"),
                List.of(getTranslation("planning.method.name"), getTranslation("planning.method.error")),
                insight.methods().stream().map(this::row).toList()));
    }

    private List<Component> row(Choice.Candidate candidate) {
        String method = NamedText.value(candidate.method(), format);
        Span name = new Span(candidate.weight() > 0 ? getTranslation("planning.method.in-use", method) : method);
        name.setClassName("strong", candidate.weight() > 0);
        return List.of(name, Tables.number(format.number(candidate.error(), 2)));
    }

    private void accuracy(ForecastValueAdded value) {
        add(new H3(getTranslation("planning.value.heading")));
        if (value.periods() == 0) {
            add(new Paragraph(getTranslation("planning.value.none")));
            return;
        }
        add(Tables.figures(
                Tables.figure(format.number(value.naiveError(), 1), getTranslation("planning.value.naive")),
                Tables.figure(format.number(value.methodError(), 1), getTranslation("planning.value.method")),
                Tables.figure(format.number(value.adjustedError(), 1), getTranslation("planning.value.changed"))));
        double added = value.byMethod();
        add(new Paragraph(getTranslation(
                added >= 0 ? "planning.value.method.better" : "planning.value.method.worse",
                format.percent(Math.abs(added), 0),
                value.periods())));
    }
}
