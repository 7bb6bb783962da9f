package io.leadline.tracking;

import java.time.LocalDate;

/** What can be decided about a delay. */
public sealed interface DelayDecision {

    /** Lives with goods until that day; not possible where no date was promised. */
    record Accept(LocalDate until) implements DelayDecision {}

    /** Asks the supplier once more. */
    record Chase(String note) implements DelayDecision {}

    /** How long an escalation may rest at most. */
    int LONGEST_REST_DAYS = 30;

    /** Leaves it alone until that day, for a reason; then it is looked at again. */
    record Snooze(LocalDate until, String reason) implements DelayDecision {}

    /** Gives the open rest to an alternate supplier. */
    record ReSource(String reason) implements DelayDecision {}

    record Cancel(String reason) implements DelayDecision {}

    /** What the escalation keeps of it. */
    default String words() {
        return switch (this) {
            case Accept(LocalDate until) -> until.toString();
            case Chase(String note) -> note;
            case Snooze(LocalDate until, String reason) -> until + ": " + reason;
            case ReSource(String reason) -> reason;
            case Cancel(String reason) -> reason;
        };
    }

    /** As the process and the history name it. */
    default String id() {
        return switch (this) {
            case Accept accept -> "accept";
            case Chase chase -> "chase";
            case Snooze snooze -> "snooze";
            case ReSource reSource -> "re-source";
            case Cancel cancel -> "cancel";
        };
    }
}
