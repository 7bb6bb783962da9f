package io.leadline.disruptions;

import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What the process of a disruption asks for. Each step may be repeated. */
@Service
public class DisruptionSteps {

    private final Disruptions disruptions;
    private final AffectedLines affected;
    private final AffectedLineStore lines;
    private final RescuePlanning planning;
    private final RipplesReckoned ripples;
    private final Starting starting;
    private final BusinessClock clock;

    DisruptionSteps(
            Disruptions disruptions,
            AffectedLines affected,
            AffectedLineStore lines,
            RescuePlanning planning,
            RipplesReckoned ripples,
            Starting starting,
            BusinessClock clock) {
        this.disruptions = disruptions;
        this.affected = affected;
        this.lines = lines;
        this.planning = planning;
        this.ripples = ripples;
        this.starting = starting;
        this.clock = clock;
    }

    /** How long until it is looked what became of what was started. */
    public Duration lookAgain() {
        return DisruptionSettings.LOOK_AGAIN;
    }

    /** How long until it is looked once more. */
    public Duration lookAgain(String id) {
        return lines.count(id, AffectedLine.State.ORDERED) > 0
                ? DisruptionSettings.LOOK_AGAIN
                : DisruptionSettings.LOOK_SELDOM;
    }

    public Disruption get(String id) {
        return disruptions.get(id);
    }

    /** @return the last order looked at; empty where all are */
    public Optional<String> reckon(String id, String behind) {
        Disruption one = disruptions.get(id);
        return one.isOpen() ? affected.reckon(one, behind, run(one)).last() : Optional.empty();
    }

    /** Lines of an earlier run that were not seen again are none any more; each round of a decision is one. */
    private static long run(Disruption one) {
        return one.steps().size() * 1_000L + one.round();
    }

    /** One way out of each line, all together; the sums of it; and a manager is asked. */
    public Disruption propose(String id) {
        Disruption one = disruptions.get(id);
        if (one.state() == Disruption.State.RECKONING) {
            lines.forget(id, run(one));
            List<AffectedLine> open = new ArrayList<>();
            lines.each(id, line -> {
                if (line.state() == AffectedLine.State.PLANNED) {
                    open.add(line);
                }
            });
            int[] plan = planning.plan(open);
            for (int line = 0; line < plan.length; line++) {
                AffectedLine before = open.get(line);
                AffectedLine planned = before.proposing(plan[line]);
                if (!planned.equals(before)) {
                    // Where somebody chose at this moment, that stands.
                    lines.change(before, planned);
                }
            }
            Ripple ripple = ripples.of(id);
            disruptions.change(
                    id,
                    now -> now.state() == Disruption.State.RECKONING
                            ? Optional.of(now.reckoned(ripple).deciding())
                            : Optional.empty());
        }
        return disruptions.get(id);
    }

    /** The next lines of what was decided. */
    public Starting.Started start(String id) {
        return starting.start(id);
    }

    /** @return whether its days are over, or somebody ended it */
    public boolean look(String id) {
        Disruption one = disruptions.get(id);
        if (!one.isOpen()) {
            return true;
        }
        boolean over = one.days().to().isBefore(clock.today());
        if (over) {
            starting.settle(id);
            disruptions.change(id, now -> now.isOpen() ? Optional.of(now.over(clock.now())) : Optional.empty());
        } else {
            starting.follow(id);
        }
        return over;
    }

    /** It was lifted: what was not sent is given up. */
    public void settle(String id) {
        starting.settle(id);
    }
}
