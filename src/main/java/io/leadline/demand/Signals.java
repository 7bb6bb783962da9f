package io.leadline.demand;

import io.leadline.shared.Sku;
import java.time.Instant;
import java.util.List;

/** What was noticed in the sales. */
public interface Signals {

    /** @return false where the same was noticed before */
    boolean note(NoticedSignal signal);

    /** The latest of an item, newest first. */
    List<NoticedSignal> of(Sku sku, int limit);

    /** The latest of all items, newest first. */
    List<NoticedSignal> noticedSince(Instant since, int limit);
}
