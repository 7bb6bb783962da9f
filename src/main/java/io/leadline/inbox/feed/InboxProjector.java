package io.leadline.inbox.feed;

import io.leadline.engine.FeedPoll;
import io.leadline.engine.FeedPosition;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.TaskRecord;
import io.leadline.inbox.InboxTask;
import io.leadline.inbox.TaskSubject;
import io.leadline.inbox.store.ProjectionStore;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Looping;
import io.leadline.shared.Poll;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows the feed and keeps the inbox equal to it; describes tasks anew when what they are about has changed. */
@Component
class InboxProjector implements Looping {

    private static final Duration REST = Duration.ofMillis(100);
    private static final int BATCH = 500;
    private static final String ORDER = "order:";
    private static final String CLOCK = "clock";

    private final RecordFeed feed;
    private final ProjectionStore store;
    private final Descriptions descriptions;
    private final ApplicationEventPublisher events;
    private final Poll poll;
    private final Set<String> changedSubjects = ConcurrentHashMap.newKeySet();
    private final ObjectProvider<BusinessClock> clock;
    private final AnewEachDay anew = new AnewEachDay();
    private @Nullable FeedPosition cursor;

    InboxProjector(
            RecordFeed feed,
            ProjectionStore store,
            Descriptions descriptions,
            ApplicationEventPublisher events,
            ObjectProvider<BusinessClock> clock) {
        this.clock = clock;
        this.feed = feed;
        this.store = store;
        this.descriptions = descriptions;
        this.events = events;
        this.poll = FeedPoll.of(feed, REST, "inbox-projector", this::look);
    }

    @EventListener
    void on(Changed change) {
        if (change.topic().startsWith(ORDER)) {
            changedSubjects.add(change.topic().substring(ORDER.length()));
            poll.wake();
        } else if (change.topic().equals(CLOCK)) {
            poll.wake();
        }
    }

    private void look() {
        FeedPosition written = feed.position();
        FeedPosition from = cursor == null ? store.cursor() : cursor;
        cursor = from;
        while (!from.equals(written)) {
            List<TaskRecord> changed = feed.changedTasks(from, BATCH);
            FeedPosition upTo = changed.size() < BATCH ? from.and(written) : from;
            for (TaskRecord task : changed) {
                upTo = upTo.and(task.position());
            }
            follow(changed, upTo);
            from = upTo;
            cursor = upTo;
            if (changed.size() < BATCH) {
                break;
            }
        }
        changedSubjects.addAll(anew.next(clock.getObject().today(), store::subjects));
        describeChanged();
    }

    private void follow(List<TaskRecord> changed, FeedPosition upTo) {
        if (changed.isEmpty()) {
            return;
        }
        Map<TaskRecord, TaskSubject> open = new LinkedHashMap<>();
        List<TaskRecord> gone = new ArrayList<>();
        Set<String> topics = new LinkedHashSet<>(Set.of("inbox"));
        for (TaskRecord task : changed) {
            if (task.state() == TaskRecord.State.OPEN) {
                open.put(descriptions.known(task), descriptions.describe(task));
            } else {
                gone.add(task);
            }
            topics.add("task:" + task.interaction());
        }
        store.follow(open, gone, upTo);
        topics.forEach(topic -> events.publishEvent(new Changed(topic)));
    }

    private void describeChanged() {
        boolean any = false;
        for (Iterator<String> subjects = changedSubjects.iterator(); subjects.hasNext(); ) {
            String subject = subjects.next();
            subjects.remove();
            for (InboxTask task : store.ofSubject(subject)) {
                TaskSubject about = feed.openTask(task.interaction())
                        .map(descriptions::describe)
                        .orElse(task.about());
                if (!about.equals(task.about())) {
                    store.describe(task, about);
                    any = true;
                }
            }
        }
        if (any) {
            events.publishEvent(new Changed("inbox"));
        }
    }

    @Override
    public Poll poll() {
        return poll;
    }
}
