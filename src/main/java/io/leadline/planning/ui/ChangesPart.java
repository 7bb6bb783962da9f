package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.demand.ForecastChange;
import io.leadline.demand.forecast.ForecastValueAdded;
import io.leadline.identity.Actor;
import io.leadline.planning.BuyerForecasts;
import io.leadline.replenishment.ItemPlace;
import io.leadline.shell.Format;
import io.leadline.shell.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** What people changed about the forecast of one item at one location, and whether it helped. */
final class ChangesPart extends Div {

    ChangesPart(
            BuyerForecasts forecasts,
            ItemPlace place,
            List<ForecastChange> changes,
            ForecastValueAdded here,
            ForecastValueAdded mine,
            LocalDate today,
            Supplier<Actor> actor,
            Runnable afterwards) {
        Format format = Format.of(actor.get());
        boolean may = BuyerForecasts.mayChange(actor.get());
        add(new H3(getTranslation("planning.change.heading")));
        if (changes.isEmpty()) {
            add(new Paragraph(getTranslation("planning.change.none")));
        } else {
            add(Tables.of(
                    getTranslation("planning.change.heading"),
                    List.of(
                            getTranslation("planning.change.column.period"),
                            getTranslation("planning.change.column.amount"),
                            getTranslation("planning.change.column.reason"),
                            getTranslation("planning.change.column.by"),
                            getTranslation("planning.change.column.state")),
                    changes.stream()
                            .map(change -> row(forecasts, change, today, actor, may, format, afterwards))
                            .toList()));
            add(new Paragraph(helped("planning.value.here", here, format)));
        }
        if (may) {
            if (mine.periods() > 0) {
                add(new Paragraph(helped("planning.value.mine", mine, format)));
            }
            add(new Button(
                    getTranslation("planning.change.new"),
                    click -> new ChangeDialog(forecasts, place, today, actor, afterwards).open()));
        }
    }

    private List<Component> row(
            BuyerForecasts forecasts,
            ForecastChange change,
            LocalDate today,
            Supplier<Actor> actor,
            boolean may,
            Format format,
            Runnable afterwards) {
        String amount = (change.amount() > 0 ? "+" : "−") + format.number(Math.abs(change.amount()), 0);
        Component state;
        if (change.ended() != null) {
            state = new Span(getTranslation(
                    "planning.change.ended",
                    change.ended().byName(),
                    format.date(change.ended().at())));
        } else if (!change.inForce(today)) {
            state = new Span(getTranslation("planning.change.over"));
        } else if (may) {
            Button end = new Button(getTranslation("planning.change.end"), click -> {
                forecasts.end(change, actor.get());
                afterwards.run();
            });
            end.setAriaLabel(getTranslation("planning.change.end.label", change.reason()));
            state = end;
        } else {
            state = new Span(getTranslation("planning.change.in-force"));
        }
        return List.of(
                new Span(format.date(change.period().from()) + " – "
                        + format.date(change.period().to())),
                Tables.number(getTranslation("planning.change." + change.kind().name() + ".amount", amount)),
                new Span(change.reason()),
                new Span(change.byName() + ", " + format.date(change.at())),
                state);
    }

    /** One sentence: no data yet, helped, or made it worse. */
    private String helped(String key, ForecastValueAdded value, Format format) {
        if (value.periods() == 0) {
            return getTranslation(key + ".none");
        }
        double added = value.byAdjustment();
        return getTranslation(
                key + (added >= 0 ? ".better" : ".worse"),
                format.percent(Math.abs(added), 0),
                value.periods(),
                format.number(value.adjustedError(), 1),
                format.number(value.methodError(), 1));
    }
}
