package io.leadline.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.leadline.shell.Tables;
import io.leadline.studio.Backtest;
import java.util.List;

/** The back-tests of the past, to be opened again. */
final class BacktestHistory extends Div {

    BacktestHistory(List<Backtest> newestFirst, PolicyWords words) {
        setId("history");
        List<List<Component>> rows =
                newestFirst.stream().map(test -> row(test, words)).toList();
        add(
                new H2(words.text("studio.history")),
                Tables.of(
                        words.text("studio.history"),
                        List.of(
                                words.text("studio.history.asked"),
                                words.text("studio.history.by"),
                                words.text("studio.history.items"),
                                words.text("studio.history.time"),
                                words.text("studio.history.policies"),
                                words.text("studio.history.state")),
                        rows));
    }

    private static List<Component> row(Backtest test, PolicyWords words) {
        RouterLink open = new RouterLink(words.format().dateTime(test.requestedAt()), PolicyView.class);
        open.setQueryParameters(
                StudioAddress.of(QueryParameters.empty()).withTest(test.id()).parameters());
        return List.of(
                open,
                new Span(test.by()),
                new Span(words.scope(test.request().scope())),
                new Span(words.text(
                        "studio.history.from-to",
                        words.format().date(test.request().from()),
                        words.format().date(test.request().to()))),
                Tables.number(
                        words.format().number((long) test.request().candidates().size())),
                new Span(
                        test.state() == Backtest.State.REPLAYING
                                ? words.format().percent(test.progress(), 0)
                                : words.text("studio.state." + test.state().name())));
    }
}
