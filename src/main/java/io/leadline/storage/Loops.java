package io.leadline.storage;

import io.leadline.shared.Looping;
import io.leadline.shared.Poll;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts everything that is {@link Looping} once the application stands, and ends all of it at once. */
@Component
class Loops implements SmartLifecycle {

    private final ObjectProvider<Looping> loops;
    private volatile List<Poll> started = List.of();

    Loops(ObjectProvider<Looping> loops) {
        this.loops = loops;
    }

    @Override
    public void start() {
        started = loops.stream().map(Looping::poll).toList();
        started.forEach(Poll::start);
    }

    @Override
    public void stop() {
        List<Runnable> ending = started.stream().map(Poll::ending).toList();
        ending.forEach(Runnable::run);
        started = List.of();
    }

    @Override
    public boolean isRunning() {
        return !started.isEmpty();
    }
}
