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

    /** So many units a supplier was asked to take back when the overstock was gone; it need not any more. */
    static final String WITHDRAWN = "withdrawn";

    public static final String LOOK_AGAIN_AFTER = "lookAgainAfter";

    static final String ACT = "act";
    static final String KEEP = "keep";

    /** How often the buyers were asked. */
    public int round() {
        return all.get(ROUND) instanceof Number number ? number.intValue() : 0;
    }

    /** Units that a supplier need not take back any more; zero where it was not asked. */
    public long withdrawn() {
        return all.get(WITHDRAWN) instanceof Number number ? number.longValue() : 0;
    }
}
