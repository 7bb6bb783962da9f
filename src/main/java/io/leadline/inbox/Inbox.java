package io.leadline.inbox;

import io.leadline.identity.Actor;
import io.leadline.identity.Deputies;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The open human tasks. An actor sees those of its own groups and nothing else; who leads others may also look at
 * everybody's. The store's query itself holds that condition.
 */
@Component
public class Inbox implements Deputies {

    private final InboxStore store;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    public Inbox(InboxStore store, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    /** Whether the actor may see everybody's tasks and hand them to others. */
    public static boolean leads(Actor actor) {
        return actor.isAny(Role.MANAGER, Role.HEAD_OF_PURCHASING, Role.ADMIN);
    }

    public Page<InboxTask> find(InboxQuery query, Actor actor) {
        Page<InboxTask> found = store.find(query.askedBy(actor), actor, clock.now());
        return new Page<>(seen(found.rows(), actor), found.total());
    }

    private static List<InboxTask> seen(List<InboxTask> rows, Actor actor) {
        return rows.stream().map(task -> task.seenBy(actor)).toList();
    }

    /** As {@link #find}, for who knows the number already. */
    public List<InboxTask> rows(InboxQuery query, Actor actor) {
        return seen(store.rows(query.askedBy(actor), actor, clock.now()), actor);
    }

    public long count(InboxQuery query, Actor actor) {
        return store.count(query, actor, clock.now());
    }

    /** How many tasks of each kind there are, whatever kind the query asks for. */
    public Map<String, Long> countByKind(InboxQuery query, Actor actor) {
        return store.countByKind(query, actor, clock.now());
    }

    /** The open task of one decision, for whom it is meant or who leads. */
    public Optional<InboxTask> task(String interaction, Actor actor) {
        return store.find(interaction, actor).map(task -> task.seenBy(actor));
    }

    /** The open task of one decision, for the application itself. */
    public Optional<InboxTask> task(String interaction) {
        return store.find(interaction);
    }

    /** Says that the actor works on it, unless somebody else does. */
    public ClaimResult claim(String interaction, Actor actor) {
        return told(store.claim(interaction, actor));
    }

    /** Gives back what the actor works on. */
    public ClaimResult release(String interaction, Actor actor) {
        return told(store.release(interaction, actor));
    }

    /** Hands a task to a user, whoever works on it now; only for those who lead. */
    public ClaimResult reassign(String interaction, User assignee, Actor actor) {
        return leads(actor)
                ? told(store.assign(interaction, assignee.id(), assignee.name()))
                : new ClaimResult.Forbidden();
    }

    @Override
    public Actor acting(String interaction, Actor actor) {
        return store.find(interaction, actor)
                .flatMap(task -> task.doneFor(actor.id()))
                .map(actor::inPlaceOf)
                .orElse(actor);
    }

    private ClaimResult told(ClaimResult result) {
        if (result instanceof ClaimResult.Done done) {
            events.publishEvent(new Changed("inbox"));
            events.publishEvent(new Changed("task:" + done.task().interaction()));
        }
        return result;
    }
}
