package io.leadline.disruptions.store;

import io.leadline.disruptions.Disruption;
import io.leadline.storage.chain.History;
import io.leadline.storage.chain.Strand;
import java.util.List;

/** What was declared is one entry, and each thing that was done about it the next. */
final class DisruptionHistory implements History.Kept {

    static final History.InDocument HISTORY = new History.InDocument(
            "disruptions",
            MongoDisruptions.DISRUPTIONS,
            List.of(
                    Strand.once(
                            "declared",
                            "disruption",
                            "declaredAt",
                            "title",
                            "scope",
                            "days",
                            "severity",
                            "declaredBy",
                            "declaredByName"),
                    Strand.list("steps", "disruption.steps")),
            List.of(Disruption.class, Disruption.Step.class));

    @Override
    public History history() {
        return HISTORY;
    }
}
