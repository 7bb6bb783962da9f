package io.leadline.partners;

/** What the process of proposed terms carries. */
public final class TermsVariables {

    public static final String SUBJECT = "subject";
    public static final String REMIND_EVERY = "remindEvery";
    public static final String ESCALATE_AFTER = "escalateAfter";
    public static final String DECIDE_BY = "decideBy";
    public static final String ACCEPTED = "accepted";
    public static final String VALID_AFTER = "validAfter";

    private TermsVariables() {}
}
