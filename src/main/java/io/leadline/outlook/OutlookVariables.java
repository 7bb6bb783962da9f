package io.leadline.outlook;

import java.util.Map;

/** What the process of an outlook carries. */
public record OutlookVariables(Map<String, Object> all) {

    public static final String SUBJECT = "subject";
    public static final String SUPPLIER_ID = "supplierId";
    public static final String COMMIT_BY = "commitBy";
    public static final String COMMIT_WITHIN = "commitWithin";
    public static final String REMIND_SUPPLIER_EVERY = "remindSupplierEvery";
    public static final String REMIND_SUPPLIER_TIMES = "remindSupplierTimes";
    public static final String REMIND_BUYERS_EVERY = "remindBuyersEvery";
    public static final String REMIND_BUYERS_TIMES = "remindBuyersTimes";
    public static final String ESCALATE_GAP_AFTER = "escalateGapAfter";
    public static final String OUTCOME = "outcome";
    public static final String COMMITMENT = "commitment";
    public static final String GAP = "gap";

    /** Outcomes of the supplier's task. */
    static final String COMMITTED = "committed";

    static final String REPLACED = "replaced";

    /** Which of the outlook's commitments it is about. */
    public int commitment() {
        return all.get(COMMITMENT) instanceof Number number ? number.intValue() : 1;
    }
}
