package io.leadline.identity.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.leadline.identity.Role;
import io.leadline.identity.Saving;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.shared.Page;
import io.leadline.shared.SavedBy;
import io.leadline.storage.Edits;
import io.leadline.storage.Guarded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document per user in {@code users}. A company has tens or hundreds of them. */
@Component
class MongoUsers implements Users {

    static final String COLLECTION = "users";

    private static final Bson BY_NAME = Sorts.ascending("sortName", "_id");
    private static final int MOST = 500;

    private final MongoCollection<Document> users;
    private final MongoCollection<Document> calendars;

    MongoUsers(MongoDatabase database) {
        users = database.getCollection(COLLECTION);
        calendars = database.getCollection(MongoCalendarLinks.COLLECTION);
    }

    @Override
    public Optional<User> find(String id) {
        return Optional.ofNullable(document(id)).map(UserMapper::user);
    }

    private @Nullable Document document(String id) {
        return users.find(eq("_id", id.toLowerCase(Locale.ROOT))).first();
    }

    @Override
    public Optional<User> findByEmail(String email) {
        return Optional.ofNullable(users.find(eq(UserMapper.EMAIL, email.toLowerCase(Locale.ROOT)))
                        .first())
                .map(UserMapper::user);
    }

    @Override
    public List<User> withRole(Role role) {
        return list(and(eq("active", true), eq(UserMapper.ROLES, role.name())));
    }

    @Override
    public List<User> ofOrganisation(String organisation) {
        return list(and(eq("active", true), eq("organisation", organisation), ne(UserMapper.INVITED, true)));
    }

    @Override
    public List<User> everybodyOf(String organisation) {
        return list(and(eq("organisation", organisation), ne(UserMapper.INVITED, true)));
    }

    @Override
    public Page<User> search(String text, int offset, int limit) {
        Bson filter = text.isBlank() ? Filters.empty() : containing(text.strip());
        List<User> rows = users.find(filter)
                .sort(BY_NAME)
                .skip(offset)
                .limit(limit)
                .map(UserMapper::user)
                .into(new ArrayList<>());
        return new Page<>(rows, users.countDocuments(filter));
    }

    @Override
    public Saving create(User user) {
        return add(user, fresh(user));
    }

    @Override
    public Saving invite(User user) {
        return add(user, fresh(user).append(UserMapper.INVITED, true));
    }

    @Override
    public boolean isInvited(String id) {
        Document found = document(id);
        return found != null && found.getBoolean(UserMapper.INVITED, false);
    }

    /** One guarded write: whoever sets a password at the same time has come, and stays. */
    @Override
    public boolean withdraw(String email, String organisation) {
        return users.deleteOne(and(
                                eq(UserMapper.EMAIL, email.toLowerCase(Locale.ROOT)),
                                eq("organisation", organisation),
                                eq(UserMapper.INVITED, true)))
                        .getDeletedCount()
                == 1;
    }

    private static Document fresh(User user) {
        return UserMapper.fields(user)
                .append("_id", user.id())
                .append(UserMapper.VERSION, 1L)
                .append(UserMapper.EPOCH, 0);
    }

    private Saving add(User user, Document document) {
        return Guarded.add(users, document) ? new Saving.Done(UserMapper.user(document)) : taken(user);
    }

    @Override
    public Saving change(User user, SavedBy by) {
        if (leavesNoAdministrator(user)) {
            return new Saving.LastAdministrator();
        }
        Document stored = document(user.id());
        if (stored == null) {
            return new Saving.Unknown(user.id());
        }
        User before = UserMapper.user(stored);
        if (before.version() != user.version()) {
            return new Saving.ChangedMeanwhile(before, Edits.savedBy(stored));
        }
        List<Bson> updates = new ArrayList<>();
        Edits.signed(UserMapper.fields(user), by).forEach((field, value) -> updates.add(Updates.set(field, value)));
        updates.add(Updates.inc(UserMapper.VERSION, 1L));
        if (mayOther(before, user)) {
            updates.add(Updates.inc(UserMapper.EPOCH, 1));
        }
        boolean invited = stored.getString(UserMapper.PASSWORD) == null;
        if (isAnothers(before, user) || mayOther(before, user) && !invited) {
            updates.add(MongoAccounts.noLink());
        }
        Bson asRead = and(eq("_id", user.id()), eq(UserMapper.VERSION, user.version()));
        OptionalLong changed = Guarded.change(users, asRead, Updates.combine(updates));
        if (changed.isEmpty()) {
            return taken(user);
        }
        if (changed.getAsLong() == 1 && isOver(before, user)) {
            calendars.deleteOne(eq("_id", user.id()));
        }
        Document now = document(user.id());
        if (now == null) {
            return new Saving.Unknown(user.id());
        }
        return changed.getAsLong() == 0
                ? new Saving.ChangedMeanwhile(UserMapper.user(now), Edits.savedBy(now))
                : new Saving.Done(UserMapper.user(now));
    }

    /** Whether the account may do something else than before, so that its sessions are over. */
    private static boolean mayOther(User before, User after) {
        return before.active() != after.active()
                || before.keeper() && !after.keeper()
                || !before.roles().equals(after.roles())
                || !Objects.equals(before.organisation(), after.organisation());
    }

    /** Whether links that were mailed before may lie with somebody else now. */
    private static boolean isAnothers(User before, User after) {
        return !before.email().equals(after.email()) || isOver(before, after);
    }

    /** Whether what the account was is over, even if it is opened again one day. */
    private static boolean isOver(User before, User after) {
        return before.active() != after.active() || !Objects.equals(before.organisation(), after.organisation());
    }

    private boolean leavesNoAdministrator(User user) {
        return !(user.active() && user.roles().contains(Role.ADMIN))
                && users.countDocuments(
                                and(eq("_id", user.id()), eq("active", true), eq(UserMapper.ROLES, Role.ADMIN.name())))
                        > 0
                && users.countDocuments(
                                and(ne("_id", user.id()), eq("active", true), eq(UserMapper.ROLES, Role.ADMIN.name())))
                        == 0;
    }

    private Saving taken(User user) {
        boolean byName = user.version() == 0 && find(user.id()).isPresent();
        return byName ? new Saving.NameTaken(user.id()) : new Saving.EmailTaken(user.email());
    }

    private List<User> list(Bson filter) {
        return users.find(filter)
                .sort(BY_NAME)
                .limit(MOST)
                .map(UserMapper::user)
                .into(new ArrayList<>());
    }

    private static Bson containing(String text) {
        Pattern part = Pattern.compile(Pattern.quote(text.toLowerCase(Locale.ROOT)));
        return or(regex("sortName", part), regex("_id", part), regex(UserMapper.EMAIL, part));
    }
}
