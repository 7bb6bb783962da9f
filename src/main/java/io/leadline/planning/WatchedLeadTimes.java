package io.leadline.planning;

import java.util.Set;

/** Lead times that somebody works on, and that are told of however cheap they have become beside others. */
public interface WatchedLeadTimes {

    Set<Watched> watched();

    /** One item of one supplier. */
    record Watched(String supplier, String sku) {}
}
