package io.leadline.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.PendingCommands;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Commands for the engine that wait in a document, in its field {@code pending}; {@code waiting} says whether there is one. */
public final class Pending {

    public static final MapBacked<PendingCommand> CODEC =
            new MapBacked<>(PendingCommand.class, PendingCommand::asMap, PendingCommand::ofMap);

    private Pending() {}

    public static Document write(PendingCommand command) {
        return new Document(command.asMap());
    }

    /**
     * What waits in documents that keep their aggregate, and its commands, in a field of their own.
     *
     * @param found the documents, of which only the commands are read
     */
    public static List<PendingCommands.Waiting> waiting(FindIterable<Document> found, String field) {
        return waiting(found, field, "_id");
    }

    /** @param subject the field of the document that names the subject of its process */
    public static List<PendingCommands.Waiting> waiting(FindIterable<Document> found, String field, String subject) {
        List<PendingCommands.Waiting> waiting = new ArrayList<>();
        found.projection(Projections.include(field + ".pending", subject)).forEach(document -> {
            String id = document.getString("_id");
            String about = document.get(subject, id);
            document.get(field, Document.class)
                    .getList("pending", Document.class, List.of())
                    .forEach(command ->
                            waiting.add(new PendingCommands.Waiting(about, id, PendingCommand.ofMap(command))));
        });
        return waiting;
    }

    /** Takes a command away, which is a change of the document like any other. */
    public static void taken(MongoCollection<Document> documents, String field, String id, String commandId) {
        String pending = field + ".pending";
        documents.updateOne(
                eq(id),
                Updates.combine(Updates.pull(pending, new Document("id", commandId)), Updates.inc("version", 1L)));
        documents.updateOne(and(eq(id), eq(pending, List.of())), Updates.set("waiting", false));
    }

    public static List<PendingCommands.Waiting> read(Document document) {
        String id = document.getString("_id");
        List<PendingCommands.Waiting> waiting = new ArrayList<>();
        document.getList("pending", Document.class, List.of())
                .forEach(command -> waiting.add(new PendingCommands.Waiting(id, id, PendingCommand.ofMap(command))));
        return waiting;
    }
}
