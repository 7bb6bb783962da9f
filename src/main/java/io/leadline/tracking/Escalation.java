package io.leadline.tracking;

import io.leadline.ordering.Refusal;
import io.leadline.shared.Bounds;
import io.leadline.shared.Money;
import io.leadline.shared.PendingCommand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A delay put before people, level by level, until one decides or it goes away.
 *
 * @param id such as {@code O-1042#delay#1}
 * @param process the process instance that runs it, which tells a repeated job from a second escalation
 * @param item name of the item that is late, as of the last look, like the dates and what is at stake
 * @param atStake margin of what is late, lost until it comes; of several lines, as far as it is known
 * @param priced whether all of that is known; zero stands for what is not, where a price or a rate is missing
 * @param level 1 buyer, 2 manager, 3 head of purchasing; 0 until the first was told
 * @param decideBy when the next level is told, or the last one reminded; null where nobody was told yet, and where nothing
 *     follows any more
 * @param decision what was decided; empty while open
 * @param decidedBy by name
 * @param note the words of who decided
 * @param pending what the engine has not been told yet
 * @param reminded when the last level was reminded, oldest first
 * @param course when its lines were needed at first, and when the shelf is empty
 */
public record Escalation(
        String id,
        long version,
        String orderId,
        String orderName,
        String supplierId,
        String supplierName,
        String item,
        Money atStake,
        boolean priced,
        long process,
        EscalationState state,
        DelayCause cause,
        int daysLate,
        LocalDate needDate,
        LocalDate expectedDate,
        Instant openedAt,
        int level,
        @Nullable Instant decideBy,
        String decision,
        String decidedBy,
        String note,
        @Nullable Instant endedAt,
        @Nullable Instant quietUntil,
        List<PendingCommand> pending,
        List<Instant> reminded,
        Course course) {

    /** How often the last level is reminded. */
    static final int MOST_REMINDERS = 5;

    public Escalation {
        pending = List.copyOf(pending);
        reminded = List.copyOf(reminded);
    }

    /** The id of the decision that a level's task waits for. */
    public String interaction(int ofLevel) {
        return id + "#" + ofLevel;
    }

    /** What is late, as of now; people decide on what is, not on what was when it was opened. */
    Escalation restated(Delay delay, Money nowAtStake, boolean nowPriced, Course nowCourse) {
        return with(copy -> {
            copy.course = nowCourse;
            copy.item = delay.item();
            copy.atStake = nowAtStake;
            copy.priced = nowPriced;
            copy.cause = delay.cause();
            copy.daysLate = delay.daysLate();
            copy.needDate = delay.needDate();
            copy.expectedDate = delay.expectedDate();
        });
    }

    /** Where it stands open on the board. */
    public String route() {
        return "escalations?order=" + orderId;
    }

    /** How much it costs to wait. */
    public double weight(LocalDate today) {
        double known = Severity.weight(atStake.amount().doubleValue(), course.outOn(), today);
        return priced ? known : Math.max(known, Severity.weightOfUnknown(atStake.currency(), course.outOn(), today));
    }

    public Severity severity(LocalDate today) {
        return Severity.of(weight(today), atStake.currency());
    }

    /** When it last became the business of somebody more, or was decided; empty before anybody was told. */
    public Optional<Instant> toldAt() {
        return Optional.ofNullable(endedAt != null ? endedAt : course.toldAt());
    }

    Escalation atLevel(int newLevel, @Nullable Instant newDecideBy, Instant now) {
        return with(copy -> {
            copy.course = course.toldAt(now);
            copy.level = newLevel;
            copy.decideBy = newDecideBy;
        });
    }

    /** The last level has let its time pass, and gets as much again. */
    Escalation remindedAt(Instant now, Instant newDecideBy) {
        return with(copy -> {
            copy.reminded = plus(reminded, now);
            copy.decideBy = newDecideBy;
        });
    }

    /** Whether the last level gets no reminder any more; all are told instead. */
    public boolean isRemindedEnough() {
        return reminded.size() >= MOST_REMINDERS;
    }

    /** All levels know of it, and no time runs any more: it waits for whoever decides first. */
    Escalation leftToAll() {
        return with(copy -> copy.decideBy = null);
    }

    /** Why this cannot be decided; empty where it can. */
    Optional<Refusal> refuses(DelayDecision decision, LocalDate today) {
        if (!Bounds.NOTE.fits(decision.words())) {
            return Optional.of(Refusal.TEXT_WRONG);
        }
        if (decision instanceof DelayDecision.Snooze(LocalDate until, String reason)) {
            boolean soon = until.isAfter(today) && !until.isAfter(today.plusDays(DelayDecision.LONGEST_REST_DAYS));
            return reason.isBlank()
                    ? Optional.of(Refusal.REASON_MISSING)
                    : soon ? Optional.empty() : Optional.of(Refusal.DATE_WRONG);
        }
        if (!(decision instanceof DelayDecision.Accept(LocalDate until))) {
            return Optional.empty();
        }
        Optional<LocalDate> first = firstAcceptable(today);
        if (first.isEmpty()) {
            return Optional.of(Refusal.NOT_NOW);
        }
        return Bounds.ahead(today).fault(until).isPresent() || until.isBefore(first.get())
                ? Optional.of(Refusal.DATE_WRONG)
                : Optional.empty();
    }

    /** The first day that can be accepted: one to come, and promised; empty where nobody has promised any. */
    Optional<LocalDate> firstAcceptable(LocalDate today) {
        return switch (cause) {
            case NO_ANSWER -> Optional.empty();
            case OVERDUE -> Optional.of(today);
            case PROMISE_LATE, AT_RISK -> Optional.of(expectedDate.isBefore(today) ? today : expectedDate);
        };
    }

    /** Whether the same was decided; another day is another decision, which must not look as if it counted. */
    boolean wasDecidedBy(DelayDecision other) {
        boolean dated = other instanceof DelayDecision.Accept || other instanceof DelayDecision.Snooze;
        return decision.equals(other.id()) && (!dated || note.equals(other.words()));
    }

    /** The first level's task stays open until the end, so that it stands for the decision whoever makes it. */
    Escalation decided(DelayDecision what, String by, Instant now, @Nullable Instant newQuietUntil) {
        return with(copy -> {
            copy.state = EscalationState.DECIDED;
            copy.decision = what.id();
            copy.decidedBy = by;
            copy.note = what.words();
            copy.endedAt = now;
            copy.quietUntil = newQuietUntil;
            copy.pending = plus(
                    pending,
                    new PendingCommand.CompleteTask(id + "." + version, interaction(1), DelayVariables.decided(what)));
        });
    }

    Escalation cleared(Instant now) {
        return with(copy -> {
            copy.state = EscalationState.CLEARED;
            copy.endedAt = now;
            copy.pending = plus(
                    pending,
                    new PendingCommand.PublishMessage(
                            id + "." + version, TrackingFacts.DELAY_CLEARED, id, TrackingFacts.KEPT, Map.of()));
        });
    }

    /** Whether somebody left it alone until a day that has not come yet. */
    public boolean rests(Instant now) {
        return state == EscalationState.DECIDED
                && decision.equals("snooze")
                && quietUntil != null
                && now.isBefore(quietUntil);
    }

    /** It is looked at again before its day. */
    Escalation woken() {
        return with(copy -> {
            copy.quietUntil = null;
            copy.pending = plus(
                    pending,
                    new PendingCommand.PublishMessage(
                            id + "." + version, TrackingFacts.REST_ENDED, id, TrackingFacts.KEPT, Map.of()));
        });
    }

    /**
     * Whether somebody who left it alone has to look again: a line is late that was not, or one comes later than it was
     * expected then. Each is compared with itself: which of them tells of the whole may differ from look to look. That time
     * passes, so that a promise is overdue now, was known when it was left alone.
     *
     * @param late when the lines that are late now are expected, by their numbers
     */
    boolean isWorse(Map<Integer, LocalDate> late) {
        return late.entrySet().stream()
                .anyMatch(line -> course.needed(line.getKey()).isEmpty()
                        || line.getValue()
                                .isAfter(course.expected(line.getKey()).orElse(expectedDate)));
    }

    /** When what it says was found out; empty in those from before it was kept. */
    public Optional<Instant> asOf() {
        return Optional.ofNullable(course.lookedAt());
    }

    /** What it says, whenever it was looked at and however often written. */
    public Escalation content() {
        return with(copy -> {
            copy.version = 0;
            copy.course = course.lookedAt(null);
        });
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    private Escalation with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return new Escalation(
                id,
                copy.version,
                orderId,
                orderName,
                supplierId,
                supplierName,
                copy.item,
                copy.atStake,
                copy.priced,
                process,
                copy.state,
                copy.cause,
                copy.daysLate,
                copy.needDate,
                copy.expectedDate,
                openedAt,
                copy.level,
                copy.decideBy,
                copy.decision,
                copy.decidedBy,
                copy.note,
                copy.endedAt,
                copy.quietUntil,
                copy.pending,
                copy.reminded,
                copy.course);
    }

    /** What can differ between an escalation and the one made of it. */
    private static final class Copy {

        private long version;
        private String item;
        private Money atStake;
        private boolean priced;
        private EscalationState state;
        private DelayCause cause;
        private int daysLate;
        private LocalDate needDate;
        private LocalDate expectedDate;
        private int level;
        private @Nullable Instant decideBy;
        private String decision;
        private String decidedBy;
        private String note;
        private @Nullable Instant endedAt;
        private @Nullable Instant quietUntil;
        private List<PendingCommand> pending;
        private List<Instant> reminded;
        private Course course;

        private Copy(Escalation of) {
            version = of.version;
            item = of.item;
            atStake = of.atStake;
            priced = of.priced;
            state = of.state;
            cause = of.cause;
            daysLate = of.daysLate;
            needDate = of.needDate;
            expectedDate = of.expectedDate;
            level = of.level;
            decideBy = of.decideBy;
            decision = of.decision;
            decidedBy = of.decidedBy;
            note = of.note;
            endedAt = of.endedAt;
            quietUntil = of.quietUntil;
            pending = of.pending;
            reminded = of.reminded;
            course = of.course;
        }
    }
}
