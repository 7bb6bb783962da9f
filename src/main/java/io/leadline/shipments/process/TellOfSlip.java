package io.leadline.shipments.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.shared.BusinessClock;
import io.leadline.shipments.ShipmentLetters;
import io.leadline.shipments.Shipments;
import io.leadline.shipments.Standing;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the buyers that a shipment was put off; whether that is a delay, the processes of its orders find out. */
@Component
record TellOfSlip(Shipments shipments, ShipmentLetters letters, BusinessClock clock) implements JobHandler {

    @Override
    public String type() {
        return "shipments.tellOfSlip";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Standing standing = Standing.of(shipments.get(job.subject()), clock.today());
        if (standing.stage() == Standing.Stage.SLIPPED) {
            letters.slipped(standing);
        }
        return Map.of();
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
