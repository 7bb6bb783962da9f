package io.leadline.signals.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.shared.BusinessClock;
import io.leadline.signals.LiveSignals;
import io.leadline.signals.SignalCase;
import io.leadline.signals.SignalCase.Answer;
import io.leadline.signals.SignalVariables;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Does what was decided, and says how long it lasts; where nothing is done, how long the signal is followed. */
@Component
record CarryOutAnswer(LiveSignals signals, Deadlines deadlines, BusinessClock clock) implements JobHandler {

    @Override
    public String type() {
        return "signals.carryOutAnswer";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        SignalCase one = signals.carryOut(job.subject());
        Answer answer = one.answer();
        LocalDate until = answer == null ? clock.today().plusDays(one.suggestedDays()) : answer.until();
        return Map.of(
                SignalVariables.ANSWER_LASTS,
                deadlines.timer(deadlines.endOf(until)).toString());
    }
}
