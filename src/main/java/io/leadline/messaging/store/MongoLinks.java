package io.leadline.messaging.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.leadline.messaging.ActionLink;
import io.leadline.messaging.LinkStore;
import io.leadline.storage.Guarded;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Links in {@code action_links}; the id is the hash of the token. */
@Repository
class MongoLinks implements LinkStore {

    static final String LINKS = "action_links";

    private final MongoCollection<Document> links;

    MongoLinks(MongoDatabase database) {
        links = database.getCollection(LINKS);
    }

    @Override
    public void add(ActionLink link) {
        Document document = new Document("_id", link.id())
                .append("orderId", link.orderId())
                .append("supplierId", link.supplierId())
                .append("expiresAt", Date.from(link.expiresAt()));
        // Where it is there already, it is the same: nobody else has made that token.
        Guarded.add(links, document);
    }

    @Override
    public Optional<ActionLink> find(String linkId) {
        return Optional.ofNullable(links.find(eq(linkId)).first())
                .map(d -> new ActionLink(
                        d.getString("_id"),
                        d.getString("orderId"),
                        d.getString("supplierId"),
                        d.getDate("expiresAt").toInstant()));
    }

    @Override
    public void removeOf(String orderId) {
        links.deleteMany(eq("orderId", orderId));
    }

    @Override
    public void removeExpired(Instant limit) {
        links.deleteMany(lt("expiresAt", Date.from(limit)));
    }
}
