package io.leadline.messaging.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.leadline.messaging.Claim;
import io.leadline.messaging.Letter;
import io.leadline.messaging.MailBounced;
import io.leadline.messaging.MailNews;
import io.leadline.messaging.MailSent;
import io.leadline.messaging.MailState;
import io.leadline.messaging.MailStore;
import io.leadline.messaging.MailSummary;
import io.leadline.shared.Page;
import io.leadline.storage.Guarded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Mails in {@code mails} and {@code mail_contents}. */
@Repository
class MongoMails implements MailStore {

    static final String MAILS = "mails";
    static final String CONTENTS = "mail_contents";

    private final MongoCollection<Document> mails;
    private final MongoCollection<Document> contents;

    MongoMails(MongoDatabase database) {
        mails = database.getCollection(MAILS);
        contents = database.getCollection(CONTENTS);
    }

    /** The content first: a head without content could not be sent, a content without head is written again. */
    @Override
    public boolean add(Letter letter, String messageId, Instant now) {
        Document head = MailDocuments.head(letter, messageId, now);
        if (mails.find(eq(letter.id())).projection(new Document("_id", 1)).first() != null) {
            return false;
        }
        MailDocuments.addContent(contents, letter, head);
        return Guarded.add(mails, head);
    }

    @Override
    public Optional<Claim> claim(Instant now, Instant leaseEnd) {
        Bson due = and(eq("state", MailState.QUEUED.name()), lte("dueAt", Date.from(now)));
        return claim(and(eq("first", true), due), leaseEnd).or(() -> claim(due, leaseEnd));
    }

    private Optional<Claim> claim(Bson wanted, Instant leaseEnd) {
        Document head = mails.findOneAndUpdate(
                wanted,
                combine(set("dueAt", Date.from(leaseEnd)), inc("attempts", 1)),
                new FindOneAndUpdateOptions().sort(ascending("dueAt")).returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(head).map(h -> MailDocuments.claim(h, content(h.getString("_id"))));
    }

    @Override
    public boolean sent(Claim claim, Instant at, boolean hideLinks) {
        boolean marked = settle(
                claim,
                combine(
                        set("state", MailState.SENT.name()),
                        set("sentAt", Date.from(at)),
                        claim.letter().supplierId() == null ? unset("announce") : set("announce", true),
                        unset("problem"),
                        unset("dueAt")));
        if (marked && hideLinks) {
            contents.replaceOne(
                    eq(claim.letter().id()),
                    MailDocuments.content(claim.letter().withoutLinks()));
        }
        return marked;
    }

    @Override
    public boolean postponed(Claim claim, String problem, Instant due) {
        return settle(claim, combine(set("dueAt", Date.from(due)), set("problem", problem), inc("failures", 1)));
    }

    @Override
    public boolean bounced(Claim claim, String problem, Instant at) {
        return settle(claim, bounce(problem, at));
    }

    private boolean settle(Claim claim, Bson change) {
        Bson mine = and(eq(claim.letter().id()), eq("attempts", claim.attempt()), eq("state", MailState.QUEUED.name()));
        return mails.updateOne(mine, change).getModifiedCount() == 1;
    }

    private static Bson bounce(String problem, Instant at) {
        return combine(
                set("state", MailState.BOUNCED.name()),
                set("problem", problem),
                set("bouncedAt", Date.from(at)),
                set("announce", true),
                unset("dueAt"));
    }

    @Override
    public boolean returned(String messageId, String problem, Instant at) {
        Bson known = and(eq("messageId", messageId), ne("state", MailState.BOUNCED.name()));
        return mails.updateOne(known, bounce(problem, at)).getModifiedCount() == 1;
    }

    @Override
    public List<MailNews> unannounced(int limit) {
        return mails.find(eq("announce", true))
                .sort(ascending("_id"))
                .limit(limit)
                .map(MailDocuments::news)
                .into(new ArrayList<>());
    }

    @Override
    public void announced(MailNews news) {
        Bson stillSo = switch (news) {
            case MailSent sent -> and(eq("state", MailState.SENT.name()), eq("sentAt", Date.from(sent.at())));
            // Also of one that is tried again meanwhile; not of its next bounce.
            case MailBounced bounced ->
                and(ne("state", MailState.SENT.name()), eq("bouncedAt", Date.from(bounced.at())));
        };
        mails.updateOne(and(eq(news.mailId()), stillSo), unset("announce"));
    }

    @Override
    public boolean retry(String mailId, @Nullable String address, Instant now) {
        List<Bson> changes = new ArrayList<>(List.of(
                set("state", MailState.QUEUED.name()),
                set("dueAt", Date.from(now)),
                set("tryingSince", Date.from(now)),
                set("failures", 0),
                // Of one that waited: a link that is on its way is nobody's but its reader's.
                unset("route"),
                inc("attempts", 1)));
        if (address != null) {
            changes.add(set("to", address));
        }
        Bson unsent =
                and(eq(mailId), in("state", MailState.QUEUED.name(), MailState.HELD.name(), MailState.BOUNCED.name()));
        return mails.updateOne(unsent, combine(changes)).getModifiedCount() == 1;
    }

    /** The head first: it says whether the mail may be rewritten, and a text without the link is rewritten again. */
    @Override
    public void rewrite(Letter letter) {
        Bson bounced = and(eq(letter.id()), eq("state", MailState.BOUNCED.name()));
        if (mails.updateOne(bounced, set("linkId", letter.linkId())).getMatchedCount() == 1) {
            contents.replaceOne(eq(letter.id()), MailDocuments.content(letter));
        }
    }

    @Override
    public Optional<String> addressOf(String linkId) {
        return Optional.ofNullable(mails.find(eq("linkId", linkId))
                        .projection(include("to"))
                        .first())
                .map(head -> head.getString("to"));
    }

    @Override
    public void opened(String linkId, Instant at) {
        mark(linkId, "openedAt", at);
    }

    @Override
    public void answered(String linkId, Instant at) {
        mark(linkId, "openedAt", at);
        mark(linkId, "answeredAt", at);
    }

    private void mark(String linkId, String key, Instant at) {
        mails.updateOne(and(eq("linkId", linkId), eq(key, null)), set(key, Date.from(at)));
    }

    @Override
    public List<MailSummary> of(String subject, @Nullable String supplierId, int limit) {
        Bson about = eq("subject", subject);
        return rows(supplierId == null ? about : and(about, eq("supplierId", supplierId)), 0, limit);
    }

    @Override
    public long queued(Collection<String> templates) {
        return mails.countDocuments(and(eq("state", MailState.QUEUED.name()), in("template", templates)));
    }

    @Override
    public Page<MailSummary> find(@Nullable MailState state, int offset, int limit) {
        Bson wanted = state == null ? new Document() : eq("state", state.name());
        return new Page<>(rows(wanted, offset, limit), mails.countDocuments(wanted));
    }

    private List<MailSummary> rows(Bson filter, int offset, int limit) {
        return mails.find(filter)
                .sort(descending("queuedAt", "_id"))
                .skip(offset)
                .limit(limit)
                .map(MailDocuments::summary)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Letter> letter(String mailId) {
        return Optional.ofNullable(mails.find(eq(mailId)).first()).map(h -> MailDocuments.letter(h, content(mailId)));
    }

    private Document content(String mailId) {
        return MailDocuments.contentOf(contents, mailId);
    }

    @Override
    public long count(MailState state) {
        return mails.countDocuments(eq("state", state.name()));
    }

    @Override
    public Optional<Instant> oldestQueued() {
        return Stream.of(
                        oldest(eq(MongoHeldMails.UNTIL, null), "queuedAt"),
                        oldest(ne(MongoHeldMails.UNTIL, null), MongoHeldMails.UNTIL))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> oldest(Bson which, String since) {
        return Optional.ofNullable(mails.find(and(eq("state", MailState.QUEUED.name()), which))
                        .sort(ascending(since))
                        .first())
                .map(h -> h.getDate(since).toInstant());
    }
}
