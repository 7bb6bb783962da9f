package io.leadline.disruptions;

import java.util.Map;

/** What the process of a disruption carries. */
public record DisruptionVariables(Map<String, Object> all) {

    public static final String SUBJECT = "subject";
    public static final String ROUND = "round";

    /** Whether there are more orders to reckon, or more lines to start. */
    public static final String MORE = "more";

    /** The last order that was reckoned. */
    public static final String BEHIND = "behind";

    /** Whether what was decided was taken back before it was started. */
    public static final String TAKEN_BACK = "takenBack";

    public static final String DECISION = "decision";
    public static final String DECIDE_BY = "decideBy";
    public static final String ESCALATE_AFTER = "escalateAfter";
    public static final String OVER_AFTER = "overAfter";
    public static final String OVER = "over";
    public static final String GRACE = "grace";
    public static final String LOOK_AGAIN_AFTER = "lookAgainAfter";

    /** What a manager can decide. */
    static final String CARRY_OUT = "carry-out";

    static final String LEAVE = "leave";

    /** The id of the order behind which it is reckoned on; empty at first. */
    public String behind() {
        return all.get(BEHIND) instanceof String id ? id : "";
    }
}
