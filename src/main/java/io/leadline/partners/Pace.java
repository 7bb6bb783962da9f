package io.leadline.partners;

import io.github.bucket4j.Bucket;
import io.leadline.identity.Actor;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How often a supplier's people may do what others have to read: often enough for everybody who means it. */
@Component
class Pace {

    /** What is counted, each apart and for each supplier. */
    enum Of {
        INVITATION(20),
        ADDRESS(5),
        CLOSURE(30),
        PROPOSAL(60),
        CERTIFICATE(60);

        private final int anHour;

        Of(int anHour) {
            this.anHour = anHour;
        }
    }

    private record Who(Of what, String supplierId) {}

    private final Map<Who, Bucket> left = new ConcurrentHashMap<>();

    /** Whether it would be too often. */
    boolean isSpent(Of what, String supplierId) {
        Bucket bucket = left.get(new Who(what, supplierId));
        return bucket != null && bucket.getAvailableTokens() < 1;
    }

    /** @return false, and a line in the security log, where it was too often */
    boolean may(Of what, String supplierId, Actor actor) {
        boolean may = left.computeIfAbsent(
                        new Who(what, supplierId),
                        who -> Bucket.builder()
                                .addLimit(limit ->
                                        limit.capacity(what.anHour).refillGreedy(what.anHour, Duration.ofHours(1)))
                                .build())
                .tryConsume(1);
        if (!may) {
            Keepers.refused(actor, "supplier " + supplierId, "too often: " + what);
        }
        return may;
    }
}
