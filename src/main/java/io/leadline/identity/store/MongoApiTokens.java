package io.leadline.identity.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.leadline.identity.ApiKey;
import io.leadline.identity.ApiKeys;
import io.leadline.identity.ApiScope;
import io.leadline.identity.ApiTokens;
import io.leadline.shared.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Repository;

/**
 * One document a token in {@code api_tokens}, under the hash of it. Each is looked up again with its key at every request, so
 * that what is revoked is over at once and nothing has to be told to other instances.
 */
@Repository
class MongoApiTokens implements ApiTokens {

    static final String COLLECTION = "api_tokens";

    /** Beyond so many the oldest of a key is over: whoever asks for one with each request fills no store. */
    static final int MOST = 100;

    private static final String BEGINNING = "leadlinetoken_";
    private static final int TOKEN_BYTES = 32;
    private static final int LETTERS = BEGINNING.length() + 43;
    private static final Duration LASTS = Duration.ofMinutes(15);

    private final MongoCollection<Document> tokens;
    private final ApiKeys keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    MongoApiTokens(MongoDatabase database, ApiKeys keys) {
        this(database, keys, Clock.systemUTC());
    }

    MongoApiTokens(MongoDatabase database, ApiKeys keys, Clock clock) {
        this.tokens = database.getCollection(COLLECTION);
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Issued issue(ApiKey key, Set<ApiScope> scopes) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = now();
        Instant ends = key.endsAt() != null && key.endsAt().isBefore(now.plus(LASTS)) ? key.endsAt() : now.plus(LASTS);
        tokens.deleteMany(lte("endsAt", Date.from(now)));
        tokens.insertOne(new Document("_id", Sha256.hex(token))
                .append("key", key.id())
                .append(
                        "scopes",
                        key.only(scopes).scopes().stream()
                                .map(ApiScope::label)
                                .sorted()
                                .toList())
                .append("endsAt", Date.from(ends)));
        forgetOldest(key.id());
        return new Issued(token, ends);
    }

    private void forgetOldest(String key) {
        List<String> beyond = tokens.find(eq("key", key))
                .projection(Projections.include("_id"))
                .sort(Sorts.descending("endsAt", "_id"))
                .skip(MOST)
                .map(token -> token.getString("_id"))
                .into(new ArrayList<>());
        if (!beyond.isEmpty()) {
            tokens.deleteMany(in("_id", beyond));
        }
    }

    @Override
    public Optional<ApiKey> resolve(String token) {
        if (token.length() != LETTERS || !token.startsWith(BEGINNING)) {
            return Optional.empty();
        }
        Document found = tokens.find(and(eq("_id", Sha256.hex(token)), gt("endsAt", Date.from(now()))))
                .first();
        return found == null
                ? Optional.empty()
                : keys.find(found.getString("key"))
                        .map(key -> key.only(found.getList("scopes", String.class).stream()
                                .map(label -> ApiScope.of(label).orElseThrow())
                                .collect(Collectors.toSet())));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
