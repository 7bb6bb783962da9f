package io.leadline.transfers;

/** What the process of a batch of transfers carries; no worker reads any of it but the subject. */
public final class TransferVariables {

    public static final String SUBJECT = "subject";
    public static final String DECIDE_BY = "decideBy";
    public static final String REMIND_EVERY = "remindEvery";
    /** From when on those above are told of a step that nobody has taken. */
    public static final String ESCALATE_AFTER = "escalateAfter";

    /** {@code accepted} or {@code declined}, and once accepted {@code shipped} or {@code cancelled}. */
    public static final String DECISION = "decision";

    public static final String DIFFERENCE = "difference";

    private TransferVariables() {}
}
