package io.leadline.messaging;

import io.leadline.shared.PendingCommands;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Letters that wait until their readers work, or for a digest; with the command that starts the waiting. */
public interface HeldMailStore extends PendingCommands {

    /** @return false if the mail's id was known, and nothing changed */
    boolean hold(Letter letter, String messageId, HeldMail held);

    /** What has waited long enough by that business time, oldest first; never more than a thousand. */
    List<HeldMail.Waiting> due(String reader, Instant now);

    /** Until when that mail waits, in business time; empty for one that waits no more. */
    Optional<Instant> until(String mailId);

    /** For whom that mail waits; empty for one that waits no more. */
    Optional<String> reader(String mailId);

    /** Queues one that waited by itself; nothing happens to one that waits no more. */
    void release(String mailId, String address, Instant machineNow);

    /** There is no address for one that waited: it counts as bounced, and what is a supplier's is announced so. */
    void unreachable(String mailId, String problem, Instant at);

    /** Hides what links are still in letters of that reader that a digest told of, should the application have died between. */
    void tidy(String reader);

    /** It is told of in this digest, and goes no more by itself. */
    void gathered(List<String> mailIds, String digestId);

    /** The digest came back, and with it all that it told of: each counts as bounced by itself, and is announced so. */
    void returned(String digestId, String problem, Instant at);
}
