package io.leadline.storage.chain;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.leadline.shared.Changed;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The checks of the running application, and what the last one came to: every night, and when somebody asks for one. */
@Component
public class HistoryChecks {

    /** Said when a check begins and when it has ended. */
    public static final String TOPIC = "history-checks";

    private static final Logger log = LoggerFactory.getLogger(HistoryChecks.class);
    private static final String LAST = "last";
    private static final int MOST_KEPT = 100;

    private final MongoDatabase database;
    private final MongoCollection<Document> checks;
    private final ApplicationEventPublisher events;
    private final AtomicBoolean underWay = new AtomicBoolean();

    HistoryChecks(MongoDatabase database, ApplicationEventPublisher events) {
        this.database = database;
        this.checks = database.getCollection("history_checks");
        this.events = events;
    }

    /** @return false if one is under way here */
    public boolean check() {
        if (!underWay.compareAndSet(false, true)) {
            return false;
        }
        events.publishEvent(new Changed(TOPIC));
        try {
            CheckResult result = HistoryCheck.keep(database, Histories.all(), Instant.now());
            tell(result);
            checks.replaceOne(Filters.eq(LAST), write(result), new ReplaceOptions().upsert(true));
            return true;
        } finally {
            underWay.set(false);
            events.publishEvent(new Changed(TOPIC));
        }
    }

    /** Beside the page. */
    public void checkSoon() {
        Thread.ofPlatform().daemon().name("history-check").start(() -> {
            try {
                check();
            } catch (RuntimeException problem) {
                log.error("The histories could not be checked", problem);
            }
        });
    }

    public boolean underWay() {
        return underWay.get();
    }

    public Optional<CheckResult> last() {
        return Optional.ofNullable(checks.find(Filters.eq(LAST)).first()).map(HistoryChecks::read);
    }

    private static void tell(CheckResult result) {
        result.notes().forEach(note -> log.warn("History without its head, kept now: {}", note.line()));
        result.findings().forEach(finding -> log.error("History tampered with: {}", finding.line()));
        if (result.clean()) {
            log.info(
                    "Histories checked: {} subjects with {} entries, all as written. Keep elsewhere: seal {}:{}",
                    result.subjects(),
                    result.entries(),
                    result.seal(),
                    result.sealHash());
        } else {
            log.error(
                    "Histories checked: {} subjects with {} entries, {} findings; nothing was sealed",
                    result.subjects(),
                    result.entries(),
                    result.total());
        }
    }

    private static Document write(CheckResult result) {
        return new Document("_id", LAST)
                .append("at", Date.from(result.at()))
                .append("millis", result.took().toMillis())
                .append("subjects", result.subjects())
                .append("entries", result.entries())
                .append("total", result.total())
                .append("seal", result.seal())
                .append("sealHash", result.sealHash())
                .append(
                        "found",
                        result.found().stream()
                                .limit(MOST_KEPT)
                                .map(one -> new Document("kind", one.kind().name())
                                        .append("history", one.history())
                                        .append("subject", one.subject())
                                        .append("entry", one.entry()))
                                .toList());
    }

    private static CheckResult read(Document document) {
        return new CheckResult(
                document.getDate("at").toInstant(),
                Duration.ofMillis(document.getLong("millis")),
                document.getLong("subjects"),
                document.getLong("entries"),
                document.getList("found", Document.class, List.of()).stream()
                        .map(one -> new Finding(
                                Finding.Kind.valueOf(one.getString("kind")),
                                one.getString("history"),
                                one.getString("subject"),
                                one.getString("entry")))
                        .toList(),
                document.getLong("total"),
                document.getLong("seal"),
                document.getString("sealHash"));
    }
}
