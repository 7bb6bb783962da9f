package io.leadline.signals.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.shared.BusinessClock;
import io.leadline.signals.LiveSignals;
import io.leadline.signals.SignalCase;
import io.leadline.signals.SignalCase.Judged;
import io.leadline.signals.SignalCase.Verdict;
import io.leadline.signals.SignalVariables;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gathers what the table needs, and starts the buyers' clock. */
@Component
record JudgeSignal(LiveSignals signals, Deadlines deadlines, BusinessClock clock) implements JobHandler {

    /** A signal is news for a day or two. */
    private static final Duration DECIDE_WITHIN = Duration.ofDays(1);

    private static final Duration REMIND_AFTER = Duration.ofHours(4);

    @Override
    public String type() {
        return "signals.judgeSignal";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        SignalCase one = signals.judge(job.subject());
        Judged judged = one.judged();
        // What was over before it was judged asks nobody any more.
        Verdict verdict = judged == null ? Verdict.NOISE : judged.verdict();
        Instant decideBy = deadlines.ofCompany(clock.now(), DECIDE_WITHIN);
        Instant remind = deadlines.ofCompany(clock.now(), REMIND_AFTER);
        return Map.of(
                SignalVariables.VERDICT, verdict.name().toLowerCase(Locale.ROOT),
                SignalVariables.SIGNAL_VALUE, judged == null ? -1.0 : judged.value(),
                SignalVariables.DECIDE_BY, decideBy.toString(),
                SignalVariables.REMIND_EVERY, deadlines.timer(remind).toString(),
                SignalVariables.ESCALATE_AFTER, deadlines.timer(decideBy).toString());
    }
}
