package io.leadline.identity.store;

import io.leadline.identity.Account;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bson.Document;

/** A user as a document. The password and the link stand beside the user's fields and are written separately. */
final class UserMapper {

    static final String EMAIL = "email";
    static final String ROLES = "roles";
    static final String VERSION = "version";
    static final String PASSWORD = "password";
    static final String EPOCH = "epoch";
    static final String LINK = "link";
    /** Set until whoever was invited has come. */
    static final String INVITED = "invited";

    static final String LINK_EXPIRES = "linkExpires";

    private UserMapper() {}

    /** The fields that a change may change, without {@code _id} and version. */
    static Document fields(User user) {
        return new Document("name", user.name())
                .append("sortName", user.name().toLowerCase(Locale.ROOT))
                .append(EMAIL, user.email().toLowerCase(Locale.ROOT))
                .append(ROLES, user.roles().stream().map(Role::name).sorted().toList())
                .append("organisation", user.organisation())
                .append("locale", user.locale().toLanguageTag())
                .append("zone", user.zone().getId())
                .append("active", user.active())
                .append("demo", user.demo())
                .append("keeper", user.keeper());
    }

    static User user(Document document) {
        List<String> roles = document.getList(ROLES, String.class);
        return new User(
                document.getString("_id"),
                document.getString("name"),
                document.getString(EMAIL),
                roles.stream().map(Role::valueOf).collect(Collectors.toSet()),
                document.getString("organisation"),
                Locale.forLanguageTag(document.getString("locale")),
                ZoneId.of(document.getString("zone")),
                document.getBoolean("active"),
                document.getBoolean("demo"),
                document.getBoolean("keeper", false),
                document.getLong(VERSION));
    }

    static Account account(Document document) {
        return new Account(user(document), document.getString(PASSWORD), document.getInteger(EPOCH, 0));
    }
}
