package io.leadline.engine.exporter;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Writes the record feed. Settings: {@code uri}, {@code database}, and {@code timers} where an engine's clock is moved: whoever
 * moves it then knows which timers have still to fire.
 *
 * <p>A position is acknowledged to the engine only when everything up to it is in the store. While the store is away the
 * engine keeps its log and this tries again.
 */
public final class LeadlineExporter implements Exporter {

    /** Short, because people wait to see what they did; long enough that a burst is written together. */
    private static final Duration FLUSH_INTERVAL = Duration.ofMillis(40);

    /** So often at least each partition writes, so that a reader notices when the feed has stopped. */
    private static final Duration BEAT_INTERVAL = Duration.ofSeconds(3);

    private static final int MOST_CHANGES_IN_A_BATCH = 1_000;

    private final FeedBatch batch = new FeedBatch();
    private String uri = "";
    private String databaseName = "";
    private @Nullable MongoClient client;
    private @Nullable MongoDatabase database;
    private @Nullable Controller controller;
    private @Nullable Logger log;
    private int partition;
    private long acceptedPosition = -1;
    private long writtenPosition = -1;
    private long beatNanos = System.nanoTime() - BEAT_INTERVAL.toNanos();

    @Override
    public void configure(Context context) {
        log = context.getLogger();
        partition = context.getPartitionId();
        Map<String, Object> settings = context.getConfiguration().getArguments();
        context.setFilter(new UsedRecords(Boolean.parseBoolean(String.valueOf(settings.get("timers")))));
        // The engine also configures every exporter once only to see whether it can be; nothing is connected before
        // open.
        if (settings.get("uri") == null || settings.get("database") == null) {
            throw new IllegalArgumentException(
                    "Leadline's exporter needs the arguments uri and database; it has " + settings.keySet());
        }
        uri = settings.get("uri").toString();
        databaseName = settings.get("database").toString();
    }

    @Override
    public void open(Controller newController) {
        controller = newController;
        client = MongoClients.create(MongoClientSettings.builder()
                // The engine forgets what it was told is written.
                .writeConcern(WriteConcern.MAJORITY)
                .applyConnectionString(new ConnectionString(uri))
                .applicationName("leadline-exporter")
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(20, TimeUnit.SECONDS))
                .build());
        database = client.getDatabase(databaseName);
        newController.scheduleCancellableTask(FLUSH_INTERVAL, this::flushAndGoOn);
    }

    @Override
    public void export(Record<?> record) {
        // After a failed flush the engine gives the same record again.
        if (record.getPosition() > acceptedPosition) {
            RecordMapping.map(record, batch);
            acceptedPosition = record.getPosition();
        }
        if (batch.size() >= MOST_CHANGES_IN_A_BATCH || batch.isAwaited()) {
            flush();
        }
    }

    @Override
    public void close() {
        try {
            flush();
        } catch (MongoException storeAway) {
            // Not acknowledged, so the engine gives it again.
        }
        if (client != null) {
            client.close();
        }
    }

    private void flushAndGoOn() {
        Duration pause = FLUSH_INTERVAL;
        try {
            flush();
        } catch (MongoException storeAway) {
            pause = Duration.ofSeconds(1);
            if (log != null) {
                log.warn("The store does not answer, trying again: {}", storeAway.getMessage());
            }
        }
        if (controller != null) {
            controller.scheduleCancellableTask(pause, this::flushAndGoOn);
        }
    }

    private void flush() {
        MongoDatabase target = database;
        if (target == null || controller == null) {
            return;
        }
        if (acceptedPosition > writtenPosition) {
            if (batch.size() > 0) {
                batch.writeTo(target);
                beat(target, Updates.set("position", acceptedPosition));
            }
            writtenPosition = acceptedPosition;
            controller.updateLastExportedRecordPosition(writtenPosition);
        }
        if (System.nanoTime() - beatNanos >= BEAT_INTERVAL.toNanos()) {
            beat(target, Updates.setOnInsert("position", 0L));
        }
    }

    private void beat(MongoDatabase target, Bson position) {
        target.getCollection(Feed.POSITIONS)
                .updateOne(
                        Filters.eq(partition),
                        Updates.combine(position, Updates.set("beatAt", new Date())),
                        new UpdateOptions().upsert(true));
        beatNanos = System.nanoTime();
    }

    private record UsedRecords(boolean timers) implements Context.RecordFilter {

        private static final Set<ValueType> VALUES =
                Set.of(ValueType.PROCESS_INSTANCE, ValueType.JOB, ValueType.VARIABLE, ValueType.INCIDENT);

        @Override
        public boolean acceptType(RecordType type) {
            return type == RecordType.EVENT;
        }

        @Override
        public boolean acceptValue(ValueType type) {
            return VALUES.contains(type) || timers && (type == ValueType.TIMER || type == ValueType.MESSAGE);
        }
    }
}
