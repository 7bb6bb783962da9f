package io.leadline.shipments.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.shared.BusinessClock;
import io.leadline.shipments.ShipmentLetters;
import io.leadline.shipments.Shipments;
import io.leadline.shipments.Standing;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Looks whether a late shipment has come meanwhile, of which its process hears like of any other word on it, and reminds the
 * supplier of one that has not.
 */
@Component
record RemindOfShipment(Shipments shipments, ShipmentLetters letters, Deadlines deadlines, BusinessClock clock)
        implements JobHandler {

    @Override
    public String type() {
        return "shipments.remindOfShipment";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Standing standing = shipments.look(job.subject());
        String supplier = standing.shipment().supplierId();
        if (standing.stage() == Standing.Stage.LATE && deadlines.worksToday(supplier)) {
            letters.remind(standing, clock.today());
        }
        return Map.of();
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
