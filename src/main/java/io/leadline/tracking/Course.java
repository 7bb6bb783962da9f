package io.leadline.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How an escalation went: the days on which the late lines were needed when they became part of it, which never move again,
 * when the shelf is empty as of the last look, and when the people of its level were told.
 *
 * @param lookedAt when that look was; null in escalations from before it was kept
 */
public record Course(
        List<Needed> needs,
        @Nullable LocalDate outOn,
        @Nullable Instant toldAt,
        @Nullable Instant lookedAt) {

    /** Of escalations that say nothing of it: none has been late yet. */
    public static final Course NONE = new Course(List.of(), null, null, null);

    public Course {
        needs = List.copyOf(needs);
    }

    /**
     * The day on which a line was needed when it was found late.
     *
     * @param expected when it was expected as of the last look; null in escalations from before it was kept
     */
    public record Needed(int line, LocalDate on, @Nullable LocalDate expected) {}

    /** When the line was needed at first; empty for one that has not been late. */
    public Optional<LocalDate> needed(int line) {
        return needs.stream()
                .filter(need -> need.line() == line)
                .map(Needed::on)
                .findFirst();
    }

    /** When the line was expected as of the last look; empty where nobody knows. */
    Optional<LocalDate> expected(int line) {
        return needs.stream()
                .filter(need -> need.line() == line)
                .flatMap(need -> Optional.ofNullable(need.expected()).stream())
                .findFirst();
    }

    /** The same with what is late now; what was there before keeps its day. */
    Course with(List<LateLine> late, Instant now) {
        Map<Integer, LocalDate> expected =
                late.stream().collect(Collectors.toMap(LateLine::number, LateLine::expected, (one, other) -> one));
        List<Needed> all = new ArrayList<>();
        for (Needed need : needs) {
            LocalDate day = expected.get(need.line());
            all.add(day == null ? need : new Needed(need.line(), need.on(), day));
        }
        for (LateLine line : late) {
            if (needed(line.number()).isEmpty()) {
                all.add(new Needed(line.number(), line.neededNow(), line.expected()));
            }
        }
        return new Course(
                all,
                late.stream()
                        .flatMap(line -> Optional.ofNullable(line.stake().outOn()).stream())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                toldAt,
                now);
    }

    Course lookedAt(@Nullable Instant at) {
        return new Course(needs, outOn, toldAt, at);
    }

    Course toldAt(Instant now) {
        return new Course(needs, outOn, now, lookedAt);
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
