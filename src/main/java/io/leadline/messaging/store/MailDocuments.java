package io.leadline.messaging.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.leadline.messaging.ActionLink;
import io.leadline.messaging.Attachment;
import io.leadline.messaging.Claim;
import io.leadline.messaging.Letter;
import io.leadline.messaging.MailBounced;
import io.leadline.messaging.MailNews;
import io.leadline.messaging.MailSent;
import io.leadline.messaging.MailState;
import io.leadline.messaging.MailSummary;
import io.leadline.storage.Guarded;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Mails as documents. A mail is two of them with the same id: {@code mails} holds what lists and the sender need,
 * {@code mail_contents} the texts and files, which are large and never change but for hiding links.
 */
final class MailDocuments {

    private MailDocuments() {}

    static Document head(Letter letter, String messageId, Instant now) {
        return new Document("_id", letter.id())
                .append("template", letter.template())
                .append("to", letter.to())
                .append("title", letter.title())
                .append("subject", letter.subject())
                .append("supplierId", letter.supplierId())
                .append("linkId", letter.linkId())
                .append("first", letter.first())
                .append("messageId", messageId)
                .append("state", MailState.QUEUED.name())
                .append("queuedAt", Date.from(letter.queuedAt()))
                .append("dueAt", Date.from(now))
                .append("tryingSince", Date.from(now))
                .append("attempts", 0)
                .append("failures", 0);
    }

    static Document content(Letter letter) {
        List<Document> files = letter.attachments().stream()
                .map(a -> new Document("fileName", a.fileName())
                        .append("mediaType", a.mediaType())
                        .append("content", new Binary(a.content())))
                .toList();
        return new Document("_id", letter.id())
                .append("html", letter.html())
                .append("text", letter.text())
                .append("attachments", files);
    }

    /**
     * Before its head. Where a text is there already, from a write that was cut off or somebody who writes the same mail now,
     * that text counts, and the head has its link.
     */
    static void addContent(MongoCollection<Document> contents, Letter letter, Document head) {
        if (!Guarded.add(contents, content(letter))) {
            Letter stored = letter(head, contentOf(contents, letter.id()));
            head.append("linkId", ActionLink.idIn(stored.text()).orElse(null));
        }
    }

    static Document contentOf(MongoCollection<Document> contents, String mailId) {
        return Objects.requireNonNull(
                contents.find(Filters.eq(mailId)).first(), () -> "Mail " + mailId + " has no content");
    }

    static Letter letter(Document head, Document content) {
        return new Letter(
                head.getString("_id"),
                head.getString("template"),
                head.getString("to"),
                head.getString("title"),
                content.getString("html"),
                content.getString("text"),
                content.getList("attachments", Document.class).stream()
                        .map(a -> new Attachment(
                                a.getString("fileName"),
                                a.getString("mediaType"),
                                a.get("content", Binary.class).getData()))
                        .toList(),
                head.getString("subject"),
                head.getString("supplierId"),
                head.getString("linkId"),
                head.getDate("queuedAt").toInstant());
    }

    static Claim claim(Document head, Document content) {
        return new Claim(
                letter(head, content),
                head.getString("messageId"),
                head.getInteger("attempts"),
                head.getInteger("failures"),
                head.getDate("tryingSince").toInstant());
    }

    static MailSummary summary(Document head) {
        return new MailSummary(
                head.getString("_id"),
                head.getString("template"),
                head.getString("to"),
                head.getString("title"),
                head.getString("subject"),
                MailState.valueOf(head.getString("state")),
                head.getDate("queuedAt").toInstant(),
                instant(head, "sentAt"),
                instant(head, "openedAt"),
                instant(head, "answeredAt"),
                head.getInteger("attempts"),
                head.getString("problem"),
                instant(head, MongoHeldMails.UNTIL));
    }

    static MailNews news(Document head) {
        if (head.getString("state").equals(MailState.SENT.name())) {
            return new MailSent(
                    head.getString("_id"),
                    head.getString("subject"),
                    head.getString("supplierId"),
                    head.getString("to"),
                    head.getDate("sentAt").toInstant());
        }
        String problem = head.getString("problem");
        return new MailBounced(
                head.getString("_id"),
                head.getString("template"),
                head.getString("subject"),
                head.getString("supplierId"),
                head.getString("to"),
                problem == null ? "" : problem,
                head.getDate("bouncedAt").toInstant());
    }

    static @Nullable Instant instant(Document document, String key) {
        Date date = document.getDate(key);
        return date == null ? null : date.toInstant();
    }
}
