package io.leadline.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an escalation went: the days on which the late lines were needed when they became part of it, which never move again,
 * when the shelf is empty as of the last look, and when the people of its level were told.
 */
public record Course(
        List<Needed> needs,
        @Nullable LocalDate outOn,
        @Nullable Instant toldAt) {

    /** Of escalations that say nothing of it: none has been late yet. */
    public static final Course NONE = new Course(List.of(), null, null);

    public Course {
        needs = List.copyOf(needs);
    }

    /** The day on which a line was needed when it was found late. */
    public record Needed(int line, LocalDate on) {}

    /** When the line was needed at first; empty for one that has not been late. */
    public Optional<LocalDate> needed(int line) {
        return needs.stream()
                .filter(need -> need.line() == line)
                .map(Needed::on)
                .findFirst();
    }

    /** The same with what is late now; what was there before keeps its day. */
    Course with(List<LateLine> late) {
        List<Needed> all = new ArrayList<>(needs);
        for (LateLine line : late) {
            if (needed(line.number()).isEmpty()) {
                all.add(new Needed(line.number(), line.neededNow()));
            }
        }
        return new Course(
                all,
                late.stream()
                        .flatMap(line -> Optional.ofNullable(line.stake().outOn()).stream())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                toldAt);
    }

    Course toldAt(Instant now) {
        return new Course(needs, outOn, now);
    }

    /**
     * When the line counts as needed: as of now, unless it runs short at once. Then that day would move with the calendar
     * and the delay would shrink while the goods stay away, so that the first day stands.
     */
    LocalDate effective(int line, LocalDate now, LocalDate today) {
        return now.isAfter(today)
                ? now
                : needed(line).filter(first -> first.isBefore(now)).orElse(now);
    }
}
