package io.leadline.studio.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.studio.Backtest;
import io.leadline.studio.Candidate;
import io.leadline.studio.backtest.Comparison;
import io.leadline.studio.backtest.EqualTerms;
import io.leadline.studio.backtest.ReplayFigures;
import java.util.List;

/**
 * What the tried policies need where they lose as much margin as the active one, the rule of thumb or what was done: stock that
 * is saved at equal service may be paid for with margin.
 */
final class EqualMargin extends Div {

    EqualMargin(Backtest backtest, String part, PolicyWords words) {
        setId("equal-margin");
        List<Comparison.Row> curve = backtest.points(part).stream()
                .filter(row -> tried(backtest, row))
                .toList();
        backtest.points(part).stream()
                .filter(row -> !tried(backtest, row) && !Double.isNaN(row.mean(ReplayFigures::fillRate)))
                .map(row -> sentence(backtest, row, curve, words))
                .map(Paragraph::new)
                .forEach(this::add);
        getChildren().forEach(told -> told.addClassName("quiet"));
    }

    private static boolean tried(Backtest backtest, Comparison.Row row) {
        return backtest.candidate(row.policy()).filter(Candidate::adoptable).isPresent();
    }

    private static String sentence(
            Backtest backtest, Comparison.Row other, List<Comparison.Row> curve, PolicyWords words) {
        String name = words.point(backtest, other.policy());
        double lost = CurveMeasure.MARGIN.of(backtest, other);
        double stock = CurveMeasure.STOCK.of(backtest, other);
        return EqualTerms.at(curve, row -> CurveMeasure.MARGIN.of(backtest, row), lost)
                .map(at -> words.text(
                        "studio.equal.told",
                        name,
                        words.format().number(lost, 0),
                        words.format().number(at.of(row -> CurveMeasure.STOCK.of(backtest, row)), 0),
                        words.signed(100 * (at.of(row -> CurveMeasure.STOCK.of(backtest, row)) / stock - 1), 1),
                        words.format().number(at.of(row -> CurveMeasure.COST.of(backtest, row)), 0),
                        words.format().number(CurveMeasure.COST.of(backtest, other), 0)))
                .orElseGet(() ->
                        words.text("studio.equal.beyond", name, words.format().number(lost, 0)));
    }
}
