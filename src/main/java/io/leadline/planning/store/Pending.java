package io.leadline.planning.store;

import io.leadline.ordering.PendingCommand;
import io.leadline.ordering.PendingCommands;
import io.leadline.storage.MapBacked;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Commands for the engine that wait in a document, in its field {@code pending}; {@code waiting} says whether there is one. */
final class Pending {

    static final MapBacked<PendingCommand> CODEC =
            new MapBacked<>(PendingCommand.class, PendingCommand::asMap, PendingCommand::ofMap);

    private Pending() {}

    static Document write(PendingCommand command) {
        return new Document(command.asMap());
    }

    static List<PendingCommands.Waiting> read(Document document) {
        String id = document.getString("_id");
        List<PendingCommands.Waiting> waiting = new ArrayList<>();
        document.getList("pending", Document.class, List.of())
                .forEach(command -> waiting.add(new PendingCommands.Waiting(id, id, PendingCommand.ofMap(command))));
        return waiting;
    }
}
