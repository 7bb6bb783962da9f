package io.leadline.studio;

/** What the process of a policy change carries; no worker reads any of it but the subject. */
public final class PolicyVariables {

    public static final String SUBJECT = "subject";
    public static final String APPROVE_BY = "approveBy";
    public static final String REMIND_EVERY = "remindEvery";
    public static final String APPROVED = "approved";

    private PolicyVariables() {}
}
