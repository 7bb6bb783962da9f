package io.leadline.signals;

import io.leadline.demand.NoticedSignal;
import io.leadline.demand.Signals;
import io.leadline.demand.forecast.DemandSignal;
import io.leadline.planning.PlanningRuns;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.signals.live.LiveNotice;
import io.leadline.signals.live.Running;
import io.leadline.signals.live.SignalKind;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What live sales told, and what becomes of it: noted where all signals are, and planned for. */
@Service
public class LiveSignals {

    private final Signals signals;
    private final PlanningRuns runs;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    LiveSignals(Signals signals, PlanningRuns runs, BusinessClock clock, ApplicationEventPublisher events) {
        this.signals = signals;
        this.runs = runs;
        this.clock = clock;
        this.events = events;
    }

    void noticed(LiveNotice notice) {
        if (notice.kind() == SignalKind.LARGE_ORDER) {
            return;
        }
        boolean first = signals.note(new NoticedSignal(
                notice.place().sku(),
                notice.place().location(),
                kind(notice.kind()),
                LocalDate.ofInstant(notice.at(), clock.zone()),
                notice.since().units() - notice.expectedUnits(),
                notice.at()));
        if (first) {
            runs.replan(notice.place().sku(), "live-" + notice.id());
            events.publishEvent(new Changed("signals"));
        }
    }

    void over(Running running, Instant at) {
        events.publishEvent(new Changed("signals"));
    }

    private static DemandSignal.Kind kind(SignalKind kind) {
        return switch (kind) {
            case SPIKE, LARGE_ORDER -> DemandSignal.Kind.SPIKE;
            case DROP -> DemandSignal.Kind.DROP;
            case RISE, FALL -> DemandSignal.Kind.TREND_BREAK;
        };
    }
}
