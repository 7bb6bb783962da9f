package io.leadline.engine.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.ImmutableRecord;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.value.ImmutableMessageRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableTimerRecordValue;
import io.camunda.zeebe.protocol.record.value.MessageRecordValue;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Timers as the exporter writes them, those that are set and have not ended, and the marks that went through the log. */
class FeedTimersTest {

    private static final Instant DUE = Instant.parse("2030-03-01T10:00:00Z");

    private final FeedBatch batch = new FeedBatch();
    private TestStore store;
    private long position;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aTimerIsThereUntilItFiresOrIsCancelled() {
        write(timer(1, TimerIntent.CREATED), timer(2, TimerIntent.CREATED), timer(3, TimerIntent.CREATED));
        assertThat(timers()).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(store.database().getCollection(Feed.TIMERS).distinct("due", Date.class))
                .containsExactly(Date.from(DUE));

        write(timer(1, TimerIntent.TRIGGERED), timer(3, TimerIntent.CANCELED));

        assertThat(timers()).containsExactly(2L);
    }

    @Test
    void oneThatFiresWithinABatchIsNeverThere() {
        write(timer(1, TimerIntent.CREATED), timer(1, TimerIntent.TRIGGERED), timer(2, TimerIntent.CREATED));

        assertThat(timers()).containsExactly(2L);
    }

    /** After a crash the engine tells again what it told before. */
    @Test
    void whatIsToldAgainComesToTheSame() {
        Record<?> set = timer(1, TimerIntent.CREATED);
        Record<?> fired = timer(1, TimerIntent.TRIGGERED);
        Record<?> other = timer(2, TimerIntent.CREATED);
        write(set, fired, other);

        write(set);
        write(fired, other);

        assertThat(timers()).containsExactly(2L);
    }

    @Test
    void aMarkTellsHowFarTheLogWasBeforeItMarksApart() {
        write(timer(1, TimerIntent.CREATED), mark("first", MessageIntent.PUBLISHED));
        assertThat(marks()).containsExactly("first 1");

        write(mark("first", MessageIntent.EXPIRED), mark("second", MessageIntent.PUBLISHED));
        assertThat(marks()).containsExactly("second 1");

        write(timer(1, TimerIntent.TRIGGERED), mark("third", MessageIntent.PUBLISHED));
        assertThat(marks()).containsExactly("third 5");
    }

    private Record<?> mark(String id, MessageIntent intent) {
        position++;
        return ImmutableRecord.<MessageRecordValue>builder()
                .withKey(100 + position)
                .withPosition(position)
                .withPartitionId(1)
                .withTimestamp(0)
                .withRecordType(RecordType.EVENT)
                .withValueType(ValueType.MESSAGE)
                .withIntent(intent)
                .withValue(ImmutableMessageRecordValue.builder()
                        .withName(Feed.MARK)
                        .withMessageId(id)
                        .build())
                .build();
    }

    private List<String> marks() {
        return store.database()
                .getCollection(Feed.MARKS)
                .find()
                .map((Document one) -> one.getString("mark") + " " + one.getLong("moved"))
                .into(new ArrayList<>());
    }

    private Record<?> timer(long key, TimerIntent intent) {
        position++;
        return ImmutableRecord.<TimerRecordValue>builder()
                .withKey(key)
                .withPosition(position)
                .withPartitionId(1)
                .withTimestamp(0)
                .withRecordType(RecordType.EVENT)
                .withValueType(ValueType.TIMER)
                .withIntent(intent)
                .withValue(ImmutableTimerRecordValue.builder()
                        .withDueDate(DUE.toEpochMilli())
                        .build())
                .build();
    }

    private void write(Record<?>... records) {
        for (Record<?> record : records) {
            RecordMapping.map(record, batch);
        }
        batch.writeTo(store.database());
    }

    private List<Long> timers() {
        return store.database()
                .getCollection(Feed.TIMERS)
                .find()
                .map((Document one) -> one.getLong("_id"))
                .into(new ArrayList<>());
    }
}
