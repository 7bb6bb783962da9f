package io.leadline.engine.feed;

import io.leadline.engine.FeedPoll;
import io.leadline.engine.FeedPosition;
import io.leadline.engine.store.MongoRecordFeed;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Looping;
import io.leadline.shared.Poll;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Announces that a process has moved: {@code order:} and the subject, soon enough for people who wait to see it happen.
 */
@Component
class FeedWatch implements Looping {

    private static final Logger log = LoggerFactory.getLogger(FeedWatch.class);
    private static final int BATCH = 500;
    private static final Duration REST = Duration.ofMillis(200);

    private final MongoRecordFeed feed;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final Timer delay;
    private final Poll poll;
    private FeedPosition read = FeedPosition.START;
    private boolean begun;

    FeedWatch(MongoRecordFeed feed, BusinessClock clock, ApplicationEventPublisher events, MeterRegistry meters) {
        this.feed = feed;
        this.clock = clock;
        this.events = events;
        this.delay = Timer.builder("leadline.feed.delay")
                .description("From the engine's record of a step to the moment it was read here")
                .publishPercentiles(0.5, 0.95)
                .register(meters);
        this.poll = FeedPoll.of(feed, REST, "feed-watch", this::look);
    }

    private void look() {
        FeedPosition written = feed.position();
        if (!begun) {
            // Nobody is looking at what happened before the application started.
            read = written;
            begun = true;
        }
        if (written.equals(read)) {
            return;
        }
        MongoRecordFeed.ChangedSubjects changed = feed.changedSubjects(read, BATCH);
        changed.subjects().stream().distinct().forEach(subject -> events.publishEvent(new Changed("order:" + subject)));
        if (changed.latest().isAfter(Instant.EPOCH)) {
            Duration since = Duration.between(changed.latest(), clock.now());
            delay.record(since.isNegative() ? Duration.ZERO : since);
        }
        read = changed.complete() ? read.and(written) : read.and(changed.read());
        if (!changed.complete()) {
            // Nobody rings for the rest of it.
            poll.wake();
        }
        log.debug("The feed is read up to {}", read);
    }

    @Override
    public Poll poll() {
        return poll;
    }
}
