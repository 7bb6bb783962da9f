package io.leadline.storage.chain;

import io.leadline.storage.StoreSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks all histories of a store without the application, and compares its seals with those that were kept elsewhere. */
public final class Verification {

    private Verification() {}

    /**
     * @param settings as the application has them
     * @param kept hashes of seals by number
     * @throws io.leadline.shared.StartupProblem if the store cannot be opened
     */
    public static CheckResult of(Map<String, Object> settings, Map<Long, String> kept) {
        try (StoreSession session = StoreSession.open(settings)) {
            CheckResult result = HistoryCheck.look(session.database(), Histories.all(), Instant.now());
            List<Finding> more = new ArrayList<>(result.found());
            Seals seals = new Seals(session.database());
            kept.forEach((number, hash) -> {
                String stored = seals.hash(number);
                if (!hash.equalsIgnoreCase(stored)) {
                    more.add(new Finding(
                            Finding.Kind.BROKEN,
                            "seals",
                            String.valueOf(number),
                            stored.isEmpty() ? "is not there any more" : "is not the one that was kept"));
                }
            });
            return result.with(more);
        }
    }
}
