package io.leadline.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.shell.Tables;
import io.leadline.studio.Backtest;
import io.leadline.studio.Candidate;
import io.leadline.studio.backtest.Comparison;
import io.leadline.studio.backtest.ReplayFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The points of the curve as rows: choose some to put them side by side, adopt one. */
final class PointTable extends Div {

    /**
     * @param choose is told a point and whether it is chosen
     * @param adopt is told the point to adopt; null where this person may not, or nothing can be adopted now
     */
    PointTable(
            Backtest backtest,
            String part,
            Set<String> chosen,
            PolicyWords words,
            BiConsumer<String, Boolean> choose,
            @org.jspecify.annotations.Nullable Consumer<String> adopt) {
        List<String> header = new ArrayList<>(List.of(
                words.text("studio.column.compare"),
                words.text("studio.column.policy"),
                words.text("studio.column.fill"),
                words.text("studio.column.stock"),
                words.text("studio.column.cost"),
                words.text("studio.column.margin"),
                words.text("studio.column.stockouts"),
                words.text("studio.column.lines")));
        if (adopt != null) {
            header.add(words.text("studio.column.adopt"));
        }
        List<List<Component>> rows = new ArrayList<>();
        for (Comparison.Row row : backtest.points(part)) {
            String name = words.point(backtest, row.policy());
            Checkbox box = new Checkbox();
            box.setAriaLabel(words.text("studio.compare.with", name));
            box.setValue(chosen.contains(row.policy()));
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    choose.accept(row.policy(), change.getValue());
                }
            });
            List<Component> cells = new ArrayList<>(List.of(
                    box,
                    new Span(name),
                    Tables.number(words.share(row.estimate(ReplayFigures::fillRate))),
                    Tables.number(words.estimate(row.estimate(ReplayFigures::averageStockValue), 0)),
                    Tables.number(words.estimate(perWeek(backtest, row), 2)),
                    Tables.number(words.estimate(lostPerWeek(backtest, row), 2)),
                    Tables.number(words.estimate(row.estimate(ReplayFigures::stockoutDays), 0)),
                    Tables.number(words.estimate(row.estimate(ReplayFigures::orderLines), 0))));
            if (adopt != null) {
                cells.add(button(backtest, row.policy(), name, words, adopt));
            }
            rows.add(cells);
        }
        add(Tables.of(words.text("studio.points"), header, rows));
    }

    private static Component button(
            Backtest backtest, String policy, String name, PolicyWords words, Consumer<String> adopt) {
        if (backtest.candidate(policy).filter(Candidate::adoptable).isEmpty()) {
            // A point that cannot be adopted says why where the button would be.
            Span why = new Span(words.text("studio.adopt.not." + why(backtest, policy)));
            why.addClassName("secondary");
            return why;
        }
        Button button = new Button(words.text("studio.adopt"), click -> adopt.accept(policy));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(words.text("studio.adopt.label", name));
        button.setId("adopt-" + policy.replaceAll("[^A-Za-z0-9-]", "_"));
        return button;
    }

    private static String why(Backtest backtest, String policy) {
        Candidate candidate = backtest.candidate(policy).orElse(null);
        if (candidate == null) {
            return "past";
        }
        if (candidate.active() != null) {
            return "active";
        }
        return candidate.weeks() != null ? "thumb" : "forecast";
    }

    private static double[] lostPerWeek(Backtest backtest, Comparison.Row row) {
        double[] lost = row.estimate(ReplayFigures::lostMargin);
        double weeks = backtest.request().weeks();
        return new double[] {lost[0] / weeks, lost[1] / weeks};
    }

    private static double[] perWeek(Backtest backtest, Comparison.Row row) {
        double[] cost = row.estimate(figures -> figures.cost(backtest.request().rates()));
        double weeks = backtest.request().weeks();
        return new double[] {cost[0] / weeks, cost[1] / weeks};
    }
}
