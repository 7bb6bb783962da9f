package io.leadline.tracking;

import io.leadline.ordering.OrderChanged;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Looping;
import io.leadline.shared.Poll;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends escalations whose delay is gone, wakes those that rest when it is worse than it was, and writes down what came of lines that
 * are at their end: as soon as their order changes, and by a look at all that are open, in case the application died between the two.
 */
@Component
public class DelaySweep implements Looping {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private static final Duration AFTERMATHS_PAUSE = Duration.ofHours(1);

    private final DelayWatch watch;
    private final Aftermaths aftermaths;
    private final BusinessClock clock;
    private final Set<String> changedOrders = ConcurrentHashMap.newKeySet();
    private final Poll poll = Poll.every(PAUSE, "delay-sweep", this::lookUnasked);
    private long lookedAtAllNanos = System.nanoTime() - PAUSE.toNanos();
    private long settledAllNanos = System.nanoTime() - AFTERMATHS_PAUSE.toNanos();

    private volatile LocalDate lookedAtAllOn = LocalDate.MIN;
    private volatile boolean whenAsked;

    DelaySweep(DelayWatch watch, Aftermaths aftermaths, BusinessClock clock) {
        this.clock = clock;
        this.watch = watch;
        this.aftermaths = aftermaths;
    }

    @Override
    public Poll poll() {
        return poll;
    }

    @EventListener
    void changed(OrderChanged change) {
        changedOrders.add(change.orderId());
        poll.wake();
    }

    /** Days of which one more has passed are not counted half a minute later, when somebody has decided by them. */
    @EventListener
    void passed(Changed change) {
        if (change.topic().equals("clock") && !lookedAtAllOn.equals(clock.today())) {
            poll.wake();
        }
    }

    /**
     * From now on only {@link #settle} looks: at what changed in a moment when it is over, and at all with each new day, however fast
     * the machine's own time goes beside that.
     */
    public void whenAsked() {
        whenAsked = true;
    }

    /**
     * Looks at what has changed since it was last asked; nothing where it looks by itself.
     *
     * @return whether there was anything
     */
    public boolean settle() {
        return whenAsked && lookWhenAsked();
    }

    private synchronized boolean lookWhenAsked() {
        boolean any = lookAtChanged();
        LocalDate today = clock.today();
        if (!today.equals(lookedAtAllOn)) {
            lookedAtAllOn = today;
            watch.clearAllGone();
            aftermaths.settleAll();
            any = true;
        }
        return any;
    }

    private void lookUnasked() {
        if (!whenAsked) {
            look();
        }
    }

    /** @return whether there were any; one after the other by their names, not as they are laid out */
    private boolean lookAtChanged() {
        Set<String> orders = new TreeSet<>(changedOrders);
        for (String order : orders) {
            changedOrders.remove(order);
            watch.clearIfGone(order);
            watch.wakeIfChanged(order);
            aftermaths.settle(order);
        }
        return !orders.isEmpty();
    }

    private synchronized void look() {
        lookAtChanged();
        LocalDate today = clock.today();
        if (System.nanoTime() - lookedAtAllNanos >= PAUSE.toNanos() || !today.equals(lookedAtAllOn)) {
            lookedAtAllNanos = System.nanoTime();
            lookedAtAllOn = today;
            watch.clearAllGone();
        }
        if (System.nanoTime() - settledAllNanos >= AFTERMATHS_PAUSE.toNanos()) {
            settledAllNanos = System.nanoTime();
            aftermaths.settleAll();
        }
    }
}
