package io.leadline.shipments.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.shipments.MissingNotices;
import io.leadline.shipments.ShipmentVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds out whether a notice is missing, or when to look again. */
@Component
record WeighNotice(MissingNotices notices) implements JobHandler {

    @Override
    public String type() {
        return "shipments.weighNotice";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        return notices.weigh(job.subject(), new ShipmentVariables(job.variables()));
    }
}
