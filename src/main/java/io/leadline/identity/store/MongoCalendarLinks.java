package io.leadline.identity.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.leadline.identity.CalendarLinks;
import io.leadline.identity.SecurityLog;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.shared.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One document per person in {@code calendar_links}, with the hash of the token: 256 random bits need no salt. */
@Repository
class MongoCalendarLinks implements CalendarLinks {

    static final String COLLECTION = "calendar_links";
    static final String HASH = "hash";

    private static final int TOKEN_BYTES = 32;
    private static final int TOKEN_LETTERS = 43;

    private final MongoCollection<Document> links;
    private final Users users;
    private final SecureRandom random = new SecureRandom();

    MongoCalendarLinks(MongoDatabase database, Users users) {
        this.links = database.getCollection(COLLECTION);
        this.users = users;
    }

    @Override
    public String issue(String userId) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        links.replaceOne(
                eq("_id", userId),
                new Document("_id", userId).append(HASH, hash(token)),
                new ReplaceOptions().upsert(true));
        return token;
    }

    @Override
    public void revoke(String userId) {
        links.deleteOne(eq("_id", userId));
    }

    @Override
    public boolean isIssued(String userId) {
        return links.find(eq("_id", userId)).first() != null;
    }

    @Override
    public Optional<User> resolve(String token) {
        Optional<User> user = token.length() == TOKEN_LETTERS
                ? Optional.ofNullable(links.find(eq(HASH, hash(token))).first())
                        .flatMap(found -> users.find(found.getString("_id")))
                        .filter(User::active)
                : Optional.empty();
        if (user.isEmpty()) {
            SecurityLog.write(SecurityLog.Event.LINK_UNKNOWN, null, "calendar/…", "unknown, replaced or taken back");
        }
        return user;
    }

    private static String hash(String token) {
        return Sha256.hex(token);
    }
}
