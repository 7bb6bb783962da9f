package io.leadline.simulation;

/**
 * Somebody who takes part in the company's life: a person, a firm, all customers together. It has a law and a seed, knows a
 * truth that the product does not know, and acts through {@link Doors} alone.
 *
 * <p>Whatever it does, it does again without harm: who is killed in the middle of a moment lives through that moment anew.
 */
public interface Participant {

    /** Unlike everybody else's; those of one moment act in this order, whoever was there first. */
    String id();

    /** Does what is due now, which is nothing at most moments. */
    void act(Moment moment);
}
