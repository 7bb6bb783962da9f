package io.leadline.planning.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.leadline.planning.PolicyVersion;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockRules;
import io.leadline.storage.Migration;
import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A company that had been planned for without ever choosing a policy was planned for with fill rates by class, which
 * Leadline came with. It comes with another policy now, and nobody's stock may change because of that: what held becomes
 * the first version of the policy, and a person decides on another one.
 */
@Component
class KeptFillRates implements Migration {

    /** Since it is recorded, Leadline comes with the other policy; a store that has it began with that. */
    private static final int OTHER_POLICY_SINCE = 701;

    private static final PlanSettings HELD = new PlanSettings(
            PlanSettings.FILL_RATES,
            new ServiceTarget.FillRate(0.95),
            Map.of(),
            null,
            7,
            2.5,
            0.25,
            120,
            StockRules.USUAL);

    private static final Logger log = LoggerFactory.getLogger(KeptFillRates.class);

    @Override
    public int number() {
        return 421;
    }

    @Override
    public String name() {
        return "who never chose a plan policy keeps the fill rates that held";
    }

    @Override
    public void apply(MongoDatabase database) {
        MongoCollection<Document> versions = database.getCollection(MongoPolicies.VERSIONS);
        Document first = database.getCollection(MongoPlans.RUNS)
                .find()
                .sort(Sorts.ascending("startedAt"))
                .first();
        boolean began = database.getCollection("migrations")
                        .find(Filters.eq(OTHER_POLICY_SINCE))
                        .first()
                != null;
        if (first == null || began || versions.find().first() != null) {
            return;
        }
        Instant at = first.getDate("startedAt").toInstant();
        PolicyVersion kept = new PolicyVersion(1, HELD, "Leadline", "Leadline", at, "", PolicyVersion.KEPT, null, null);
        new MongoPolicies(database).add(kept);
        log.info("Plans go on with the fill rates that Leadline came with before. It comes with a policy now that"
                + " serves each item as well as its margin pays for: try it in the policy studio");
    }
}
