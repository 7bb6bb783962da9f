package io.leadline.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import io.leadline.replenishment.CostRates;
import io.leadline.shell.Chosen;
import io.leadline.shell.EmptyState;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.Portions;
import io.leadline.studio.Backtest;
import io.leadline.studio.BacktestRequest;
import io.leadline.studio.backtest.Comparison;
import io.leadline.studio.backtest.ReplayFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** One back-test: how far it is, its curve, its points, and some of them side by side. */
final class BacktestPanel extends Section {

    /** Asks to make a point the active policy. */
    interface Adopting {
        void adopt(Backtest backtest, String point);
    }

    private final transient Backtest backtest;
    private final transient PolicyWords words;
    private transient StudioAddress address;

    /**
     * @param go is told another address
     * @param kept is told an address for what is shown already
     * @param cancel ends the back-test
     * @param adopting null for who may not
     */
    BacktestPanel(
            Backtest backtest,
            StudioAddress address,
            PolicyWords words,
            Consumer<StudioAddress> go,
            Consumer<StudioAddress> kept,
            Consumer<Backtest> cancel,
            @Nullable Adopting adopting) {
        this.backtest = backtest;
        this.words = words;
        this.address = address;
        addClassName("section");
        BacktestRequest request = backtest.request();
        add(
                new H2(words.text(
                        "studio.test.title",
                        words.scope(request.scope()),
                        words.format().date(request.from()),
                        words.format().date(request.to()))),
                new Paragraph(words.text(
                        "studio.test.facts",
                        backtest.by(),
                        words.format().dateTime(backtest.requestedAt()),
                        words.format().number(backtest.items()),
                        request.seeds())));
        switch (backtest.state()) {
            case WAITING, REPLAYING -> add(progress(cancel));
            case CANCELLED -> add(new Paragraph(words.text("studio.test.cancelled")));
            case DONE -> result(go, kept, adopting);
        }
        if (!backtest.failures().isEmpty()) {
            add(
                    new Paragraph(words.text("studio.test.failures")),
                    Portions.list(
                            backtest.failures(),
                            failure -> new ListItem(failure.sku() + ": " + failure.cause()),
                            UnorderedList::new));
        }
    }

    private Component progress(Consumer<Backtest> cancel) {
        ProgressBar bar = new ProgressBar(0, 1, backtest.progress());
        bar.getElement().setAttribute("aria-label", words.text("studio.test.progress"));
        Button stop = new Button(words.text("studio.test.cancel"), click -> cancel.accept(backtest));
        stop.setId("cancel-backtest");
        Div running = new Div(
                new Paragraph(words.text("studio.test.running", words.format().percent(backtest.progress(), 0))),
                bar,
                stop);
        running.addClassName("card");
        return running;
    }

    private void result(Consumer<StudioAddress> go, Consumer<StudioAddress> kept, @Nullable Adopting adopting) {
        add(filters(go));
        if (backtest.points(address.part()).isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.SLIDERS,
                    words.text("studio.test.nothing.title"),
                    words.text("studio.test.nothing.text")));
            return;
        }
        Div sideBySide = new Div(comparison());
        add(new CurveChart(backtest, address.part(), address.by(), words));
        add(actual(address.part()));
        add(new PointTable(
                backtest,
                address.part(),
                address.chosen(),
                words,
                // The table stays as it is, so that points can be chosen as fast as a person clicks.
                (point, chosen) -> {
                    address = address.with(point, chosen);
                    sideBySide.removeAll();
                    sideBySide.add(comparison());
                    kept.accept(address);
                },
                adopting == null ? null : point -> adopting.adopt(backtest, point)));
        add(new EqualMargin(backtest, address.part(), words));
        add(sideBySide);
    }

    private Component comparison() {
        return new PointComparison(backtest, address.part(), address.chosen(), words);
    }

    private Component filters(Consumer<StudioAddress> go) {
        Select<String> part = Chosen.always(new Select<>());
        part.setItems(Comparison.ALL, "class:A", "class:B", "class:C");
        part.setItemLabelGenerator(words::part);
        part.setAriaLabel(words.text("studio.part"));
        part.setValue(address.part());
        part.addValueChangeListener(change -> go.accept(address.withPart(change.getValue())));
        Select<CurveMeasure> measure = Chosen.always(new Select<>());
        measure.setItems(CurveMeasure.values());
        measure.setItemLabelGenerator(each -> words.text("studio.curve." + each.word()));
        measure.setAriaLabel(words.text("studio.curve.measure"));
        measure.setValue(address.by());
        measure.addValueChangeListener(change -> go.accept(address.by(change.getValue())));
        Div filters = new Div(part, measure, export());
        filters.addClassName("filters");
        return filters;
    }

    /** Whether the company's own orders are on the curve, and why not. */
    private Component actual(String part) {
        String coverage = words.format().percent(backtest.coverage(part), 0);
        String text = backtest.point(Comparison.WHAT_YOU_DID, part)
                .map(row -> row.mean(ReplayFigures::fillRate))
                .map(fill -> backtest.explains(fill)
                        ? words.text("studio.actual.known", coverage)
                        : words.text(
                                "studio.actual.gaps", coverage, words.format().percent(fill, 0)))
                .orElseGet(() -> words.text("studio.actual.unknown", coverage));
        Paragraph note = new Paragraph(text);
        note.addClassName("quiet");
        note.setId("what-you-did");
        return note;
    }

    private ExportLinks export() {
        CostRates rates = backtest.request().rates();
        List<ExportColumn<Comparison.Row>> columns = new ArrayList<>();
        columns.add(new ExportColumn<>("policy", row -> words.point(backtest, row.policy())));
        columns.add(new ExportColumn<>("scope", Comparison.Row::scope));
        figure(columns, "fill_rate", ReplayFigures::fillRate);
        figure(columns, "average_stock_value", ReplayFigures::averageStockValue);
        figure(columns, "stockout_days", ReplayFigures::stockoutDays);
        figure(columns, "lost_units", f -> f.demanded() - f.served());
        figure(columns, "order_lines", ReplayFigures::orderLines);
        figure(columns, "holding_cost", f -> f.holding(rates));
        figure(columns, "ordering_cost", f -> f.ordering(rates));
        figure(columns, "shipping_cost", f -> f.shipping(rates));
        figure(columns, "handling_cost", f -> f.handling(rates));
        figure(columns, "price_difference", ReplayFigures::priceDifference);
        figure(columns, "lost_margin", ReplayFigures::lostMargin);
        figure(columns, "cost", f -> f.cost(rates));
        return new ExportLinks(
                backtest.id(),
                columns,
                () -> List.of(Comparison.ALL, "class:A", "class:B", "class:C").stream()
                        .flatMap(scope -> backtest.points(scope).stream()));
    }

    private static void figure(
            List<ExportColumn<Comparison.Row>> columns, String name, ToDoubleFunction<ReplayFigures> figure) {
        columns.add(new ExportColumn<>(name, row -> finite(row.estimate(figure)[0])));
        columns.add(new ExportColumn<>(name + "_ci", row -> finite(row.estimate(figure)[1])));
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? Double.valueOf(value) : null;
    }
}
