package io.leadline.ordering;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the order's process and those it calls carry: ids, and the facts that gateways and timers need. Everything else is
 * read from the order.
 */
public record OrderVariables(Map<String, Object> values) {

    public static final String SUBJECT = "subject";
    public static final String SUPPLIER_ID = "supplierId";

    /** Of the whole order, as a number in the company's currency; in the order's where {@link #RATE_MISSING}. */
    public static final String TOTAL_VALUE = "totalValue";

    public static final String RATE_MISSING = "rateMissing";
    public static final String DEVIATION_PERCENT = "deviationPercent";
    public static final String NEW_SUPPLIER = "newSupplier";
    /**
     * What the one who has approved it has approved alone for this supplier lately, with this order; in the company's
     * currency.
     */
    public static final String TOGETHER_VALUE = "togetherValue";
    /** Of what the supplier promised, by the company's definition of on time in full. */
    public static final String MISSED_PERCENT = "missedPercent";

    /** Who has approved it so far: {@code nobody}, {@code buyer}, {@code manager} or {@code both}. */
    public static final String SIGNED = "signed";

    /** Who has to: {@code nobody}, {@code buyer} or {@code buyer-and-manager}. */
    public static final String APPROVAL = "approval";
    /** The name of the rule that says so. */
    public static final String RULE = "rule";

    /** The how manyeth decision of the buyers' it is about the approval, and of the managers'. */
    public static final String BUYERS_TURN = "buyersTurn";

    public static final String MANAGERS_TURN = "managersTurn";
    /** {@code approved} or {@code rejected}. */
    public static final String DECISION = "decision";
    /**
     * Only for orders on a model that let a manager's approval stand for both: it is always {@code buyer}, the first of two.
     */
    public static final String DECIDED_BY = "decidedBy";

    public static final String REMIND_APPROVER_AFTER = "remindApproverAfter";
    public static final String ESCALATE_APPROVAL_AFTER = "escalateApprovalAfter";
    public static final String APPROVE_BY = "approveBy";

    /** What a buyer decides on: {@code approve}, {@code review}, {@code settle} or {@code bounce}. */
    public static final String KIND = "kind";
    /** The how manyeth of its kind: the round, the delivery, the mail that came back. */
    public static final String OCCASION = "occasion";

    public static final String REMIND_DECISION_AFTER = "remindDecisionAfter";
    public static final String ESCALATE_DECISION_AFTER = "escalateDecisionAfter";
    public static final String DECIDE_BY = "decideBy";

    public static final String ROUND = "round";
    /** The round, and after its mail came back how often it was asked: {@code 1.2}. */
    public static final String ASKING = "asking";

    public static final String ANSWER_BY = "answerBy";
    public static final String ANSWER_WITHIN = "answerWithin";
    public static final String REMIND_SUPPLIER_EVERY = "remindSupplierEvery";
    /** Only for orders on a model in which a review had its due date from the supplier's clock. */
    public static final String REVIEW_BY = "reviewBy";
    /**
     * {@code inside} or {@code outside} the tolerance; of one outside, {@code accepted} where the tables of acceptance took it.
     */
    public static final String ANSWER = "answer";

    /** How far the supplier's answers are trusted, in the words of the tables. */
    public static final String ANSWER_CLASS = "answerClass";
    /** Of the answer's worst line. */
    public static final String DAYS_LATE = "daysLate";

    public static final String QUANTITY_PERCENT = "quantityPercent";
    public static final String PRICE_PERCENT = "pricePercent";
    /** Whether any line is refused, substituted or left for later. */
    public static final String ANSWER_OTHER = "answerOther";
    /** Since the first approval. */
    public static final String GROWN_PERCENT = "grownPercent";

    public static final String STOCK_SAFE = "stockSafe";
    /** {@code accept} or {@code ask}, by the tables. */
    public static final String ACCEPTANCE = "acceptance";
    /** The name of the table, or guard, that says so. */
    public static final String ACCEPTANCE_RULE = "acceptanceRule";
    /** How often the process may still make an offer of its own. */
    public static final String OFFERS_LEFT = "offersLeft";
    /** How far it may go. */
    public static final String MANDATE = "mandate";
    /** {@code counter} or {@code ask}, by the table of the mandate. */
    public static final String COUNTERING = "countering";
    /** The name of its rule that says so. */
    public static final String COUNTERING_RULE = "counteringRule";
    /** The word for another offer. */
    public static final String COUNTER = "counter";

    /** The round, and after a reply was not approved how often it was replied to: {@code 1.2}. */
    public static final String REVIEWING = "reviewing";
    /**
     * {@code accept}, {@code counter}, {@code re-source}, {@code cancel}, {@code to-approve} where that has to be approved, and
     * {@code again} where it was not.
     */
    public static final String REVIEW = "review";

    public static final String DELIVERY = "delivery";
    /** The correction by which the process of an order at its end began again; its number is that of a delivery. */
    public static final String CORRECTION = "correction";

    public static final String EXPECTED_AT = "expectedAt";
    public static final String CHECK_PROMISES_EVERY = "checkPromisesEvery";
    /** The delivery in question, and after it was not approved how often it was decided on: {@code 1.2}. */
    public static final String SETTLING = "settling";
    /** {@code complete}, {@code rest-open}, {@code in-question} or {@code to-approve}. */
    public static final String RECEIPT = "receipt";

    /** Of the mails that came back, the one that a buyer sees to. */
    public static final String BOUNCE = "bounce";

    public static final String REACH_BY = "reachBy";
    public static final String REMIND_OF_ADDRESS_AFTER = "remindOfAddressAfter";
    public static final String ESCALATE_ADDRESS_AFTER = "escalateAddressAfter";
    /** {@code again} or {@code otherwise}: what becomes of a mail that came back. */
    public static final String REACHED = "reached";
    /** {@code re-source} or {@code cancel}. */
    public static final String WITHDRAWAL = "withdrawal";

    /** Empty in models from before that were of one kind each. */
    public Optional<String> kind() {
        return Optional.ofNullable(values.get(KIND)).map(Object::toString);
    }

    /** The rule of approval that applies; empty in models from before that told of none. */
    public String rule() {
        return Optional.ofNullable(values.get(RULE)).map(Object::toString).orElse("");
    }

    /** Whether the tables of acceptance take the answer. */
    public boolean accepts() {
        return "accept".equals(values.get(ACCEPTANCE));
    }

    /** What says so. */
    public String acceptanceRule() {
        return Optional.ofNullable(values.get(ACCEPTANCE_RULE))
                .map(Object::toString)
                .orElse("");
    }

    /** Whether the table lets the process make an offer of its own. */
    public boolean mayCounter() {
        return COUNTER.equals(values.get(COUNTERING));
    }

    /** What says so. */
    public String counteringRule() {
        return Optional.ofNullable(values.get(COUNTERING_RULE))
                .map(Object::toString)
                .orElse("");
    }

    public int round() {
        return number(ROUND);
    }

    /** Whether the rules ask for two people. */
    public boolean both() {
        return "buyer-and-manager".equals(values.get(APPROVAL));
    }

    /** The managers' how manyeth decision; models from before asked them once. */
    public int managersTurn() {
        return values.get(MANAGERS_TURN) == null ? 1 : number(MANAGERS_TURN);
    }

    /** Zero where a model from before does not carry it. */
    public double amount(String variable) {
        return values.get(variable) instanceof Number amount ? amount.doubleValue() : 0;
    }

    public int occasion() {
        return number(OCCASION);
    }

    public int delivery() {
        return number(DELIVERY);
    }

    /** Whether the process began again with a correction; models from before knew of none. */
    public boolean corrected() {
        return values.get(CORRECTION) != null;
    }

    /** The one that the goods-in desk counts first, or the correction, which is counted already. */
    public int firstDelivery() {
        return corrected() ? number(CORRECTION) : 1;
    }

    public int bounce() {
        return number(BOUNCE);
    }

    public Instant reachBy() {
        return Instant.parse(text(REACH_BY));
    }

    private int number(String variable) {
        return Integer.parseInt(text(variable));
    }

    /** @throws IllegalArgumentException if the process does not carry it */
    private String text(String variable) {
        Object value = values.get(variable);
        if (value == null) {
            throw new IllegalArgumentException(
                    "The order's process carries no " + variable + ", but " + values.keySet());
        }
        return value.toString();
    }
}
