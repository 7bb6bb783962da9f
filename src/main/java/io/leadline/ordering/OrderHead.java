package io.leadline.ordering;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What never changes about an order.
 *
 * @param proposalKey tells a repetition of the same proposal
 * @param runId the planning run it comes from
 * @param requestedDate the day planning asked for
 * @param replaces the order whose rest this one takes over
 * @param policy the policy in force when its process started; null for orders from before it was kept
 */
public record OrderHead(
        String proposalKey,
        String runId,
        String supplierId,
        String supplierName,
        String locationId,
        String locationName,
        String currency,
        LocalDate requestedDate,
        Instant createdAt,
        @Nullable String replaces,
        @Nullable OrderPolicy policy) {

    /** How the keys of orders begin that the files told of. */
    static final String FROM_FILES = "files:";

    private static final String BY_HAND = "by-hand:";

    private static final String BY_LIST = "buy-list:";

    /** Names the sheet that an order by hand was written on, as its run. */
    static String byHand(String sheet) {
        return BY_HAND + sheet;
    }

    /** Whether a person wrote it. */
    public boolean isByHand() {
        return runId.startsWith(BY_HAND);
    }

    /** Names the click on a buy list that an order came of, as its run. */
    public static String byList(String form) {
        return BY_LIST + form;
    }

    /** Whether a person's limit decided what stands in it; the arithmetic of planning asked for more. */
    public boolean isByList() {
        return runId.startsWith(BY_LIST);
    }

    /** What tells an order of the files again when they are imported once more. */
    static String fromFiles(String supplierId, String number) {
        return FROM_FILES + supplierId + "|" + number;
    }

    /** Whether it was placed before Leadline, and the company's files tell of it. */
    public boolean takenOver() {
        return proposalKey.startsWith(FROM_FILES);
    }

    /**
     * Whether its process runs on the first model, from before orders kept their policy: the supplier's clock starts at once
     * and not with the mail, and each round is asked once.
     */
    public boolean onFirstModel() {
        return policy == null;
    }
}
