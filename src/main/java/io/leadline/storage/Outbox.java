package io.leadline.storage;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.PendingCommands;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The commands for the engine that wait in the documents of one collection. A command lies in the document of the
 * aggregate that decided it, so that both are one write and neither is ever there without the other; {@code waiting} says
 * whether a document has any. What was taken cannot come back with a change that was made before: taking it counts as a
 * change of the document's {@code version}, or the save asks for what still waits ({@link #save(Document, long, List)}).
 */
public final class Outbox implements PendingCommands {

    public static final MapBacked<PendingCommand> CODEC =
            new MapBacked<>(PendingCommand.class, PendingCommand::asMap, PendingCommand::ofMap);

    private static final String WAITING = "waiting";

    private final MongoCollection<Document> documents;
    private final String field;
    private final String pending;
    private final String subject;
    private final String since;
    private final boolean countsVersions;
    private final Runnable bell;

    Outbox(
            MongoCollection<Document> documents,
            String field,
            String subject,
            String since,
            boolean countsVersions,
            Runnable bell) {
        this.documents = documents;
        this.field = field;
        this.pending = field.isEmpty() ? "pending" : field + ".pending";
        this.subject = subject;
        this.since = since;
        this.countsVersions = countsVersions;
        this.bell = bell;
    }

    /** Marks a document that is about to be written by what its aggregate has for the engine. */
    public static Document mark(Document document, Collection<PendingCommand> pending) {
        return document.append(WAITING, !pending.isEmpty());
    }

    public static Document write(PendingCommand command) {
        return new Document(command.asMap());
    }

    /** What a change of a document says so that one more command waits in it. */
    public Bson adding(PendingCommand command) {
        return Updates.combine(Updates.push(pending, write(command)), Updates.set(WAITING, true));
    }

    /** @return false if its id, or another value that is given once, is taken; nothing is stored then */
    public boolean add(Document document) {
        return ring(document, Guarded.add(documents, document));
    }

    /**
     * @param next with its {@code _id} and its own, later {@code version}
     * @param seen the version that the change was made of
     * @return false if another is stored; nothing is changed then
     */
    public boolean save(Document next, long seen) {
        return ring(next, Guarded.save(documents, next, seen));
    }

    /** As {@link #save(Document, long)}, and only while those of the commands wait that were there before. */
    public boolean save(Document next, long seen, List<String> stillWaiting) {
        Bson asRead = and(eq(next.get("_id")), eq("version", seen), stillWaiting(stillWaiting));
        return ring(next, Guarded.replace(documents, asRead, next));
    }

    /** What waits in a document that holds its commands itself, to be changed; nothing where there is none yet. */
    public static List<PendingCommand> pending(@Nullable Document document) {
        return document == null
                ? new ArrayList<>()
                : document.getList("pending", Document.class, List.of()).stream()
                        .map(PendingCommand::ofMap)
                        .collect(Collectors.toCollection(ArrayList::new));
    }

    /**
     * Writes a document that holds its commands itself, with all that waits in it from now on.
     *
     * @param before as it was read; null where there was none
     * @return false if somebody was faster; nothing is changed then
     */
    public boolean put(Document next, @Nullable Document before, List<PendingCommand> commands) {
        long seen = before == null ? 0 : before.getLong("version");
        mark(next, commands)
                .append("pending", commands.stream().map(Outbox::write).toList())
                .append("version", seen + 1);
        return before == null ? add(next) : save(next, seen);
    }

    private Bson stillWaiting(List<String> commandIds) {
        return commandIds.isEmpty() ? new Document() : all(pending + ".id", commandIds);
    }

    private boolean ring(Document document, boolean written) {
        if (written && document.getBoolean(WAITING, false)) {
            bell.run();
        }
        return written;
    }

    /** After a write that came by {@link #adding}. */
    public void ring() {
        bell.run();
    }

    /** Those of the least {@code since} first. */
    @Override
    public List<Waiting> waiting(int limit) {
        List<Waiting> waiting = new ArrayList<>();
        documents
                .find(eq(WAITING, true))
                .projection(Projections.include(pending, subject))
                .sort(Sorts.ascending(since, "_id"))
                .limit(limit)
                .forEach(document -> {
                    String owner = document.getString("_id");
                    String about = document.get(subject, owner);
                    Document aggregate = field.isEmpty() ? document : document.get(field, Document.class);
                    aggregate
                            .getList("pending", Document.class, List.of())
                            .forEach(command -> waiting.add(new Waiting(about, owner, PendingCommand.ofMap(command))));
                });
        return waiting;
    }

    @Override
    public void taken(String owner, String commandId) {
        Bson without = Updates.pull(pending, new Document("id", commandId));
        documents.updateOne(eq(owner), countsVersions ? Updates.combine(without, Updates.inc("version", 1L)) : without);
        documents.updateOne(and(eq(owner), eq(pending, List.of())), Updates.set(WAITING, false));
    }
}
