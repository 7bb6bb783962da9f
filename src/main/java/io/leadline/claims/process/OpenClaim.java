package io.leadline.claims.process;

import io.leadline.claims.Claim;
import io.leadline.claims.ClaimVariables;
import io.leadline.claims.Claims;
import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.shipments.ShipmentVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes a claim of what was found, unless the count has been put right since. */
@Component
record OpenClaim(Claims claims) implements JobHandler {

    @Override
    public String type() {
        return "claims.openClaim";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        boolean stands = claims.open(
                job.subject(),
                job.text(ShipmentVariables.ORDER_ID),
                job.text(ShipmentVariables.SHIPMENT_ID),
                Integer.parseInt(job.text(ShipmentVariables.DELIVERY)));
        boolean guessed = stands && claims.get(job.subject()).state() == Claim.State.TO_CHECK;
        return Map.of(ClaimVariables.STANDS, stands, ClaimVariables.GUESSED, guessed);
    }
}
