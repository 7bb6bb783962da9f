package io.leadline.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class FeedMapperTest {

    private static final Instant NOON = Instant.parse("2030-06-30T12:00:00Z");

    private final FeedMapper mapper = new FeedMapper(at -> at);

    @Test
    void anElementMovedLastWhenItEnded() {
        Document element = new Document("startedAt", Date.from(NOON));

        assertThat(mapper.lastMove(element)).isEqualTo(NOON);
        assertThat(mapper.lastMove(element.append("endedAt", Date.from(NOON.plusSeconds(9)))))
                .isEqualTo(NOON.plusSeconds(9));
    }

    /** The engine repeats records after a restart, and may begin with the job of an element that it told of before. */
    @Test
    void anElementOfWhichOnlyTheJobIsKnownDoesNotStopTheWatch() {
        assertThat(mapper.lastMove(new Document("job", 7L).append("position", 3L)))
                .isEqualTo(Instant.EPOCH);
    }
}
