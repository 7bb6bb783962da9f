package io.leadline.replenishment;

/**
 * How fast the stock at a location, or what one channel sells of it, moves: the classes of an FSN analysis (fast, slow,
 * non-moving), with what moves neither fast nor slowly and what is dead told apart.
 */
public enum Pace {
    /** Nothing lies there. */
    NONE,
    /** At least twelve turns a year. */
    FAST,
    NORMAL,
    /** Less than one turn a year. */
    SLOW,
    /** Half the time that makes stock dead has passed without a sale. */
    NON_MOVING,
    /** Nothing was sold for the time that makes stock dead. */
    DEAD
}
