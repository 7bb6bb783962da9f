package io.leadline.storage.chain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a check of all histories came to.
 *
 * @param subjects how many have a chain
 * @param entries how many links they have
 * @param found all that is not as it was written, up to a limit; notes among it
 * @param total how much there is without the limit, notes left out
 * @param seal number of the newest seal, 0 where there is none
 * @param sealHash its hash, to be kept elsewhere
 */
public record CheckResult(
        Instant at,
        Duration took,
        long subjects,
        long entries,
        List<Finding> found,
        long total,
        long seal,
        String sealHash) {

    public CheckResult {
        found = List.copyOf(found);
    }

    /** The same with other findings. */
    CheckResult with(List<Finding> others) {
        long more = others.stream().filter(one -> !one.kind().note()).count();
        long before = findings().size();
        return new CheckResult(at, took, subjects, entries, others, total + more - before, seal, sealHash);
    }

    public boolean clean() {
        return total == 0;
    }

    /** What has to be looked into. */
    public List<Finding> findings() {
        return found.stream().filter(one -> !one.kind().note()).toList();
    }

    public List<Finding> notes() {
        return found.stream().filter(one -> one.kind().note()).toList();
    }
}
