package io.leadline.messaging.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.leadline.messaging.HeldMail;
import io.leadline.messaging.HeldMailStore;
import io.leadline.messaging.Letter;
import io.leadline.messaging.MailState;
import io.leadline.messaging.MailVariables;
import io.leadline.shared.PendingCommand;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** The same documents as {@link MongoMails}', in states that no sender looks for. */
@Repository
class MongoHeldMails implements HeldMailStore {

    static final String READER = "reader";
    static final String UNTIL = "heldUntil";

    private static final int MOST = 1_000;
    /** As long as the engine keeps it where no model is deployed yet; what it has not taken waits in the document. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final MongoCollection<Document> mails;
    private final MongoCollection<Document> contents;
    private final Outbox outbox;

    MongoHeldMails(MongoDatabase database, Outboxes outboxes) {
        mails = database.getCollection(MongoMails.MAILS);
        contents = database.getCollection(MongoMails.CONTENTS);
        outbox = outboxes.withSubject(mails, "", READER, "queuedAt");
    }

    /** The content first, as for mails that do not wait. */
    @Override
    public boolean hold(Letter letter, String messageId, HeldMail held) {
        if (mails.find(eq(letter.id())).projection(new Document("_id", 1)).first() != null) {
            return false;
        }
        Document head = MailDocuments.head(letter, messageId, held.until())
                .append("state", MailState.HELD.name())
                .append(READER, held.reader())
                .append(UNTIL, Date.from(held.until()))
                .append("readerName", held.name())
                .append("locale", held.locale().toLanguageTag())
                .append("zone", held.zone().getId())
                .append("gathered", held.gathered())
                .append("route", held.route());
        MailDocuments.addContent(contents, letter, head);
        // Each starts its own: whoever of them comes first lets all go that are due, and the others find nothing.
        List<PendingCommand> pending = List.of(start(letter.id(), held));
        head.append("pending", pending.stream().map(Outbox::write).toList());
        return outbox.add(Outbox.mark(head, pending));
    }

    private static PendingCommand start(String mailId, HeldMail held) {
        return new PendingCommand.PublishMessage(
                "hold",
                HeldMail.MESSAGE,
                mailId,
                KEPT,
                Map.of(MailVariables.SUBJECT, held.reader(), MailVariables.MAIL, mailId));
    }

    @Override
    public List<HeldMail.Waiting> due(String reader, Instant now) {
        return mails.find(and(eq("state", MailState.HELD.name()), eq(READER, reader), lte(UNTIL, Date.from(now))))
                .sort(ascending(UNTIL, "queuedAt", "_id"))
                .limit(MOST)
                .map(this::waiting)
                .into(new ArrayList<>());
    }

    private HeldMail.Waiting waiting(Document head) {
        String id = head.getString("_id");
        Document content = MailDocuments.contentOf(contents, id);
        return new HeldMail.Waiting(
                MailDocuments.letter(head, content),
                new HeldMail(
                        head.getString(READER),
                        head.getString("readerName"),
                        Locale.forLanguageTag(head.getString("locale")),
                        ZoneId.of(head.getString("zone")),
                        head.getDate(UNTIL).toInstant(),
                        head.getBoolean("gathered", false),
                        Objects.requireNonNullElse(head.getString("route"), "")));
    }

    @Override
    public Optional<Instant> until(String mailId) {
        return held(mailId).map(head -> head.getDate(UNTIL).toInstant());
    }

    @Override
    public Optional<String> reader(String mailId) {
        return held(mailId).map(head -> head.getString(READER));
    }

    private Optional<Document> held(String mailId) {
        return Optional.ofNullable(mails.find(isHeld(mailId))
                .projection(new Document(UNTIL, 1).append(READER, 1))
                .first());
    }

    private static Bson isHeld(String mailId) {
        return and(eq(mailId), eq("state", MailState.HELD.name()));
    }

    @Override
    public void unreachable(String mailId, String problem, Instant at) {
        Bson gone = combine(
                set("state", MailState.BOUNCED.name()),
                set("problem", problem),
                set("bouncedAt", Date.from(at)),
                unset("dueAt"),
                unset("route"));
        mails.updateOne(and(isHeld(mailId), ne("supplierId", null)), combine(gone, set("announce", true)));
        mails.updateOne(isHeld(mailId), gone);
    }

    @Override
    public void release(String mailId, String address, Instant machineNow) {
        mails.updateOne(
                isHeld(mailId),
                combine(
                        set("state", MailState.QUEUED.name()),
                        set("to", address),
                        set("dueAt", Date.from(machineNow)),
                        set("tryingSince", Date.from(machineNow)),
                        unset("route")));
    }

    @Override
    public void gathered(List<String> mailIds, String digestId) {
        mails.updateMany(
                and(in("_id", mailIds), eq("state", MailState.HELD.name())),
                combine(set("state", MailState.GATHERED.name()), set("digest", digestId)));
        mails.find(in("_id", mailIds)).forEach(this::hide);
    }

    @Override
    public void tidy(String reader) {
        mails.find(and(eq("state", MailState.GATHERED.name()), eq(READER, reader), exists("route")))
                .forEach(this::hide);
    }

    /** The digest has its link now: here it is hidden, as in every letter that has left. The route goes last. */
    private void hide(Document head) {
        String id = head.getString("_id");
        Document content = contents.find(eq(id)).first();
        if (head.getString("state").equals(MailState.GATHERED.name()) && content != null) {
            contents.replaceOne(
                    eq(id),
                    MailDocuments.content(MailDocuments.letter(head, content).withoutLinks()));
            mails.updateOne(and(eq(id), eq("state", MailState.GATHERED.name())), unset("route"));
        }
    }

    @Override
    public void returned(String digestId, String problem, Instant at) {
        mails.updateMany(
                and(eq("digest", digestId), eq("state", MailState.GATHERED.name())),
                combine(
                        set("state", MailState.BOUNCED.name()),
                        set("problem", problem),
                        set("bouncedAt", Date.from(at)),
                        set("announce", true)));
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return outbox.waiting(limit);
    }

    @Override
    public void taken(String owner, String commandId) {
        outbox.taken(owner, commandId);
    }
}
