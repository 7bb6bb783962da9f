package io.leadline.identity.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.leadline.identity.Account;
import io.leadline.identity.Accounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The password's and the link's hash, in the user's document. */
@Component
class MongoAccounts implements Accounts {

    private final MongoCollection<Document> users;

    MongoAccounts(MongoDatabase database) {
        users = database.getCollection(MongoUsers.COLLECTION);
    }

    @Override
    public Optional<Account> find(String userId) {
        return one(eq("_id", userId.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<Account> findByEmail(String email) {
        return one(eq(UserMapper.EMAIL, email.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<Account> findByLink(String linkHash, Instant now) {
        return one(goodLink(linkHash, now));
    }

    @Override
    public List<Account> all(Collection<String> userIds) {
        return users.find(in("_id", userIds)).map(UserMapper::account).into(new ArrayList<>());
    }

    @Override
    public boolean putPassword(String userId, int epoch, String passwordHash) {
        return users.updateOne(and(eq("_id", userId), eq(UserMapper.EPOCH, epoch)), newPassword(passwordHash))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public void putPassword(String userId, String passwordHash) {
        users.updateOne(eq("_id", userId), newPassword(passwordHash));
    }

    @Override
    public void came(String userId) {
        users.updateOne(eq("_id", userId), Updates.unset(UserMapper.INVITED));
    }

    @Override
    public void putLink(String userId, String linkHash, Instant expiresAt) {
        users.updateOne(
                eq("_id", userId),
                Updates.combine(
                        Updates.set(UserMapper.LINK, linkHash),
                        Updates.set(UserMapper.LINK_EXPIRES, Date.from(expiresAt))));
    }

    @Override
    public boolean useLink(String linkHash, Instant now, String passwordHash) {
        return users.updateOne(goodLink(linkHash, now), newPassword(passwordHash))
                        .getModifiedCount()
                == 1;
    }

    /** However it is set, what was mailed before to set one does nothing any more, and who was invited has come. */
    private static Bson newPassword(String passwordHash) {
        return Updates.combine(
                Updates.set(UserMapper.PASSWORD, passwordHash),
                Updates.inc(UserMapper.EPOCH, 1),
                Updates.unset(UserMapper.INVITED),
                noLink());
    }

    static Bson noLink() {
        return Updates.combine(Updates.unset(UserMapper.LINK), Updates.unset(UserMapper.LINK_EXPIRES));
    }

    private static Bson goodLink(String linkHash, Instant now) {
        return and(eq(UserMapper.LINK, linkHash), gt(UserMapper.LINK_EXPIRES, Date.from(now)), eq("active", true));
    }

    private Optional<Account> one(Bson filter) {
        return Optional.ofNullable(users.find(filter).first()).map(UserMapper::account);
    }
}
