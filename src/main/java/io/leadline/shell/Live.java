package io.leadline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.leadline.identity.Actor;
import io.leadline.identity.CurrentActor;
import io.leadline.shared.Changed;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;

/**
 * Tells open views that something they show has changed. Whoever changes something publishes {@link Changed}; a view
 * then reads again what it shows. Who changed it is the person of the request that publishes, and is named to who is typing
 * there; what comes from another instance, or from no person, is told without a name. A page that does not answer is told no more until it does, see {@link Tab}.
 */
@org.springframework.stereotype.Component
public class Live {

    /** Many changes within this time are shown as one, so that a mass import does not redraw a page a thousand times. */
    private static final long GATHER_MILLIS = 200;

    private static final Executor LATER = CompletableFuture.delayedExecutor(GATHER_MILLIS, TimeUnit.MILLISECONDS);

    /** A view that reads before it listens does both within this time; what takes longer may miss a change between them. */
    private static final long READING_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private static final long KEPT_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int TOPICS_KEPT = 2_000;

    private final ObjectProvider<CurrentActor> who;
    private final Executor later;
    private final Map<String, Set<Listener>> byTopic = new ConcurrentHashMap<>();
    private final Map<String, Long> changedAtNanos = new ConcurrentHashMap<>();

    @Autowired
    Live(ObjectProvider<CurrentActor> who) {
        this(who, LATER);
    }

    /** @param later when what was gathered is told */
    Live(ObjectProvider<CurrentActor> who, Executor later) {
        this.who = who;
        this.later = later;
    }

    @EventListener
    void on(Changed change) {
        changed(change.topic());
    }

    public void changed(String topic) {
        long now = System.nanoTime();
        if (changedAtNanos.size() >= TOPICS_KEPT) {
            changedAtNanos.values().removeIf(at -> now - at > KEPT_NANOS);
        }
        changedAtNanos.put(topic, now);
        Set<Listener> listeners = byTopic.getOrDefault(topic, Set.of());
        if (!listeners.isEmpty()) {
            String name = doer();
            listeners.forEach(listener -> listener.remember(name));
        }
    }

    private String doer() {
        return Optional.ofNullable(who.getIfAvailable())
                .flatMap(CurrentActor::find)
                .map(Actor::name)
                .orElse("");
    }

    /**
     * Runs the action in the owner's page whenever the topic changes, as long as the owner is shown. To be called once,
     * in the owner's constructor. What changed after the owner was read and before it listened is not missed: the action
     * runs once more then. While somebody types into a {@link Form} of the owner, it is asked first.
     */
    public void listen(Component owner, String topic, Runnable action) {
        long readNanos = System.nanoTime() - READING_NANOS;
        owner.addAttachListener(attached -> start(attached.getUI(), owner, topic, action, readNanos));
        owner.getUI().ifPresent(ui -> start(ui, owner, topic, action, readNanos));
    }

    private void start(UI ui, Component owner, String topic, Runnable action, long readNanos) {
        Doers doers = new Doers();
        Listener listener = new Listener(Tab.of(ui), doers, () -> keeping(owner, doers, action), later);
        // In one step, because the last listener that leaves takes the topic's set away.
        byTopic.compute(topic, (t, all) -> {
            Set<Listener> more = all == null ? ConcurrentHashMap.newKeySet() : all;
            more.add(listener);
            return more;
        });
        Long changed = changedAtNanos.get(topic);
        if (changed != null && changed - readNanos > 0) {
            listener.remember("");
        }
        owner.addDetachListener(detached -> {
            detached.unregisterListener();
            listener.leave();
            byTopic.computeIfPresent(topic, (t, all) -> {
                all.remove(listener);
                return all.isEmpty() ? null : all;
            });
        });
    }

    /** What somebody is typing into the owner stays: then the owner is read again when its reader agrees. */
    private static void keeping(Component owner, Doers doers, Runnable action) {
        Runnable read = () -> {
            doers.forget();
            action.run();
        };
        Optional<Form> typed = owner instanceof KeepsForms
                ? Optional.empty()
                : Form.unsavedIn(owner).findFirst();
        typed.ifPresentOrElse(form -> form.changedMeanwhile(doers.words(form), read), read);
    }

    /** The pages that listen to anything. */
    Stream<UI> pages() {
        return byTopic.values().stream()
                .flatMap(Set::stream)
                .map(listener -> listener.tab.ui())
                .distinct();
    }

    private static final class Listener {
        private final Tab tab;
        private final Doers doers;
        private final Runnable action;
        private final Runnable again = () -> remember("");
        private final AtomicBoolean waiting = new AtomicBoolean();
        private final Executor later;

        Listener(Tab tab, Doers doers, Runnable action, Executor later) {
            this.tab = tab;
            this.doers = doers;
            this.action = action;
            this.later = later;
        }

        void remember(String doer) {
            doers.add(doer);
            if (waiting.compareAndSet(false, true)) {
                later.execute(this::tell);
            }
        }

        private void tell() {
            waiting.set(false);
            try {
                if (tab.mayTell(again)) {
                    tab.ui().access(action::run);
                }
            } catch (UIDetachedException closed) {
                // The page was closed while the change waited; nobody is left to be told.
            }
        }

        void leave() {
            tab.forget(again);
        }
    }
}
