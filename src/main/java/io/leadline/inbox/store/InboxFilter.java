package io.leadline.inbox.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.leadline.identity.Actor;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/** From a query and the actor who asks to what the store is asked. */
final class InboxFilter {

    private InboxFilter() {}

    /** More stretches of an index than this are not worth merging. */
    private static final int MOST_AUDIENCES = 400;

    static boolean everybody(InboxQuery query, Actor actor) {
        return query.everybody() && Inbox.leads(actor);
    }

    /** @param reach what the actor sees: the condition that nobody gets around */
    static Bson of(InboxQuery query, Hands hands, Actor actor, Audiences.Reach reach, Instant now) {
        List<Bson> all = new ArrayList<>();
        if (!everybody(query, actor)) {
            all.add(Filters.in(InboxFields.AUDIENCE, reach.audiences()));
        }
        if (query.kind() != null) {
            all.add(Filters.eq(InboxFields.KIND, query.kind()));
        }
        if (query.supplierId() != null) {
            all.add(Filters.eq(InboxFields.SUPPLIER_ID, query.supplierId()));
        }
        switch (query.claim()) {
            case ANY -> {
                // No condition.
            }
            case NOBODYS -> all.add(hands.free());
            case MINE -> all.add(hands.own());
        }
        if (query.overdueOnly()) {
            all.add(Filters.lt(InboxFields.DUE, Date.from(now)));
        }
        for (String word : query.text().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.isEmpty()) {
                all.add(Filters.regex(InboxFields.SEARCH, Pattern.quote(word)));
            }
        }
        return all.isEmpty() ? Filters.empty() : Filters.and(all);
    }

    /** The same, said so that the indexes by audience help with everybody's tasks too. */
    static Bson byAudience(InboxQuery query, Hands hands, Actor actor, Audiences.Reach reach, Instant now) {
        Bson filter = of(query, hands, actor, reach, now);
        if (reach.audiences().size() > MOST_AUDIENCES) {
            return filter;
        }
        List<Bson> all = new ArrayList<>(List.of(filter));
        if (everybody(query, actor)) {
            all.addFirst(Filters.in(InboxFields.AUDIENCE, reach.audiences()));
        }
        if (query.kind() == null && !query.text().isBlank()) {
            // The texts lie in the index by kind.
            all.addFirst(Filters.in(InboxFields.KIND, reach.kinds()));
        }
        return all.size() == 1 ? filter : Filters.and(all);
    }

    /** One task, for an actor it is meant for or who leads. */
    static Bson visible(String interaction, Actor actor) {
        Bson one = Filters.eq(InboxFields.INTERACTION, interaction);
        return Inbox.leads(actor) ? one : Filters.and(one, ownGroups(actor));
    }

    static Bson ownGroups(Actor actor) {
        List<String> groups = actor.groups();
        return groups.size() == 1
                ? Filters.eq(InboxFields.GROUPS, groups.getFirst())
                : Filters.in(InboxFields.GROUPS, groups);
    }

    static Bson order(InboxQuery query) {
        List<String> fields = switch (query.sort()) {
            case COST -> List.of(InboxFields.RELIEF, InboxFields.DUE, "_id");
            case DUE -> List.of(InboxFields.DUE, "_id");
            case PRIORITY -> List.of(InboxFields.PRIORITY, InboxFields.DUE, "_id");
            case AGE -> List.of(InboxFields.CREATED, "_id");
            case VALUE -> List.of(InboxFields.VALUE, "_id");
        };
        return query.ascending() ? Sorts.ascending(fields) : Sorts.descending(fields);
    }
}
