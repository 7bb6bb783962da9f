package io.leadline.engine;

import io.leadline.shared.Poll;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks when the feed has moved on, and now and then in any case; where nobody can tell that it has, again and again. */
public final class FeedPoll {

    /** So late comes what nobody rang for. */
    private static final Duration UNTOLD = Duration.ofSeconds(1);

    private FeedPoll() {}

    /** @param rest after a look; what comes meanwhile is looked at together */
    public static Poll of(RecordFeed feed, Duration rest, String name, Runnable look) {
        AtomicBoolean told = new AtomicBoolean();
        Poll poll = Poll.onNews(() -> told.get() ? UNTOLD : rest, rest, name, look);
        told.set(feed.onMove(poll::wake));
        return poll;
    }
}
