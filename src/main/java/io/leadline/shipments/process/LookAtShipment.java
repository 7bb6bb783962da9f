package io.leadline.shipments.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.shared.BusinessClock;
import io.leadline.shipments.ShipmentVariables;
import io.leadline.shipments.Shipments;
import io.leadline.shipments.Standing;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds out how a shipment stands, and what of it came without anybody having heard. */
@Component
record LookAtShipment(Shipments shipments, Deadlines deadlines, BusinessClock clock) implements JobHandler {

    @Override
    public String type() {
        return "shipments.lookAtShipment";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Standing standing = shipments.look(job.subject());
        return Map.of(
                ShipmentVariables.STAGE,
                standing.stage().id(),
                ShipmentVariables.ASKING,
                Long.toString(standing.shipment().version()),
                ShipmentVariables.LOOK_AFTER,
                deadlines.timer(deadlines.endOf(standing.lookOn(clock.today()))).toString());
    }
}
