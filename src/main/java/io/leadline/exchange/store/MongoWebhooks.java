package io.leadline.exchange.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import io.leadline.exchange.webhooks.WebhookEndpoint;
import io.leadline.exchange.webhooks.WebhookKind;
import io.leadline.exchange.webhooks.WebhookMessage;
import io.leadline.exchange.webhooks.WebhookMessage.State;
import io.leadline.exchange.webhooks.WebhookStore;
import io.leadline.exchange.webhooks.WebhookTry;
import io.leadline.shared.Page;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Sha256;
import io.leadline.storage.Guarded;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** In {@code webhook_endpoints}, {@code webhook_messages}, {@code webhook_log} and {@code webhook_told}. */
@Repository
class MongoWebhooks implements WebhookStore {

    static final String ENDPOINTS = "webhook_endpoints";
    static final String MESSAGES = "webhook_messages";
    static final String LOG = "webhook_log";
    static final String TOLD = "webhook_told";
    static final String COUNTERS = "counters";

    private static final Date NEVER = new Date(0);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int MOST_ENDPOINTS = 1_000;

    /** The store's own number of a message: whichever instance writes it, and whatever its clock says. */
    static final String TURN = "turn";
    /** Whether it gave an answer in its present trouble; missing on what was written by an older release. */
    private static final String HEARD = "heard";

    private static final Bson IN_TURN = Sorts.ascending(TURN, "_id");
    private static final int AT_ONCE = 500;

    private final MongoCollection<Document> endpoints;
    private final MongoCollection<Document> messages;
    private final MongoCollection<Document> log;
    private final MongoCollection<Document> told;
    private final MongoCollection<Document> counters;
    private final Outbox outbox;

    MongoWebhooks(MongoDatabase database, Outboxes outboxes) {
        this.endpoints = database.getCollection(ENDPOINTS);
        this.messages = database.getCollection(MESSAGES);
        this.log = database.getCollection(LOG);
        this.told = database.getCollection(TOLD);
        this.counters = database.getCollection(COUNTERS);
        this.outbox = outboxes.keepingVersions(endpoints, "", "madeAt");
    }

    @Override
    public void add(WebhookEndpoint endpoint) {
        Guarded.add(
                endpoints,
                new Document("_id", endpoint.id())
                        .append("name", endpoint.name())
                        .append("url", endpoint.url())
                        .append(
                                "kinds",
                                endpoint.kinds().stream()
                                        .map(WebhookKind::type)
                                        .sorted()
                                        .toList())
                        .append("channels", List.copyOf(new TreeSet<>(endpoint.channels())))
                        .append("organisation", endpoint.organisation())
                        .append("by", endpoint.by())
                        .append("madeAt", Date.from(endpoint.madeAt()))
                        .append("secretNumber", endpoint.secretNumber())
                        .append("renewedAt", date(endpoint.renewedAt()))
                        .append("open", endpoint.open())
                        .append("trouble", endpoint.trouble())
                        .append("troubles", 0)
                        .append("silent", endpoint.silent())
                        .append("problem", endpoint.problem())
                        .append("shop", endpoint.shop())
                        .append("leasedUntil", NEVER)
                        .append("leasedBy", "")
                        .append("pending", List.of())
                        .append("waiting", false));
    }

    @Override
    public Optional<WebhookEndpoint> find(String id) {
        return Optional.ofNullable(endpoints.find(eq(id)).first()).map(MongoWebhooks::endpoint);
    }

    @Override
    public Page<WebhookEndpoint> list(int offset, int limit) {
        List<WebhookEndpoint> rows = endpoints
                .find()
                .sort(Sorts.descending("madeAt", "_id"))
                .skip(offset)
                .limit(limit)
                .map(MongoWebhooks::endpoint)
                .into(new ArrayList<>());
        return new Page<>(rows, endpoints.countDocuments());
    }

    @Override
    public List<WebhookEndpoint> open() {
        return endpoints
                .find(eq("open", true))
                .sort(Sorts.ascending("_id"))
                .limit(MOST_ENDPOINTS)
                .map(MongoWebhooks::endpoint)
                .into(new ArrayList<>());
    }

    @Override
    public void renewed(String id, int number, Instant at) {
        endpoints.updateOne(
                and(eq(id), eq("secretNumber", number - 1)),
                combine(set("secretNumber", number), set("renewedAt", Date.from(at))));
    }

    @Override
    public void open(String id, boolean open, @Nullable String problem) {
        endpoints.updateOne(
                eq(id),
                combine(
                        set("open", open),
                        set("trouble", null),
                        set("silent", false),
                        set(HEARD, false),
                        set("problem", problem)));
        if (!open && problem == null) {
            messages.deleteMany(and(eq("endpoint", id), in("state", State.WAITING.name(), State.BLOCKED.name())));
        }
    }

    @Override
    public boolean claim(String endpoint, String who, Instant now, Instant until) {
        return endpoints
                        .updateOne(
                                and(eq(endpoint), or(lte("leasedUntil", Date.from(now)), eq("leasedBy", who))),
                                combine(set("leasedUntil", Date.from(until)), set("leasedBy", who)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void release(String endpoint, String who) {
        endpoints.updateOne(and(eq(endpoint), eq("leasedBy", who)), set("leasedUntil", NEVER));
    }

    @Override
    public void add(Collection<WebhookMessage> added) {
        if (added.isEmpty()) {
            return;
        }
        long turn = turnsFor(added.size());
        List<Document> documents = new ArrayList<>();
        for (WebhookMessage message : added) {
            turn++;
            documents.add(write(message, turn));
        }
        Guarded.addAll(messages, documents);
    }

    /** @return the last before them */
    private long turnsFor(int number) {
        Document counter = counters.findOneAndUpdate(
                eq(MESSAGES),
                inc("count", (long) number),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(counter).getLong("count") - number;
    }

    @Override
    public List<String> marked(String endpoint, Collection<String> subjects) {
        return messages
                .find(and(
                        eq("endpoint", endpoint),
                        in("subject", subjects),
                        in("state", State.WAITING.name(), State.BLOCKED.name())))
                .into(new ArrayList<>())
                .stream()
                .filter(message -> !message.getBoolean("taken"))
                .map(message -> message.getString("subject"))
                .toList();
    }

    @Override
    public List<WebhookMessage> waiting(String endpoint, int limit) {
        return list(and(eq("endpoint", endpoint), eq("state", State.WAITING.name())), limit);
    }

    @Override
    public List<WebhookMessage> waitingOf(String endpoint, Collection<String> subjects) {
        return messages.find(and(
                        eq("endpoint", endpoint),
                        in("subject", subjects),
                        in("state", State.WAITING.name(), State.BLOCKED.name())))
                .map(MongoWebhooks::read)
                .into(new ArrayList<>());
    }

    private List<WebhookMessage> list(Bson filter, int limit) {
        return messages.find(filter)
                .sort(IN_TURN)
                .limit(limit)
                .map(MongoWebhooks::read)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<WebhookMessage> firstOf(WebhookMessage message) {
        return Optional.ofNullable(messages.find(ofSubject(message.endpoint(), message.subject(), State.WAITING))
                        .sort(Sorts.ascending("place", TURN, "_id"))
                        .first())
                .map(MongoWebhooks::read);
    }

    @Override
    public void taken(String message) {
        messages.updateOne(eq(message), set("taken", true));
    }

    @Override
    public void says(String message, String data) {
        messages.updateOne(eq(message), set("data", data));
    }

    @Override
    public void done(WebhookMessage message) {
        messages.deleteOne(eq(message.id()));
    }

    @Override
    public void failed(WebhookMessage message, String problem) {
        messages.updateOne(
                eq(message.id()),
                combine(set("state", State.BLOCKED.name()), set("problem", problem), inc("tries", 1)));
    }

    @Override
    public boolean blocked(WebhookMessage message) {
        boolean blocked = messages.find(ofSubject(message.endpoint(), message.subject(), State.BLOCKED))
                        .first()
                != null;
        if (blocked) {
            messages.updateOne(eq(message.id()), set("state", State.BLOCKED.name()));
        }
        return blocked;
    }

    private static Bson ofSubject(String endpoint, String subject, State state) {
        return and(eq("endpoint", endpoint), eq("subject", subject), eq("state", state.name()));
    }

    @Override
    public List<WebhookMessage> blockedFirst(String endpoint, int limit) {
        Map<String, WebhookMessage> first = new LinkedHashMap<>();
        list(and(eq("endpoint", endpoint), eq("state", State.BLOCKED.name())), limit * 10)
                .forEach(message -> first.merge(
                        message.subject(), message, (one, other) -> other.place() < one.place() ? other : one));
        return first.values().stream().limit(limit).toList();
    }

    @Override
    public void unblock(String endpoint, String subject) {
        messages.updateMany(ofSubject(endpoint, subject, State.BLOCKED), set("state", State.WAITING.name()));
    }

    @Override
    public boolean outdated(WebhookMessage message) {
        boolean outdated = messages.find(and(
                                eq("endpoint", message.endpoint()),
                                eq("subject", message.subject()),
                                in("state", State.WAITING.name(), State.BLOCKED.name()),
                                gt("place", message.place())))
                        .first()
                != null;
        if (outdated) {
            messages.deleteOne(eq(message.id()));
            // The newer one stands in its place: without one there the process would end, and begin again at once.
            messages.updateMany(
                    ofSubject(message.endpoint(), message.subject(), State.WAITING),
                    set("state", State.BLOCKED.name()));
        }
        return outdated;
    }

    @Override
    public void troubled(String endpoint, boolean silent, String problem, Duration pause) {
        Document before = endpoints.find(eq(endpoint)).first();
        if (before == null) {
            return;
        }
        int number = before.getInteger("troubles") + 1;
        String subject = endpoint + "-" + number;
        PendingCommand start = new PendingCommand.PublishMessage(
                "trouble-" + number,
                WebhookEndpoint.FAILED,
                subject,
                KEPT,
                Map.of(
                        WebhookEndpoint.SUBJECT,
                        subject,
                        WebhookEndpoint.TRIES,
                        1,
                        WebhookEndpoint.PAUSE,
                        pause.toSeconds()));
        boolean began = endpoints
                        .updateOne(
                                and(eq(endpoint), eq("open", true), eq("trouble", null), eq("troubles", number - 1)),
                                combine(
                                        set("trouble", subject),
                                        set("troubles", number),
                                        set(HEARD, false),
                                        outbox.adding(start)))
                        .getMatchedCount()
                == 1;
        List<Bson> now = new ArrayList<>(List.of(set("silent", silent), set("problem", problem)));
        if (!silent) {
            now.add(set(HEARD, true));
        }
        endpoints.updateOne(and(eq(endpoint), eq("open", true)), combine(now));
        if (began) {
            outbox.ring();
        }
    }

    @Override
    public boolean heard(String endpoint) {
        return endpoints.find(and(eq(endpoint), eq(HEARD, true))).first() != null;
    }

    @Override
    public void recovered(String endpoint) {
        endpoints.updateOne(
                eq(endpoint),
                combine(set("trouble", null), set("silent", false), set(HEARD, false), set("problem", null)));
    }

    @Override
    public long bury(String endpoint, boolean everything) {
        Bson buried = everything
                ? and(eq("endpoint", endpoint), in("state", State.WAITING.name(), State.BLOCKED.name()))
                : and(eq("endpoint", endpoint), eq("state", State.BLOCKED.name()), gt("tries", 0));
        forgetOlder(endpoint, buried);
        long number =
                messages.updateMany(buried, set("state", State.DEAD.name())).getModifiedCount();
        messages.updateMany(
                and(eq("endpoint", endpoint), eq("state", State.BLOCKED.name())), set("state", State.WAITING.name()));
        return number;
    }

    /** Of an availability that is given up again, the one that was given up before says nothing any more. */
    private void forgetOlder(String endpoint, Bson buried) {
        List<String> subjects = messages.distinct(
                        "subject", and(buried, eq("kind", WebhookKind.AVAILABILITY.type())), String.class)
                .into(new ArrayList<>());
        for (int from = 0; from < subjects.size(); from += AT_ONCE) {
            messages.deleteMany(and(
                    eq("endpoint", endpoint),
                    in("subject", subjects.subList(from, Math.min(subjects.size(), from + AT_ONCE))),
                    eq("state", State.DEAD.name())));
        }
    }

    @Override
    public boolean moreWait(String endpoint, int most) {
        return messages.find(and(
                                eq("endpoint", endpoint),
                                in("state", State.WAITING.name(), State.BLOCKED.name()),
                                ne("kind", WebhookKind.AVAILABILITY.type())))
                        .projection(Projections.include("_id"))
                        .skip(most)
                        .first()
                != null;
    }

    @Override
    public void forgetDead(String endpoint, int most) {
        Bson dead = and(eq("endpoint", endpoint), eq("state", State.DEAD.name()));
        List<String> beyond = beyond(dead, most);
        while (!beyond.isEmpty()) {
            messages.deleteMany(in("_id", beyond));
            beyond = beyond(dead, most);
        }
    }

    private List<String> beyond(Bson dead, int most) {
        return messages.find(dead)
                .projection(Projections.include("_id"))
                .sort(Sorts.descending(TURN, "_id"))
                .skip(most)
                .limit(AT_ONCE)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public void forgetDead(Instant before) {
        messages.deleteMany(and(eq("state", State.DEAD.name()), lt("at", Date.from(before))));
    }

    @Override
    public Page<WebhookMessage> dead(int offset, int limit) {
        Bson dead = eq("state", State.DEAD.name());
        List<WebhookMessage> rows = messages.find(dead)
                .sort(Sorts.descending("at", "_id"))
                .skip(offset)
                .limit(limit)
                .map(MongoWebhooks::read)
                .into(new ArrayList<>());
        return new Page<>(rows, messages.countDocuments(dead));
    }

    @Override
    public Map<State, Long> count(String endpoint) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, messages.countDocuments(and(eq("endpoint", endpoint), eq("state", state.name()))));
        }
        return counts;
    }

    @Override
    public Optional<WebhookMessage> message(String id) {
        return Optional.ofNullable(messages.find(eq(id)).first()).map(MongoWebhooks::read);
    }

    @Override
    public boolean again(String message) {
        return messages.updateOne(
                                and(eq(message), eq("state", State.DEAD.name())),
                                combine(set("state", State.WAITING.name()), set("tries", 0)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void log(WebhookTry tried) {
        log.insertOne(new Document("endpoint", tried.endpoint())
                .append("message", tried.message())
                .append("kind", tried.kind().type())
                .append("subject", tried.subject())
                .append("at", Date.from(tried.at()))
                .append("status", tried.status())
                .append("millis", tried.millis())
                .append("problem", tried.problem()));
    }

    @Override
    public Page<WebhookTry> log(String endpoint, int offset, int limit) {
        List<WebhookTry> rows = log.find(eq("endpoint", endpoint))
                .sort(Sorts.descending("at", "_id"))
                .skip(offset)
                .limit(limit)
                .map(row -> new WebhookTry(
                        row.getString("endpoint"),
                        row.getString("message"),
                        WebhookKind.of(row.getString("kind")).orElseThrow(),
                        row.getString("subject"),
                        row.getDate("at").toInstant(),
                        row.getInteger("status"),
                        row.getLong("millis"),
                        row.getString("problem")))
                .into(new ArrayList<>());
        return new Page<>(rows, log.countDocuments(eq("endpoint", endpoint)));
    }

    @Override
    public void forgetLog(Instant before) {
        log.deleteMany(lt("at", Date.from(before)));
    }

    @Override
    public Map<String, String> told(String endpoint, Collection<String> subjects) {
        return told
                .find(in(
                        "_id",
                        subjects.stream().map(each -> toldId(endpoint, each)).toList()))
                .projection(Projections.include("subject", "value"))
                .into(new ArrayList<>())
                .stream()
                .collect(Collectors.toMap(row -> row.getString("subject"), row -> row.getString("value")));
    }

    @Override
    public void told(String endpoint, String subject, String value) {
        String id = toldId(endpoint, subject);
        told.replaceOne(
                eq(id),
                new Document("_id", id).append("subject", subject).append("value", value),
                new ReplaceOptions().upsert(true));
    }

    private static String toldId(String endpoint, String subject) {
        return Sha256.hex(endpoint + "\n" + subject);
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return outbox.waiting(limit);
    }

    @Override
    public void taken(String owner, String commandId) {
        outbox.taken(owner, commandId);
    }

    private static Document write(WebhookMessage message, long turn) {
        return new Document("_id", message.id())
                .append("endpoint", message.endpoint())
                .append("kind", message.kind().type())
                .append("subject", message.subject())
                .append("at", Date.from(message.at()))
                .append(TURN, turn)
                .append("place", message.kind() == WebhookKind.AVAILABILITY ? turn : message.place())
                .append("state", message.state().name())
                .append("data", message.data())
                .append("taken", message.data() != null)
                .append("tries", message.tries())
                .append("problem", message.problem());
    }

    private static WebhookMessage read(Document document) {
        return new WebhookMessage(
                document.getString("_id"),
                document.getString("endpoint"),
                WebhookKind.of(document.getString("kind")).orElseThrow(),
                document.getString("subject"),
                document.getDate("at").toInstant(),
                document.getLong("place"),
                State.valueOf(document.getString("state")),
                document.getString("data"),
                document.getInteger("tries"),
                document.getString("problem"));
    }

    private static WebhookEndpoint endpoint(Document document) {
        return new WebhookEndpoint(
                document.getString("_id"),
                document.getString("name"),
                document.getString("url"),
                document.getList("kinds", String.class).stream()
                        .map(type -> WebhookKind.of(type).orElseThrow())
                        .collect(Collectors.toSet()),
                Set.copyOf(document.getList("channels", String.class)),
                document.getString("organisation"),
                document.getString("by"),
                document.getDate("madeAt").toInstant(),
                document.getInteger("secretNumber"),
                moment(document, "renewedAt"),
                document.getBoolean("open"),
                document.getString("trouble"),
                document.getBoolean("silent"),
                document.getString("problem"),
                document.getString("shop"));
    }

    private static @Nullable Date date(@Nullable Instant moment) {
        return moment == null ? null : Date.from(moment);
    }

    private static @Nullable Instant moment(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
