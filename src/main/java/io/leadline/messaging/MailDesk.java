package io.leadline.messaging;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where people say how they want their mails: everybody for oneself, and who looks after a supplier’s accounts for its address. */
@Component
public class MailDesk {

    private final MailWishStore store;
    private final ObjectProvider<Users> users;
    private final BusinessClock clock;

    MailDesk(MailWishStore store, ObjectProvider<Users> users, BusinessClock clock) {
        this.users = users;
        this.store = store;
        this.clock = clock;
    }

    /** Whose mails the actor may say it of. */
    private static String reader(Actor actor) {
        String firm = actor.organisation();
        return actor.is(Role.SUPPLIER) && firm != null ? MailWishes.ofSupplier(firm) : MailWishes.ofUser(actor.id());
    }

    public MailWishes own(Actor actor) {
        return store.of(reader(actor));
    }

    /** Of a firm only those who look after its accounts: its orders come to that address. */
    public boolean mayChange(Actor actor) {
        Users known = users.getIfAvailable();
        return actor.organisation() == null
                || (known != null && known.find(actor.id()).filter(User::keeper).isPresent());
    }

    public Edited<MailWishes> change(MailWishes seen, MailWishes changed, Actor actor) {
        String reader = reader(actor);
        return mayChange(actor)
                        && seen.reader().equals(reader)
                        && changed.reader().equals(reader)
                ? store.change(seen, changed, new SavedBy(actor.name(), clock.now()))
                : new Edited.Forbidden<>();
    }
}
