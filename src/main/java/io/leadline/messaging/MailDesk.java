package io.leadline.messaging;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import org.springframework.stereotype.Component;

/** Where people say how they want their mails: everybody for oneself, and people of a supplier for their firm’s address. */
@Component
public class MailDesk {

    private final MailWishStore store;
    private final BusinessClock clock;

    MailDesk(MailWishStore store, BusinessClock clock) {
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

    public Edited<MailWishes> change(MailWishes seen, MailWishes changed, Actor actor) {
        String reader = reader(actor);
        return seen.reader().equals(reader) && changed.reader().equals(reader)
                ? store.change(seen, changed, new SavedBy(actor.name(), clock.now()))
                : new Edited.Forbidden<>();
    }
}
