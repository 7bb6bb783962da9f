package io.leadline.engine.process;

import io.leadline.engine.EngineSettings;
import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.engine.store.OldRecords;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Removes some of what has ended long ago; the process asks again while there is more. */
@Component
class TidyRecords implements JobHandler {

    /** The one variable of the process of housekeeping: whether there is more to remove. */
    private static final String MORE = "more";

    private static final int INSTANCES_AT_ONCE = 500;

    private final OldRecords records;
    private final EngineSettings settings;

    TidyRecords(OldRecords records, EngineSettings settings) {
        this.records = records;
        this.settings = settings;
    }

    @Override
    public String type() {
        return "engine.tidyRecords";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        return Map.of(MORE, records.tidy(settings.keepRecords(), INSTANCES_AT_ONCE));
    }

    @Override
    public Pace pace() {
        return Pace.LONG;
    }
}
