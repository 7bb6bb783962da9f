package io.leadline.clearance;

import io.leadline.shared.Changed;
import io.leadline.storage.Figures;
import io.leadline.storage.KeptFigures;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Holds open cases against the figures whenever these are others. */
@Component
class OverstockWatch {

    private final OverstockCases cases;
    private final KeptFigures kept;
    private final ReckonedOverstock figures;

    OverstockWatch(OverstockCases cases, KeptFigures kept, ReckonedOverstock figures) {
        this.cases = cases;
        this.kept = kept;
        this.figures = figures;
    }

    @EventListener
    void on(Changed change) {
        if (change.topic().equals(figures.topic())) {
            kept.of(figures, Figures.COMPANY).ifPresent(now -> cases.compare(now.figures()));
        }
    }
}
