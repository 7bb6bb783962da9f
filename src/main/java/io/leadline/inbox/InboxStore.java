package io.leadline.inbox;

import io.leadline.identity.Actor;
import io.leadline.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the open tasks and who works on what. What an actor may see is a condition of every query. */
public interface InboxStore {

    Page<InboxTask> find(InboxQuery query, Actor actor, Instant now);

    /** As {@link #find}, for who knows the number already. */
    List<InboxTask> rows(InboxQuery query, Actor actor, Instant now);

    long count(InboxQuery query, Actor actor, Instant now);

    /** How many tasks of each kind there are, whatever kind the query asks for. */
    Map<String, Long> countByKind(InboxQuery query, Actor actor, Instant now);

    /** Whoever it is meant for. */
    Optional<InboxTask> find(String interaction);

    Optional<InboxTask> find(String interaction, Actor actor);

    ClaimResult claim(String interaction, Actor actor);

    /** Who leads may also give back what others work on. */
    ClaimResult release(String interaction, Actor actor);

    ClaimResult assign(String interaction, String userId, String userName);
}
