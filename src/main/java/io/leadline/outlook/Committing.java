package io.leadline.outlook;

import io.leadline.catalog.Units;
import io.leadline.identity.Actor;
import io.leadline.outlook.OutlookResult.Why;
import io.leadline.shared.Bounds;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a supplier may say to an outlook: each item for each week, nothing left open, because silence commits to nothing. An
 * answer to an outlook that was replaced is told so; one after the time is taken and marked; the same again changes nothing.
 */
final class Committing {

    private Committing() {}

    static OutlookResult commit(
            Outlook outlook,
            List<Commitment.Line> lines,
            String note,
            Commitment.Channel channel,
            Actor actor,
            Instant now) {
        if (outlook.state() == Outlook.State.REPLACED) {
            return new OutlookResult.Refused(Why.OUTDATED);
        }
        if (!outlook.open()) {
            return new OutlookResult.Refused(Why.UNKNOWN);
        }
        if (Bounds.NOTE.fault(note).isPresent()) {
            return new OutlookResult.Refused(Why.TEXT_WRONG);
        }
        List<Commitment.Line> said = new ArrayList<>();
        for (OutlookLine line : outlook.lines()) {
            Optional<Commitment.Line> one =
                    lines.stream().filter(of -> of.key().equals(line.key())).findFirst();
            if (one.isEmpty()) {
                return new OutlookResult.Refused(Why.ITEMS_OPEN, line.name());
            }
            if (!right(one.get().weeks(), line.unit())) {
                return new OutlookResult.Refused(Why.NUMBER_WRONG, line.name());
            }
            said.add(one.get());
        }
        String words = note.strip();
        Commitment last = outlook.commitment();
        if (last != null && last.says(said, words)) {
            return new OutlookResult.Repeated(outlook);
        }
        Instant until = outlook.commitBy();
        return new OutlookResult.Done(outlook.committed(new Commitment(
                outlook.commitments().size() + 1,
                actor.id(),
                actor.name(),
                now,
                channel,
                until != null && now.isAfter(until),
                words,
                said)));
    }

    /** Whether these are quantities of such a unit for all weeks. */
    static boolean right(List<Double> weeks, String unit) {
        return weeks.size() == io.leadline.replenishment.OutlookWeeks.COUNT
                && weeks.stream()
                        .allMatch(units -> units >= 0
                                && Double.isFinite(units)
                                && (units == 0
                                        || Units.range(unit)
                                                .fault(BigDecimal.valueOf(units).stripTrailingZeros())
                                                .isEmpty()));
    }
}
