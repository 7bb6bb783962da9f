package io.leadline.outlook;

import io.leadline.catalog.Units;
import io.leadline.identity.Actor;
import io.leadline.outlook.OutlookResult.Why;
import io.leadline.replenishment.OutlookWeeks;
import io.leadline.shared.Bounds;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a supplier may say to an outlook: each item for each week, nothing left open, because silence commits to nothing. An
 * answer to an outlook that was replaced is told so; one after the time is taken and marked; the same again changes nothing.
 */
final class Committing {

    private static final int MOST_COMMITMENTS = 50;

    /** All commitments of an outlook lie in its document, which a store takes up to some size; a line is some 350 bytes. */
    private static final int MOST_SAID_LINES = 12_000;

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
        Map<String, Commitment.Line> byItem = new HashMap<>();
        lines.forEach(line -> byItem.put(line.key(), line));
        List<Commitment.Line> said = new ArrayList<>();
        for (OutlookLine line : outlook.lines()) {
            Commitment.Line one = byItem.get(line.key());
            if (one == null) {
                return new OutlookResult.Refused(Why.ITEMS_OPEN, line.name());
            }
            if (!right(one.weeks(), line)) {
                return new OutlookResult.Refused(Why.NUMBER_WRONG, line.name());
            }
            said.add(one);
        }
        String words = note.strip();
        Commitment last = outlook.commitment();
        if (last != null && last.says(said, words)) {
            return new OutlookResult.Repeated(outlook);
        }
        if (isFull(outlook, false)) {
            return new OutlookResult.Refused(Why.TOO_OFTEN);
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

    /**
     * Whether no more is kept of what was said.
     *
     * @param again of what was taken as said again because an order fell through, which takes nothing from the supplier
     */
    static boolean isFull(Outlook outlook, boolean again) {
        long before = outlook.commitments().stream()
                .filter(one -> again == (one.channel() == Commitment.Channel.AGAIN))
                .count();
        return before >= MOST_COMMITMENTS || before * outlook.lines().size() >= MOST_SAID_LINES;
    }

    /** Whether these are quantities of the item's unit for all weeks. As expected is right, whatever was expected. */
    static boolean right(List<Double> weeks, OutlookLine line) {
        return weeks.size() == OutlookWeeks.COUNT
                && IntStream.range(0, OutlookWeeks.COUNT)
                        .allMatch(week ->
                                weeks.get(week).equals(line.told().get(week)) || right(weeks.get(week), line.unit()));
    }

    private static boolean right(double units, String unit) {
        return units == 0
                || units > 0
                        && Double.isFinite(units)
                        && Units.range(unit)
                                .fault(BigDecimal.valueOf(units).stripTrailingZeros())
                                .isEmpty();
    }
}
