package io.leadline.inbox.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.inbox.OverdueLetters;
import io.leadline.inbox.TaskVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells those above of a task whose time is over, whatever process it is of. */
@Component
record TellAbove(OverdueLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "inbox.tellAbove";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        new TaskVariables(job.variables()).interactions().forEach(letters::undecided);
        return Map.of();
    }
}
