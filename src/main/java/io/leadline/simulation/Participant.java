package io.leadline.simulation;

/**
 * Somebody who takes part in the company's life: a person, a firm, all customers together. It has a law and a seed, knows a
 * truth that the product does not know, and acts through {@link Doors} alone.
 *
 * <p>Whatever it does, it does again without harm: who is killed in the middle of a moment lives through that moment anew.
 */
public interface Participant {

    /**
     * Unlike everybody else's; those of one moment act in this order, whoever was there first. What stands before the second
     * hyphen is what they are: those of one kind act at the same time, and see what others have done when the product is done with it.
     */
    String id();

    /** Sees what there is to do, before anybody acts at this moment. */
    default void look(Moment moment) {}

    /** Does what is due now, which is nothing at most moments. */
    void act(Moment moment);
}
