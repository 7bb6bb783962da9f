package io.leadline.simulation.worlds;

import java.util.List;

/** Decides on a review day what to buy and what to move. */
@FunctionalInterface
public interface WorldRule {

    /** Days between two reviews, the same for everybody: rules are compared, not calendars. */
    int REVIEW_DAYS = 7;

    /** @param known everything up to this morning; nobody may keep it */
    List<Decision> decide(WorldState known);

    /** What is to be done. */
    sealed interface Decision {}

    /**
     * Units bought.
     *
     * @param item its number in the world
     * @param terms whose terms of the item's
     */
    record Buy(int item, int terms, double units) implements Decision {}

    /** Units moved between two places of one item. */
    record Move(int from, int to, double units) implements Decision {}
}
