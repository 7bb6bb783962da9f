package io.leadline.studio.ui;

import io.leadline.studio.Backtest;
import io.leadline.studio.backtest.Comparison;
import io.leadline.studio.backtest.ReplayFigures;
import java.util.Arrays;

/** What the curve shows against the fill rate. */
enum CurveMeasure {
    COST,
    STOCK,
    MARGIN;

    /** In an address and a key: {@code stock}. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static CurveMeasure of(String word) {
        return Arrays.stream(values())
                .filter(measure -> measure.word().equals(word))
                .findFirst()
                .orElse(COST);
    }

    double of(Backtest backtest, Comparison.Row row) {
        return switch (this) {
            case COST -> backtest.costPerWeek(row);
            case STOCK -> row.mean(ReplayFigures::averageStockValue);
            case MARGIN ->
                row.mean(ReplayFigures::lostMargin) / backtest.request().weeks();
        };
    }
}
