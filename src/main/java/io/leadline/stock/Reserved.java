package io.leadline.stock;

import io.leadline.shared.Quantity;

/** What became of a wish to take stock. */
public sealed interface Reserved {

    /** It is taken, now or by an earlier try of the same id. */
    record Taken(String location) implements Reserved {}

    /** There is not enough that this channel may sell. */
    record NotEnough(Quantity available) implements Reserved {}

    /** It was given back before; whatever comes later for the same id is late. */
    record GivenBack() implements Reserved {}

    /** The channel is not known. */
    record UnknownChannel(String channel) implements Reserved {}
}
