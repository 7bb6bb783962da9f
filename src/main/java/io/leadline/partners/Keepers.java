package io.leadline.partners;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.identity.SecurityLog;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who looks after a supplier's accounts and contacts. Asked of the store each time: the right may be gone since the page opened. */
@Component
class Keepers {

    private final Users users;

    Keepers(Users users) {
        this.users = users;
    }

    /** The supplier for which this person keeps them; empty for everybody else, the bearer of a mail's link above all. */
    Optional<String> keptBy(Actor actor) {
        return ofSupplier(actor)
                .filter(own -> !actor.byLink())
                .filter(own -> users.find(actor.id())
                        .filter(user -> user.active() && user.keeper() && own.equals(user.organisation()))
                        .isPresent());
    }

    boolean keeps(String supplierId, Actor actor) {
        return keptBy(actor).filter(supplierId::equals).isPresent();
    }

    /** The supplier that this person works for. */
    static Optional<String> ofSupplier(Actor actor) {
        return actor.is(Role.SUPPLIER) ? Optional.ofNullable(actor.organisation()) : Optional.empty();
    }

    /** Writes down what somebody wanted and may not. */
    static void refused(Actor actor, String what, String why) {
        SecurityLog.write(SecurityLog.Event.COMPANY_REFUSED, actor.id(), what, why);
    }

    /** Whether the account is one that keepers may change: a supplier's and nothing else. */
    static boolean isPlain(User user) {
        return user.organisation() != null && user.roles().equals(Set.of(Role.SUPPLIER));
    }
}
