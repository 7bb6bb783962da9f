package io.leadline.shipments.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.shipments.MissingNotices;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the table looks at that says when a notice is due. */
@Component
record GatherNoticeFacts(MissingNotices notices) implements JobHandler {

    @Override
    public String type() {
        return "shipments.gatherNoticeFacts";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        return notices.facts(job.subject());
    }
}
