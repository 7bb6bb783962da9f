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
    private final ClearanceSettings settings;

    OverstockWatch(OverstockCases cases, KeptFigures kept, ReckonedOverstock figures, ClearanceSettings settings) {
        this.cases = cases;
        this.kept = kept;
        this.figures = figures;
        this.settings = settings;
    }

    @EventListener
    void on(Changed change) {
        if (settings.most() > 0 && change.topic().equals(figures.topic())) {
            kept.of(figures, Figures.COMPANY).ifPresent(now -> cases.compare(now.figures()));
        }
    }
}
