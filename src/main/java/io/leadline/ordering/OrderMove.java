package io.leadline.ordering;

/** What can happen to an order's state; {@link OrderState#after} says where each leads. */
public enum OrderMove {
    /** The rules ask for nobody's approval. */
    REQUIRE_NOBODY,
    REQUIRE_BUYER,
    /** A buyer approved, and the rules ask for a manager too. */
    REQUIRE_MANAGER,
    CHANGE_LINES,
    APPROVE,
    REJECT,
    RELEASE,
    /** The supplier answered inside the tolerance. */
    CONFIRM,
    /** The supplier answered outside the tolerance, or refused. */
    DEVIATE,
    /** What the buyer decides makes it more than was approved: it waits until that is approved. */
    HOLD,
    /** What waited comes back to be done, or to be decided otherwise. */
    GIVE_BACK,
    /** The buyer takes the answer as it is. */
    ACCEPT,
    COUNTER,
    MOVE_PROMISE,
    RECEIVE_PART,
    RECEIVE_REST,
    /** What came in is short, over or damaged. */
    QUESTION,
    /** What was short or damaged is still to come. */
    EXPECT_REST,
    /** What came in is taken as it is. */
    SETTLE,
    /** What came in was counted wrongly: nothing has come in. */
    CORRECT_TO_NOTHING,
    /** Likewise: a part has. */
    CORRECT_TO_PART,
    /** Likewise: all that was expected has. */
    CORRECT_TO_ALL,
    /** Likewise: it is short, over or damaged. */
    CORRECT_TO_QUESTION,
    /** What came in of an order that was withdrawn since was counted wrongly. */
    CORRECT_WITHDRAWN,
    CANCEL,
    RE_SOURCE
}
