package io.leadline.ordering.process;

import io.leadline.ordering.OrderVariables;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a buyer, and when that takes too long a manager, decides on in the called process {@code buyer-decision}. One
 * drawing for all; in the inbox each is a kind of its own.
 */
enum BuyerDecision {
    APPROVE("UserTask_ApproveOrder", "UserTask_DecideForBuyer"),
    REVIEW("UserTask_ReviewAnswer", "UserTask_ReviewForBuyer"),
    SETTLE("UserTask_SettleDelivery", "UserTask_SettleForBuyer"),
    BOUNCE("UserTask_CorrectAddress", "UserTask_ReachForBuyer");

    private static final String LATE = "-late";

    private final String buyersTask;
    private final String managersTask;

    BuyerDecision(String buyersTask, String managersTask) {
        this.buyersTask = buyersTask;
        this.managersTask = managersTask;
    }

    /** Models from before told only of an answer or a delivery in question; both are looked at alike. */
    static BuyerDecision of(OrderVariables variables) {
        return variables.kind().map(BuyerDecision::named).orElse(REVIEW);
    }

    /**
     * The name that the inbox knows the task by.
     *
     * @param interaction such as {@code O-1042#review#2}, or {@code O-1042#review-late#2} when it is the manager's
     */
    static String taskOf(String interaction) {
        String word = interaction.replaceFirst("^[^#]*#", "").replaceFirst("#.*$", "");
        boolean late = word.endsWith(LATE);
        BuyerDecision decision = named(late ? word.substring(0, word.length() - LATE.length()) : word);
        return late ? decision.managersTask : decision.buyersTask;
    }

    /** As in interactions and in the models. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static BuyerDecision named(String word) {
        return Arrays.stream(values())
                .filter(decision -> decision.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A buyer decides on no " + word));
    }
}
