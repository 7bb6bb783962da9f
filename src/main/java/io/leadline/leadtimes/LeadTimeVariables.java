package io.leadline.leadtimes;

import java.util.Map;

/** What the process of a difference carries. */
public record LeadTimeVariables(Map<String, Object> all) {

    public static final String SUBJECT = "subject";
    public static final String SUPPLIER_ID = "supplierId";
    public static final String ROUND = "round";
    public static final String APART = "apart";
    public static final String DECISION = "decision";
    public static final String DECIDE_BY = "decideBy";
    public static final String REMIND_EVERY = "remindEvery";
    public static final String ESCALATE_AFTER = "escalateAfter";
    public static final String ANSWER_BY = "answerBy";
    public static final String ANSWER_WITHIN = "answerWithin";
    public static final String LOOK_AGAIN_AFTER = "lookAgainAfter";

    /** What a buyer can decide. */
    static final String CORRECT = "correct";

    static final String TALK = "talk";
    static final String KEEP = "keep";

    /** How often the buyers were asked. */
    public int round() {
        return all.get(ROUND) instanceof Number number ? number.intValue() : 0;
    }
}
