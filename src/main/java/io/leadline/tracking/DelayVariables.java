package io.leadline.tracking;

import java.util.Map;

/** What the process of an escalation carries, and what the order's asks before it starts one. */
public record DelayVariables(Map<String, Object> values) {

    /** Whether there is a delay that nobody decides on yet. */
    public static final String ESCALATE = "escalate";

    public static final String ESCALATION_ID = "escalationId";
    public static final String DECIDE_BY = "decideBy";
    public static final String DECIDE_WITHIN = "decideWithin";
    public static final String REMIND_WITHIN = "remindWithin";
    /** Whether the last level has been reminded as often as it is. */
    public static final String REMINDED_ENOUGH = "remindedEnough";

    public static final String CHASE_WITHIN = "chaseWithin";
    /** {@code accept}, {@code chase}, {@code re-source} or {@code cancel}. */
    public static final String DELAY_DECISION = "delayDecision";

    /** Whether the escalation is only left alone for a while. */
    public static final String SNOOZED = "snoozed";

    public static final String REST_WITHIN = "restWithin";

    /**
     * What was decided, for the process. A model from before escalations could rest knows nothing of it: there it is a
     * supplier that is given time, without being asked again.
     */
    static Map<String, Object> decided(DelayDecision what) {
        return what instanceof DelayDecision.Snooze
                ? Map.of(DELAY_DECISION, "chase", SNOOZED, true)
                : Map.of(DELAY_DECISION, what.id());
    }

    /** @throws IllegalArgumentException if the process does not carry it */
    public String escalationId() {
        Object value = values.get(ESCALATION_ID);
        if (value == null) {
            throw new IllegalArgumentException("The escalation's process carries no id, but " + values.keySet());
        }
        return value.toString();
    }
}
