package io.leadline.shared;

import java.util.List;

/** Commands of one kind of aggregate that the engine has not taken yet. */
public interface PendingCommands {

    List<Waiting> waiting(int limit);

    /**
     * The engine took it, or nothing waits for it any more.
     *
     * @param owner {@link Waiting#owner()}
     * @param commandId of its command
     */
    void taken(String owner, String commandId);

    /**
     * @param subject of the process the command is for, such as {@code O-1042}
     * @param owner the aggregate that the command is stored with
     */
    record Waiting(String subject, String owner, PendingCommand command) {}
}
