package io.leadline.identity.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.leadline.identity.Actor;
import io.leadline.identity.ApiKey;
import io.leadline.identity.ApiKeys;
import io.leadline.identity.ApiScope;
import io.leadline.identity.SecurityLog;
import io.leadline.shared.Page;
import io.leadline.shared.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Repository;

/**
 * One document a key in {@code api_keys}, with the hash of its secret: 256 random bits need no salt. By the machine's clock
 * and not the company's, which a demonstration moves.
 */
@Repository
class MongoApiKeys implements ApiKeys {

    static final String COLLECTION = "api_keys";
    static final String HASH = "hash";

    private static final String BEGINNING = "leadline_";
    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 5;
    private static final int LETTERS = BEGINNING.length() + 43;
    private static final Duration USE_TOLD_EVERY = Duration.ofMinutes(1);

    private final MongoCollection<Document> keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    MongoApiKeys(MongoDatabase database) {
        this(database, Clock.systemUTC());
    }

    MongoApiKeys(MongoDatabase database, Clock clock) {
        this.keys = database.getCollection(COLLECTION);
        this.clock = clock;
    }

    @Override
    public Issued issue(Wish wish, Actor by) {
        String secret = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
        ApiKey key = new ApiKey(
                "K-" + HexFormat.of().formatHex(bytes(ID_BYTES)),
                wish.name(),
                wish.scopes(),
                wish.channels(),
                wish.organisation(),
                by.id(),
                now(),
                wish.endsAt(),
                null,
                null);
        keys.insertOne(write(key).append(HASH, hash(secret)));
        SecurityLog.write(
                SecurityLog.Event.KEY_CHANGED,
                by.id(),
                "key " + key.id(),
                "made, for " + labels(key) + " of channels " + new TreeSet<>(key.channels())
                        + (key.organisation() == null ? "" : ", of " + key.organisation()));
        return new Issued(key, secret);
    }

    @Override
    public Optional<ApiKey> revoke(String id, Actor by) {
        long revoked = keys.updateOne(
                        and(eq("_id", id), eq("revokedAt", null)), Updates.set("revokedAt", Date.from(now())))
                .getModifiedCount();
        if (revoked > 0) {
            SecurityLog.write(SecurityLog.Event.KEY_CHANGED, by.id(), "key " + id, "revoked");
        }
        return find(id);
    }

    @Override
    public Optional<ApiKey> find(String id) {
        return Optional.ofNullable(keys.find(eq("_id", id)).first()).map(MongoApiKeys::read);
    }

    @Override
    public Page<ApiKey> list(int offset, int limit) {
        List<ApiKey> rows = keys.find()
                .sort(Sorts.descending("madeAt", "_id"))
                .skip(offset)
                .limit(limit)
                .map(MongoApiKeys::read)
                .into(new ArrayList<>());
        return new Page<>(rows, keys.countDocuments());
    }

    @Override
    public Optional<ApiKey> resolve(String secret) {
        return secret.length() == LETTERS && secret.startsWith(BEGINNING)
                ? Optional.ofNullable(keys.find(eq(HASH, hash(secret))).first()).map(MongoApiKeys::read)
                : Optional.empty();
    }

    @Override
    public void used(ApiKey key) {
        Instant now = now();
        Instant before = key.usedAt();
        if (before == null || before.plus(USE_TOLD_EVERY).isBefore(now)) {
            keys.updateOne(eq("_id", key.id()), Updates.set("usedAt", Date.from(now)));
        }
    }

    private byte[] bytes(int number) {
        byte[] bytes = new byte[number];
        random.nextBytes(bytes);
        return bytes;
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private static Set<String> labels(ApiKey key) {
        return key.scopes().stream().map(ApiScope::label).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Document write(ApiKey key) {
        return new Document("_id", key.id())
                .append("name", key.name())
                .append("scopes", List.copyOf(labels(key)))
                .append("channels", List.copyOf(new TreeSet<>(key.channels())))
                .append("organisation", key.organisation())
                .append("by", key.by())
                .append("madeAt", Date.from(key.madeAt()))
                .append("endsAt", date(key.endsAt()))
                .append("revokedAt", date(key.revokedAt()))
                .append("usedAt", date(key.usedAt()));
    }

    private static ApiKey read(Document document) {
        return new ApiKey(
                document.getString("_id"),
                document.getString("name"),
                document.getList("scopes", String.class).stream()
                        .map(label -> ApiScope.of(label).orElseThrow())
                        .collect(Collectors.toSet()),
                Set.copyOf(document.getList("channels", String.class)),
                document.getString("organisation"),
                document.getString("by"),
                document.getDate("madeAt").toInstant(),
                moment(document, "endsAt"),
                moment(document, "revokedAt"),
                moment(document, "usedAt"));
    }

    private static @Nullable Date date(@Nullable Instant moment) {
        return moment == null ? null : Date.from(moment);
    }

    private static @Nullable Instant moment(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }

    private static String hash(String secret) {
        return Sha256.hex(secret);
    }
}
