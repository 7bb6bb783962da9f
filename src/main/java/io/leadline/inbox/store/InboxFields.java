package io.leadline.inbox.store;

/** The fields of a document in {@code inbox_tasks}; {@code _id} is the engine's key. */
final class InboxFields {

    static final String COLLECTION = "inbox_tasks";

    static final String INTERACTION = "interaction";
    static final String SUBJECT = "subject";
    static final String KIND = "kind";
    static final String GROUPS = "groups";
    /**
     * All groups as one text. There are few different ones, so a person's tasks are those of a handful of values, which an
     * index can sort and count without looking at any of them.
     */
    static final String AUDIENCE = "audience";
    /** A task without a due date has one at the end of time, so that it is sorted last. */
    static final String DUE = "due";

    static final String CREATED = "created";
    static final String PRIORITY = "priority";
    static final String VALUE = "value";
    /** Less than nothing, so that the dearest to leave is first where everything else ascends; zero where there is none. */
    static final String RELIEF = "relief";

    static final String SUPPLIER_ID = "supplierId";
    /** All that the search looks through, in lower case. */
    static final String SEARCH = "search";
    /** The id of the user who works on it; missing if nobody does. */
    static final String CLAIMED_BY = "claimedBy";

    static final String CLAIMED_BY_NAME = "claimedByName";

    private InboxFields() {}
}
