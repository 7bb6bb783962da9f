package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.demand.forecast.LearnedSeason;
import io.leadline.demand.forecast.MovedDemand;
import io.leadline.shell.Format;
import io.leadline.shell.Tables;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An item's season in words and over the year, and how far each source of it is trusted: who orders by it may doubt it. */
final class SeasonPart extends Div {

    private static final double SHOWN = 0.005;
    private static final int TWO_YEARS = 2;

    private final transient Format format;

    SeasonPart(String item, LearnedSeason season, List<MovedDemand.Told> moving, Format format) {
        this.format = format;
        add(new H3(getTranslation("planning.season.heading")));
        moving.forEach(day -> add(new Paragraph(told(day))));
        if (season.rhythmic()) {
            add(new Paragraph(getTranslation("planning.season.rhythm", format.number(season.everyDays(), 0))));
            return;
        }
        if (season.flat()) {
            add(new Paragraph(getTranslation("planning.season.flat")));
        } else {
            add(
                    new Paragraph(getTranslation(
                            "planning.season.course",
                            month(season.highest()),
                            format.percent(season.weeks()[season.highest()], 0),
                            month(season.lowest()),
                            format.percent(season.weeks()[season.lowest()], 0))),
                    new SeasonChart(item, season.weeks(), format));
        }
        add(sources(season));
        if (season.years() < TWO_YEARS) {
            add(new Paragraph(getTranslation("planning.season.young", format.number(season.years(), 1))));
        }
    }

    /** A day that moves: its name, its next date, from when on and how much more (or less) is expected, and who says so. */
    private String told(MovedDemand.Told day) {
        return getTranslation(
                "planning.season.moving",
                getTranslation("planning.season.moving." + day.day().name()),
                format.date(day.next()),
                day.beginsDays(),
                format.percent(Math.max(0, day.factor()), 0),
                format.percent(day.probability(), 0),
                format.percent(day.own(), 0));
    }

    private Component sources(LearnedSeason season) {
        return Tables.of(
                getTranslation("planning.season.sources"),
                List.of(getTranslation("planning.season.source"), getTranslation("planning.season.trust")),
                Stream.of(LearnedSeason.Source.values())
                        .filter(source -> season.part(source) >= SHOWN)
                        .sorted(Comparator.comparingDouble(season::part).reversed())
                        .map(source -> List.<Component>of(
                                new Span(getTranslation(
                                        "planning.season.from." + source.name(), format.number(season.years(), 1))),
                                Tables.number(format.percent(season.part(source), 0))))
                        .toList());
    }

    private String month(int week) {
        return LearnedSeason.firstDay(week).getMonth().getDisplayName(TextStyle.FULL_STANDALONE, format.locale());
    }
}
