package io.leadline.studio;

import io.leadline.planning.PolicyVersion;
import io.leadline.replenishment.PlanSettings;
import io.leadline.shared.Bounds;
import io.leadline.shared.PendingCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wish to plan differently from now on, and what became of it.
 *
 * @param id such as {@code PC-1a2b3c4d}
 * @param settings what would be planned with
 * @param base the version that was active when it was asked for
 * @param from the point of a back-test it stands for
 * @param expected what that point came to; null where the back-test was of a part of the items only
 * @param today what the active policy came to in the same back-test; null where it was not tried, or as above
 * @param askedBy id of the user
 * @param why in the words of who asked
 * @param decidedBy id of the user; empty while it waits
 * @param reason in the words of who decided
 * @param pending what the engine has not been told yet
 */
public record PolicyChange(
        String id,
        long version,
        State state,
        PlanSettings settings,
        int base,
        PolicyVersion.Source from,
        PolicyVersion.@Nullable Expected expected,
        PolicyVersion.@Nullable Expected today,
        String askedBy,
        String askedByName,
        Instant askedAt,
        String why,
        String decidedBy,
        String decidedByName,
        @Nullable Instant decidedAt,
        String reason,
        List<PendingCommand> pending) {

    /** How far it has come. */
    public enum State {
        WAITING,
        APPROVED,
        REJECTED
    }

    public PolicyChange {
        pending = List.copyOf(pending);
        Bounds.NOTE.require("Why the policy changes", why);
        Bounds.NOTE.require("The reason of a decision", reason);
    }

    /** The id of the one decision on it. */
    public String interaction() {
        return id + "#approve";
    }

    PolicyChange decided(State how, String by, String byName, Instant at, String words) {
        List<PendingCommand> more = new ArrayList<>(pending);
        more.add(new PendingCommand.CompleteTask(
                id + "." + version, interaction(), Map.of(PolicyVariables.APPROVED, how == State.APPROVED)));
        return new PolicyChange(
                id,
                version,
                how,
                settings,
                base,
                from,
                expected,
                today,
                askedBy,
                askedByName,
                askedAt,
                why,
                by,
                byName,
                at,
                words,
                more);
    }

    /** As the version it makes, still without a number. */
    PolicyVersion asVersion(Instant now) {
        return new PolicyVersion(base + 1, settings, askedByName, decidedByName, now, why, id, from, expected);
    }
}
