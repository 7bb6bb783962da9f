package io.leadline.ordering;

import java.util.Map;

/** What the process of one request to change a confirmed order carries. */
public record ChangeVariables(Map<String, Object> values) {

    /** The request's number. */
    public static final String CHANGE = "change";

    public static final String SUPPLIER_ID = "supplierId";
    public static final String ANSWER_BY = "answerBy";
    public static final String ANSWER_WITHIN = "answerWithin";
    public static final String REMIND_SUPPLIER_EVERY = "remindSupplierEvery";
    /** How long the buyers have after a refusal before those above are told. */
    public static final String DECIDE_WITHIN = "decideWithin";

    /** {@code agreed}, {@code refused}, {@code dropped} by the buyer, or {@code over}. */
    public static final String OUTCOME = "outcome";

    public int change() {
        return Integer.parseInt(text(CHANGE));
    }

    public String answerBy() {
        return text(ANSWER_BY);
    }

    /** @throws IllegalArgumentException if the process does not carry it */
    private String text(String variable) {
        Object value = values.get(variable);
        if (value == null) {
            throw new IllegalArgumentException(
                    "The change's process carries no " + variable + ", but " + values.keySet());
        }
        return value.toString();
    }
}
