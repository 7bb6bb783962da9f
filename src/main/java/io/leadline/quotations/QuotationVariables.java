package io.leadline.quotations;

import java.util.Map;

/** What the processes of a request for quotation carry. */
public record QuotationVariables(Map<String, Object> all) {

    public static final String SUBJECT = "subject";
    public static final String ROUND = "round";
    public static final String SILENT = "silent";
    public static final String QUOTE_BY = "quoteBy";
    public static final String CLOSE_AFTER = "closeAfter";
    public static final String REMINDERS = "reminders";
    public static final String TURN = "turn";
    public static final String REMIND_EVERY = "remindEvery";
    public static final String ESCALATE_AFTER = "escalateAfter";
    public static final String DECIDE_BY = "decideBy";
    public static final String DECISION = "decision";
    public static final String APPROVED = "approved";
    public static final String TOTAL_VALUE = "totalValue";
    public static final String RATE_MISSING = "rateMissing";
    public static final String DEVIATION_PERCENT = "deviationPercent";
    public static final String NEW_SUPPLIER = "newSupplier";
    public static final String TOGETHER_VALUE = "togetherValue";
    public static final String MISSED_PERCENT = "missedPercent";

    /** What a buyer can decide. */
    static final String AWARD = "award";

    static final String EXTEND = "extend";
    static final String END = "end";

    /** How often time was given as far as the process knows; zero where it does not say. */
    public int round() {
        return all.get(ROUND) instanceof Number number ? number.intValue() : 0;
    }

    /** How often the buyers were asked before. */
    public int turn() {
        return all.get(TURN) instanceof Number number ? number.intValue() : 0;
    }
}
