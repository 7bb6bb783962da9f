package io.leadline.shipments;

/** What the processes of shipments carry. */
public final class ShipmentVariables {

    public static final String SUBJECT = "subject";
    public static final String SUPPLIER_ID = "supplierId";

    /** How far it has come, by {@link Standing.Stage}. */
    public static final String STAGE = "stage";

    /** Until it is looked at again. */
    public static final String LOOK_AFTER = "lookAfter";

    /** Names the one asking among all. */
    public static final String ASKING = "asking";

    public static final String ANSWER_BY = "answerBy";
    public static final String ANSWER_WITHIN = "answerWithin";
    public static final String REMIND_EVERY = "remindEvery";

    private ShipmentVariables() {}
}
