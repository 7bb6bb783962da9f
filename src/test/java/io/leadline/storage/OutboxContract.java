package io.leadline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.PendingCommand;
import io.leadline.shared.PendingCommands;
import io.leadline.shared.PendingCommands.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * What holds for whoever has something for the engine: a command waits from the write that decided it until the engine
 * took it, never comes back, and the sender is told at once.
 */
public abstract class OutboxContract {

    private static final PendingCommand FIRST = new PendingCommand.PublishMessage(
            "first", "ordering.orderWithdrawn", "key", Duration.ofDays(7), Map.of("subject", "x", "days", 3));
    private static final PendingCommand SECOND =
            new PendingCommand.CompleteTask("second", "x#answer#1", Map.of("outcome", "over"));

    protected final AtomicInteger rings = new AtomicInteger();

    /** Attached to a store by the outboxes it was made with: {@code outboxes.onWaiting(rings::incrementAndGet)}. */
    protected abstract PendingCommands owner();

    /** Stores a new aggregate whose decision leaves these commands behind. */
    protected abstract void decide(String id, List<PendingCommand> commands);

    /** @return whether a change goes through that was made of the aggregate as it was when it was stored */
    protected abstract boolean changeAsItWas(String id);

    private List<String> waitingOf(String id) {
        return owner().waiting(100).stream()
                .filter(one -> one.owner().equals(id))
                .map(one -> one.command().id())
                .toList();
    }

    @Test
    void whatWasDecidedWaitsWholeUntilItIsTaken() {
        decide("x", List.of(FIRST, SECOND));

        assertThat(owner().waiting(100))
                .filteredOn(one -> one.owner().equals("x"))
                .extracting(Waiting::command)
                .containsExactly(FIRST, SECOND);
        owner().taken("x", "first");
        assertThat(waitingOf("x")).containsExactly("second");
        owner().taken("x", "second");
        assertThat(waitingOf("x")).isEmpty();
    }

    @Test
    void takingTwiceOrWhatIsNotThereHarmsNothing() {
        decide("x", List.of(FIRST, SECOND));

        owner().taken("x", "first");
        owner().taken("x", "first");
        owner().taken("x", "unknown");
        owner().taken("nobody", "first");

        assertThat(waitingOf("x")).containsExactly("second");
    }

    @Test
    void whatWasTakenDoesNotComeBackWithAChangeMadeBefore() {
        decide("x", List.of(FIRST, SECOND));

        owner().taken("x", "first");

        assertThat(changeAsItWas("x")).isFalse();
        assertThat(waitingOf("x")).containsExactly("second");
    }

    @Test
    void theSenderIsToldAtOnceOfWhatWaitsAndOfNothingElse() {
        decide("still", List.of());
        assertThat(rings).hasValue(0);

        decide("x", List.of(FIRST));

        assertThat(rings).hasValue(1);
    }

    @Test
    void noMoreAreGivenThanAskedFor() {
        decide("x", List.of(FIRST));
        decide("y", List.of(FIRST));

        assertThat(owner().waiting(1)).hasSize(1);
        assertThat(owner().waiting(2)).extracting(Waiting::owner).containsExactlyInAnyOrder("x", "y");
    }
}
