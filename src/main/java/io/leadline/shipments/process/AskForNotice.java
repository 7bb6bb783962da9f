package io.leadline.shipments.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.shipments.MissingNotices;
import io.leadline.shipments.ShipmentVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the supplier to tell of the shipment, and starts its clock. */
@Component
record AskForNotice(MissingNotices notices) implements JobHandler {

    @Override
    public String type() {
        return "shipments.askForNotice";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        return notices.ask(job.subject(), new ShipmentVariables(job.variables()));
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
