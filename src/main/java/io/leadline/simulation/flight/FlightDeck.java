package io.leadline.simulation.flight;

import io.leadline.engine.BusinessTime;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.TimeTravel;
import io.leadline.messaging.Mails;
import io.leadline.planning.PlanPolicies;
import io.leadline.shared.BusinessClock;
import io.leadline.simulation.Doors;
import org.springframework.stereotype.Component;

/** Where flights begin: what the running product gives them. */
@Component
public record FlightDeck(
        Doors doors,
        TimeTravel time,
        BusinessTime businessTime,
        BusinessClock clock,
        PlanPolicies policies,
        Invariants invariants,
        Mails mails,
        RecordFeed feed) {

    public Flight prepare(FlightPlan plan) {
        return new Flight(plan, this);
    }
}
