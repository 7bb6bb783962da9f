package io.leadline.ordering;

import java.util.List;
import java.util.Optional;

/**
 * Where an order stands. {@link #after} is the one transition table: the service, the buttons and the test of all pairs
 * ask it.
 */
public enum OrderState {
    /** Planning suggests it; the rules have not said yet who approves. */
    PROPOSED,
    AWAITING_BUYER,
    AWAITING_MANAGER,
    APPROVED,
    /** Released to the supplier, who has not answered this round. */
    SENT,
    /** The answer is outside the tolerance; a buyer decides. */
    IN_REVIEW,
    /** The buyer's reply to the answer makes it more than was approved, and waits for that. */
    ANSWER_IN_APPROVAL,
    CONFIRMED,
    PARTLY_RECEIVED,
    /** What came in is short, over or damaged; a buyer decides. */
    IN_QUESTION,
    /** More came in than was approved, and to keep it waits for that. */
    DELIVERY_IN_APPROVAL,
    CLOSED,
    REJECTED,
    CANCELLED,
    /** The open rest was given to another supplier. */
    RE_SOURCED;

    /** The state after a move; empty if the move is not possible here. */
    public Optional<OrderState> after(OrderMove move) {
        return Optional.ofNullable(
                switch (move) {
                    case REQUIRE_NOBODY -> this == PROPOSED ? APPROVED : null;
                    case REQUIRE_BUYER -> this == PROPOSED || this == APPROVED ? AWAITING_BUYER : null;
                    case REQUIRE_MANAGER -> this == APPROVED ? AWAITING_MANAGER : null;
                    case CHANGE_LINES -> awaitsApproval() ? this : null;
                    case APPROVE -> awaitsApproval() ? APPROVED : null;
                    case REJECT -> awaitsApproval() ? REJECTED : null;
                    case RELEASE -> this == APPROVED ? SENT : null;
                    case CONFIRM -> this == SENT ? CONFIRMED : null;
                    case DEVIATE -> this == SENT ? IN_REVIEW : null;
                    case HOLD ->
                        this == IN_REVIEW ? ANSWER_IN_APPROVAL : this == IN_QUESTION ? DELIVERY_IN_APPROVAL : null;
                    case GIVE_BACK ->
                        this == ANSWER_IN_APPROVAL ? IN_REVIEW : this == DELIVERY_IN_APPROVAL ? IN_QUESTION : null;
                    case ACCEPT -> this == IN_REVIEW ? CONFIRMED : null;
                    case COUNTER -> this == IN_REVIEW ? SENT : null;
                    case MOVE_PROMISE -> isTracked() ? this : null;
                    case RECEIVE_PART -> isExpected() ? PARTLY_RECEIVED : null;
                    case RECEIVE_REST -> isExpected() ? CLOSED : null;
                    case QUESTION -> isExpected() ? IN_QUESTION : null;
                    case EXPECT_REST -> this == IN_QUESTION ? PARTLY_RECEIVED : null;
                    case SETTLE -> this == IN_QUESTION ? CLOSED : null;
                    case CORRECT_TO_NOTHING -> isCounted() ? CONFIRMED : null;
                    case CORRECT_TO_PART -> isCounted() ? PARTLY_RECEIVED : null;
                    case CORRECT_TO_ALL -> isCounted() ? CLOSED : null;
                    case CORRECT_TO_QUESTION -> isCounted() ? IN_QUESTION : null;
                    case CORRECT_WITHDRAWN -> this == CANCELLED || this == RE_SOURCED ? this : null;
                    case CANCEL -> !isFinal() && !isInQuestion() ? CANCELLED : null;
                    case RE_SOURCE -> isWithSupplier() && !isInQuestion() ? RE_SOURCED : null;
                });
    }

    public boolean awaitsApproval() {
        return this == AWAITING_BUYER || this == AWAITING_MANAGER;
    }

    /** Nobody has released it: it blocks other proposals for the same items and location. */
    public boolean isProposal() {
        return this == PROPOSED || awaitsApproval() || this == APPROVED;
    }

    /** A decision that makes it more than was approved waits for that. */
    public boolean awaitsMore() {
        return this == ANSWER_IN_APPROVAL || this == DELIVERY_IN_APPROVAL;
    }

    /** Promised by the supplier and not all in. */
    public boolean isTracked() {
        return isExpected() || isInQuestion();
    }

    /** The next delivery can come in. */
    private boolean isExpected() {
        return this == CONFIRMED || this == PARTLY_RECEIVED;
    }

    /** Something came in, and nobody is just asked to approve it. */
    private boolean isCounted() {
        return this == PARTLY_RECEIVED || this == IN_QUESTION || this == CLOSED;
    }

    /** What came in is not settled. */
    public boolean isInQuestion() {
        return this == IN_QUESTION || this == DELIVERY_IN_APPROVAL;
    }

    /** What the supplier is told: an order that went to another one was withdrawn, and the company's own doings are its own. */
    public OrderState forSupplier() {
        return switch (this) {
            case RE_SOURCED -> CANCELLED;
            case ANSWER_IN_APPROVAL -> IN_REVIEW;
            case DELIVERY_IN_APPROVAL -> IN_QUESTION;
            default -> this;
        };
    }

    /** Those in which a supplier can meet an order. */
    public static List<OrderState> ofSuppliers() {
        return List.of(SENT, IN_REVIEW, CONFIRMED, PARTLY_RECEIVED, IN_QUESTION, CLOSED, CANCELLED);
    }

    /** The supplier knows of it and it is not at its end. */
    public boolean isWithSupplier() {
        return this == SENT || this == IN_REVIEW || this == ANSWER_IN_APPROVAL || isTracked();
    }

    public boolean isFinal() {
        return this == CLOSED || this == REJECTED || this == CANCELLED || this == RE_SOURCED;
    }
}
