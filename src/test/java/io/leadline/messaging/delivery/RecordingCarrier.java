package io.leadline.messaging.delivery;

import io.leadline.messaging.Letter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Remembers what it carried, and says what the test wants. */
final class RecordingCarrier implements Carrier {

    final List<String> messageIds = new CopyOnWriteArrayList<>();
    final List<Letter> letters = new CopyOnWriteArrayList<>();
    volatile Function<Letter, Outcome> says = letter -> new Outcome.Taken();

    @Override
    public Outcome carry(Letter letter, String messageId) {
        messageIds.add(messageId);
        letters.add(letter);
        return says.apply(letter);
    }
}
