package io.leadline.messaging.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.leadline.messaging.AddressState;
import io.leadline.messaging.AddressStates;
import io.leadline.messaging.MailState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Whether mail comes back is read from the mails themselves; who is away, from {@code address_absences}. */
@Repository
class MongoAddressStates implements AddressStates {

    private final MongoCollection<Document> mails;
    private final MongoCollection<Document> absences;

    MongoAddressStates(MongoDatabase database) {
        mails = database.getCollection(MongoMails.MAILS);
        absences = database.getCollection("address_absences");
    }

    @Override
    public Optional<AddressState> of(String address, LocalDate today) {
        return cameBack(address).or(() -> away(address, today));
    }

    /** The last mail that somebody tried to deliver says whether the address works. */
    private Optional<AddressState> cameBack(String address) {
        Document last = mails.find(and(eq("to", address), in("state", MailState.SENT.name(), MailState.BOUNCED.name())))
                .sort(descending("queuedAt", "_id"))
                .first();
        if (last == null || !last.getString("state").equals(MailState.BOUNCED.name())) {
            return Optional.empty();
        }
        Instant at = MailDocuments.instant(last, "bouncedAt");
        String problem = last.getString("problem");
        return Optional.of(new AddressState(
                address,
                AddressState.Kind.CAME_BACK,
                at == null ? last.getDate("queuedAt").toInstant() : at,
                null,
                problem == null ? "" : problem));
    }

    private Optional<AddressState> away(String address, LocalDate today) {
        return Optional.ofNullable(absences.find(eq("_id", address.toLowerCase(Locale.ROOT)))
                        .first())
                .map(MongoAddressStates::read)
                .filter(state -> !end(state).isBefore(today));
    }

    private static LocalDate end(AddressState state) {
        LocalDate until = state.until();
        return until == null
                ? LocalDate.ofInstant(state.since(), ZoneOffset.UTC).plusDays(BELIEVED_DAYS)
                : until;
    }

    @Override
    public boolean answeredAway(String messageId, @Nullable LocalDate until, String words, Instant at) {
        Document mail = mails.find(eq("messageId", messageId)).first();
        if (mail == null) {
            return false;
        }
        String address = mail.getString("to").toLowerCase(Locale.ROOT);
        absences.replaceOne(
                eq("_id", address),
                new Document("_id", address)
                        .append("since", Date.from(at))
                        .append("until", until == null ? null : until.toString())
                        .append("words", words),
                new ReplaceOptions().upsert(true));
        return true;
    }

    private static AddressState read(Document document) {
        String until = document.getString("until");
        return new AddressState(
                document.getString("_id"),
                AddressState.Kind.AWAY,
                document.getDate("since").toInstant(),
                until == null ? null : LocalDate.parse(until),
                document.getString("words"));
    }
}
