package io.leadline.partners;

import java.util.Map;

/** What the process of a certificate carries, and what it is told. */
public record CertificateVariables(Map<String, Object> all) {

    /** Starts to wait for the next version; its subject is the certificate. */
    public static final String WATCHED = "partners.certificateWatched";

    /** What was waited for is there, or not wanted any more, before anybody was asked. */
    public static final String SETTLED = "partners.certificateSettled";

    public static final String SUBJECT = "subject";
    public static final String WATCH = "watch";
    public static final String SUPPLIER_ID = "supplierId";
    public static final String DUE = "due";
    public static final String ASK_AFTER = "askAfter";
    public static final String NEEDED = "needed";
    public static final String NEEDED_BY = "neededBy";
    public static final String LAPSE_AFTER = "lapseAfter";
    public static final String REMIND_EVERY = "remindEvery";
    public static final String REMIND_TIMES = "remindTimes";

    /** Which of the certificate's watches it is. */
    public int watch() {
        return all.get(WATCH) instanceof Number number ? number.intValue() : 0;
    }
}
