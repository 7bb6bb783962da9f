package io.leadline.claims;

/** What the process of a claim carries beside what it was started with. */
public final class ClaimVariables {

    public static final String SUBJECT = "subject";
    public static final String SUPPLIER_ID = "supplierId";

    /** Whether there is something to claim. */
    public static final String STANDS = "claimStands";

    /** Whether nobody knows for sure which shipment it is about. */
    public static final String GUESSED = "claimGuessed";

    /** Names the tasks. */
    public static final String ROUND = "round";

    public static final String ANSWER_BY = "answerBy";
    public static final String ANSWER_WITHIN = "answerWithin";
    public static final String DECIDE_BY = "decideBy";
    public static final String DECIDE_WITHIN = "decideWithin";
    public static final String REMIND_EVERY = "remindEvery";

    /** What follows from what a buyer decided. */
    public static final String NEXT = "claimNext";

    public static final String SETTLED = "settled";
    public static final String AGAIN = "again";
    public static final String SECOND = "second";

    /** Whether a second person agreed to waive so much. */
    public static final String CONFIRMED = "confirmed";

    private ClaimVariables() {}
}
