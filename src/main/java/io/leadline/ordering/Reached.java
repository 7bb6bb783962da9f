package io.leadline.ordering;

/** How a supplier that a mail did not reach is reached after all. */
public sealed interface Reached {

    /** The mail goes to this address, which is the supplier's from now on. */
    record Again(String address) implements Reached {}

    /** By telephone, by letter, in person: the supplier knows, and its clock runs. */
    record Otherwise(String note) implements Reached {}
}
