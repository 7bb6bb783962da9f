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

    static Bson of(InboxQuery query, Actor actor, Instant now) {
        List<Bson> all = new ArrayList<>();
        if (!query.everybody() || !Inbox.leads(actor)) {
            all.add(ownGroups(actor));
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
            case NOBODYS -> all.add(Filters.eq(InboxFields.CLAIMED_BY, null));
            case MINE -> all.add(Filters.eq(InboxFields.CLAIMED_BY, actor.id()));
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
            case DUE -> List.of(InboxFields.DUE, "_id");
            case PRIORITY -> List.of(InboxFields.PRIORITY, InboxFields.DUE, "_id");
            case AGE -> List.of(InboxFields.CREATED, "_id");
            case VALUE -> List.of(InboxFields.VALUE, "_id");
        };
        return query.ascending() ? Sorts.ascending(fields) : Sorts.descending(fields);
    }
}
