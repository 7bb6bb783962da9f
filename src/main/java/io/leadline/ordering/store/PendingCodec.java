package io.leadline.ordering.store;

import io.leadline.ordering.PendingCommand;
import io.leadline.ordering.PendingCommand.CompleteTask;
import io.leadline.ordering.PendingCommand.PublishMessage;
import java.time.Duration;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;

/** Commands that wait for the engine; a task's has an {@code interaction}, a message's a {@code name}. */
final class PendingCodec implements Codec<PendingCommand> {

    private final DocumentCodec documents = new DocumentCodec();

    @Override
    public void encode(BsonWriter writer, PendingCommand command, EncoderContext context) {
        documents.encode(writer, document(command), context);
    }

    static Document document(PendingCommand command) {
        return switch (command) {
            case CompleteTask(String id, String interaction, Map<String, Object> variables) ->
                new Document("id", id).append("interaction", interaction).append("variables", new Document(variables));
            case PublishMessage(
                    String id,
                    String name,
                    String key,
                    Duration timeToLive,
                    Map<String, Object> variables) ->
                new Document("id", id)
                        .append("name", name)
                        .append("key", key)
                        .append("timeToLiveSeconds", timeToLive.toSeconds())
                        .append("variables", new Document(variables));
        };
    }

    @Override
    public PendingCommand decode(BsonReader reader, DecoderContext context) {
        return command(documents.decode(reader, context));
    }

    static PendingCommand command(Document document) {
        String id = document.getString("id");
        Map<String, Object> variables = document.get("variables", Document.class);
        String interaction = document.getString("interaction");
        return interaction != null
                ? new CompleteTask(id, interaction, variables)
                : new PublishMessage(
                        id,
                        document.getString("name"),
                        document.getString("key"),
                        Duration.ofSeconds(document.getLong("timeToLiveSeconds")),
                        variables);
    }

    @Override
    public Class<PendingCommand> getEncoderClass() {
        return PendingCommand.class;
    }
}
