package io.leadline.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.replenishment.CostRates;
import io.leadline.shell.Tables;
import io.leadline.studio.Backtest;
import io.leadline.studio.backtest.Comparison;
import io.leadline.studio.backtest.ReplayFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Chosen points side by side, figure by figure and class by class, each with its difference to the first. */
final class PointComparison extends Div {

    private final transient Backtest backtest;
    private final transient PolicyWords words;
    private final transient List<Comparison.Row> chosen;

    PointComparison(Backtest backtest, String part, Set<String> names, PolicyWords words) {
        this.backtest = backtest;
        this.words = words;
        this.chosen = backtest.points(part).stream()
                .filter(row -> names.contains(row.policy()))
                .toList();
        setId("side-by-side");
        add(new H2(words.text("studio.compare.title")));
        if (chosen.size() < 2) {
            Paragraph hint = new Paragraph(words.text("studio.compare.hint"));
            hint.addClassName("quiet");
            add(hint);
            return;
        }
        List<String> header = new ArrayList<>(List.of(words.text("studio.compare.figure")));
        chosen.forEach(row -> header.add(words.point(backtest, row.policy())));
        CostRates rates = backtest.request().rates();
        double weeks = backtest.request().weeks();
        List<List<Component>> rows = new ArrayList<>();
        rows.add(shares("studio.column.fill", part));
        rows.add(figures("studio.column.stock", 0, ReplayFigures::averageStockValue));
        rows.add(figures("studio.column.cost", 2, f -> f.cost(rates) / weeks));
        rows.add(figures("studio.cost.holding", 2, f -> f.holding(rates) / weeks));
        rows.add(figures("studio.cost.ordering", 2, f -> f.ordering(rates) / weeks));
        rows.add(figures("studio.cost.shipping", 2, f -> f.shipping(rates) / weeks));
        rows.add(figures("studio.cost.handling", 2, f -> f.handling(rates) / weeks));
        rows.add(figures("studio.cost.price", 2, f -> f.priceDifference() / weeks));
        rows.add(figures("studio.cost.margin", 2, f -> f.lostMargin() / weeks));
        rows.add(figures("studio.column.stockouts", 0, ReplayFigures::stockoutDays));
        rows.add(figures("studio.cost.lost", 0, f -> f.demanded() - f.served()));
        rows.add(figures("studio.column.lines", 0, ReplayFigures::orderLines));
        if (part.equals(Comparison.ALL)) {
            List.of("A", "B", "C").forEach(name -> byClass(rows, "class:" + name));
        }
        add(Tables.of(words.text("studio.compare.title"), header, rows));
    }

    private void byClass(List<List<Component>> rows, String part) {
        if (backtest.points(part).isEmpty()) {
            return;
        }
        rows.add(shares("studio.compare.fill-of-class", part));
        List<Comparison.Row> ofClass = rowsOf(part);
        List<Component> stock = start("studio.compare.stock-of-class", words.part(part));
        double first = mean(ofClass, 0, ReplayFigures::averageStockValue);
        for (int i = 0; i < chosen.size(); i++) {
            stock.add(cell(mean(ofClass, i, ReplayFigures::averageStockValue), first, i, 0));
        }
        rows.add(stock);
    }

    private List<Component> figures(String key, int decimals, ToDoubleFunction<ReplayFigures> figure) {
        List<Component> cells = start(key, "");
        double first = mean(chosen, 0, figure);
        for (int i = 0; i < chosen.size(); i++) {
            cells.add(cell(mean(chosen, i, figure), first, i, decimals));
        }
        return cells;
    }

    private List<Component> shares(String key, String part) {
        List<Comparison.Row> rows = rowsOf(part);
        List<Component> cells = start(key, words.part(part));
        double first = mean(rows, 0, ReplayFigures::fillRate);
        for (int i = 0; i < chosen.size(); i++) {
            double share = mean(rows, i, ReplayFigures::fillRate);
            cells.add(two(
                    Double.isNaN(share)
                            ? words.text("studio.no-data")
                            : words.format().percent(share, 1),
                    i == 0 || Double.isNaN(share - first)
                            ? ""
                            : words.text("studio.compare.points", words.signed(100 * (share - first), 1))));
        }
        return cells;
    }

    /** The chosen policies' rows of another part, in the same order; a policy without one keeps its place. */
    private List<Comparison.Row> rowsOf(String part) {
        return chosen.stream()
                .map(row ->
                        backtest.point(row.policy(), part).orElse(new Comparison.Row(row.policy(), part, List.of())))
                .toList();
    }

    private static double mean(List<Comparison.Row> rows, int i, ToDoubleFunction<ReplayFigures> figure) {
        return rows.get(i).mean(figure);
    }

    private List<Component> start(String key, String value) {
        return new ArrayList<>(List.of(new Span(words.text(key, value))));
    }

    private Component cell(double value, double first, int column, int decimals) {
        if (Double.isNaN(value)) {
            return two(words.text("studio.no-data"), "");
        }
        String difference = column == 0 || Double.isNaN(first) ? "" : words.signed(value - first, decimals);
        return two(words.format().number(value, decimals), difference);
    }

    private static Component two(String value, String difference) {
        Span number = new Span(value);
        Span change = new Span(difference);
        change.addClassName("secondary");
        Div cell = new Div(number, change);
        cell.addClassNames("two-lines", "number");
        return cell;
    }
}
