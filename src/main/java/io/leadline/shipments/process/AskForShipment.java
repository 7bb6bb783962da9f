package io.leadline.shipments.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.shared.BusinessClock;
import io.leadline.shipments.Shipment;
import io.leadline.shipments.ShipmentLetters;
import io.leadline.shipments.ShipmentVariables;
import io.leadline.shipments.Shipments;
import io.leadline.shipments.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Asks the supplier where a late shipment is, tells the buyers, and starts the supplier's clock. It goes on through words
 * that leave the awaited day as it was: who tells of a point of the way each day has not said when the goods come.
 */
@Component
record AskForShipment(Shipments shipments, ShipmentLetters letters, Deadlines deadlines, BusinessClock clock)
        implements JobHandler {

    private static final Duration ANSWER_WITHIN = Duration.ofDays(1);
    private static final Duration REMIND_EVERY = Duration.ofDays(1);

    @Override
    public String type() {
        return "shipments.askForShipment";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Shipment one = shipments.get(job.subject());
        Instant answerBy = new ShipmentVariables(job.variables())
                .answerBy(one.arrivesOn())
                .orElseGet(() -> deadlines.ofSupplier(one.supplierId(), clock.now(), ANSWER_WITHIN));
        Standing standing = Standing.of(one, clock.today());
        if (standing.stage() == Standing.Stage.LATE) {
            letters.late(standing, answerBy);
        }
        return Map.of(
                ShipmentVariables.ASKED_FOR, one.arrivesOn().toString(),
                ShipmentVariables.ANSWER_BY, answerBy.toString(),
                ShipmentVariables.ANSWER_WITHIN, deadlines.timer(answerBy).toString(),
                ShipmentVariables.REMIND_EVERY, REMIND_EVERY.toString());
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
