package io.leadline.demand;

import io.leadline.shared.Sku;
import java.util.List;

/** What was noticed in the sales. */
public interface Signals {

    /** @return false where the same was noticed before */
    boolean note(NoticedSignal signal);

    /** The latest of an item, newest first. */
    List<NoticedSignal> of(Sku sku, int limit);
}
