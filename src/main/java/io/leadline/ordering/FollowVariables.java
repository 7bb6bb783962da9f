package io.leadline.ordering;

/** What the process of an order or a transfer carries that was to follow from a reply and was refused. */
public final class FollowVariables {

    /** The number of the follow among those of its order, counted from 1. */
    public static final String FOLLOW = "follow";

    public static final String DECIDE_BY = "decideBy";
    /** How long the buyers have before those above are told. */
    public static final String DECIDE_WITHIN = "decideWithin";

    /** {@code made} after all, or {@code left}. */
    public static final String OUTCOME = "outcome";

    private FollowVariables() {}
}
