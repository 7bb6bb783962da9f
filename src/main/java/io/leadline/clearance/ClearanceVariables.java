package io.leadline.clearance;

import java.util.Map;

/** What the process of an overstock carries. */
public record ClearanceVariables(Map<String, Object> all) {

    public static final String SUBJECT = "subject";
    public static final String SUPPLIER_ID = "supplierId";
    public static final String ROUND = "round";
    public static final String TOO_MUCH = "tooMuch";
    public static final String DECISION = "decision";
    public static final String APPROVE = "approve";
    public static final String APPROVED = "approved";
    public static final String ASKS_SUPPLIER = "asksSupplier";
    public static final String AGREED = "agreed";
    public static final String DECIDE_BY = "decideBy";
    public static final String REMIND_EVERY = "remindEvery";
    public static final String ESCALATE_AFTER = "escalateAfter";
    public static final String ANSWER_BY = "answerBy";
    public static final String ANSWER_WITHIN = "answerWithin";
    public static final String LOOK_AGAIN_AFTER = "lookAgainAfter";

    static final String ACT = "act";
    static final String KEEP = "keep";

    /** How often the buyers were asked. */
    public int round() {
        return all.get(ROUND) instanceof Number number ? number.intValue() : 0;
    }
}
