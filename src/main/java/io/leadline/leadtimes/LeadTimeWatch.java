package io.leadline.leadtimes;

import io.leadline.planning.ReckonedLeadTimes;
import io.leadline.shared.Changed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Holds open differences against the figures whenever these are others. */
@Component
class LeadTimeWatch {

    private final LeadTimeCases cases;
    private final ReckonedLeadTimes figures;

    LeadTimeWatch(LeadTimeCases cases, ReckonedLeadTimes figures) {
        this.cases = cases;
        this.figures = figures;
    }

    @EventListener
    void on(Changed change) {
        if (change.topic().equals(figures.topic())) {
            cases.gaps().ifPresent(cases::compare);
        }
    }
}
