package io.leadline.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.engine.ElementRecord;
import io.leadline.engine.Engine;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.TaskRecord;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.PendingCommands;
import io.leadline.storage.Outboxes;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    /** As many as an incident of one step leaves behind in a busy week, and more than are looked at in one go. */
    private static final int AWAITED_BY_NOBODY = 450;

    private final List<String> published = new CopyOnWriteArrayList<>();

    /** Takes every message, and knows of no task. */
    private final Engine engine = (Engine) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Engine.class}, (p, method, args) -> {
                if (method.getName().equals("publish")) {
                    published.add(args[0].toString());
                }
                return method.getReturnType() == boolean.class ? (Object) true : null;
            });

    private final RecordFeed feed = (RecordFeed) Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {RecordFeed.class},
            (p, method, args) -> method.getReturnType() == Optional.class ? Optional.empty() : List.of());

    private static final class Memory implements PendingCommands {

        private final List<Waiting> waiting = new CopyOnWriteArrayList<>();

        @Override
        public List<Waiting> waiting(int limit) {
            List<Waiting> all = new ArrayList<>(waiting);
            return all.subList(0, Math.min(limit, all.size()));
        }

        @Override
        public void taken(String owner, String commandId) {
            waiting.removeIf(
                    one -> one.owner().equals(owner) && one.command().id().equals(commandId));
        }
    }

    @Test
    void decisionsThatNobodyAwaitsYetHoldUpNoOthers() {
        Memory memory = new Memory();
        IntStream.range(0, AWAITED_BY_NOBODY)
                .mapToObj(i -> new PendingCommand.CompleteTask("c" + i, "O-" + i + "#answer#1", Map.of()))
                .forEach(command -> memory.waiting.add(new PendingCommands.Waiting("O", "O", command)));
        memory.waiting.add(new PendingCommands.Waiting(
                "O-9",
                "O-9",
                new PendingCommand.PublishMessage(
                        "last", "ordering.orderWithdrawn", "O-9", Duration.ofDays(1), Map.of())));
        Dispatcher dispatcher = new Dispatcher(engine, feed, List.of(memory), new Outboxes(), InstantSource.system());

        dispatcher.poll().start();

        await().until(() -> !published.isEmpty());
        dispatcher.poll().close();
        assertThat(memory.waiting).hasSize(AWAITED_BY_NOBODY);
    }

    /** What has ended may just begin again, as the process of a closed order does when a count was wrong. */
    @Test
    void aDecisionIsGivenUpOnlyOnceNothingHasRunForAWhile() {
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        AtomicReference<Instant> time = new AtomicReference<>(now);
        List<ElementRecord> ended = List.of(process(TaskRecord.State.COMPLETED));
        RecordFeed all = (RecordFeed) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {RecordFeed.class},
                (p, method, args) -> method.getReturnType() == Optional.class ? Optional.empty() : ended);
        Memory memory = new Memory();
        memory.waiting.add(new PendingCommands.Waiting(
                "O-1", "O-1", new PendingCommand.CompleteTask("c", "O-1#receive#3", Map.of())));
        Dispatcher dispatcher = new Dispatcher(engine, all, List.of(memory), new Outboxes(), time::get);

        dispatcher.dispatch();
        time.set(now.plusSeconds(29));
        dispatcher.dispatch();
        assertThat(memory.waiting).hasSize(1);
        time.set(now.plusSeconds(30));
        dispatcher.dispatch();
        assertThat(memory.waiting).isEmpty();
    }

    /** What is decided meanwhile rings, and is not waited for. */
    @Test
    void itLooksMoreSeldomOnceNothingWaitsAnywhere() {
        AtomicReference<Boolean> there = new AtomicReference<>(false);
        Engine comesAndGoes = (Engine) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Engine.class},
                (p, method, args) -> method.getName().equals("available") ? there.get() : null);
        Memory memory = new Memory();
        Dispatcher dispatcher = new Dispatcher(
                comesAndGoes, feed, List.of(new Memory(), memory), new Outboxes(), InstantSource.system());

        dispatcher.dispatch();
        assertThat(dispatcher.pause()).as("the engine is away").isEqualTo(Duration.ofMillis(500));
        there.set(true);
        dispatcher.dispatch();
        assertThat(dispatcher.pause()).as("nothing waits").isEqualTo(Duration.ofSeconds(2));
        memory.waiting.add(new PendingCommands.Waiting(
                "O-1", "O-1", new PendingCommand.CompleteTask("c", "O-1#receive#3", Map.of())));
        dispatcher.dispatch();
        assertThat(dispatcher.pause()).as("nobody awaits it yet").isEqualTo(Duration.ofMillis(500));
        there.set(false);
        dispatcher.dispatch();
        assertThat(dispatcher.pause()).as("away again").isEqualTo(Duration.ofMillis(500));
    }

    private static ElementRecord process(TaskRecord.State state) {
        return new ElementRecord(1, "order", 1, 1, "order", "PROCESS", state, Instant.EPOCH, Instant.EPOCH);
    }
}
