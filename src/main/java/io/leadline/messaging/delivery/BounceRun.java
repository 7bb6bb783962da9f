package io.leadline.messaging.delivery;

import io.leadline.shared.Looping;
import io.leadline.shared.Poll;
import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into the mailbox of returned mail, again and again; a mailbox that is away is tried with the next round. */
final class BounceRun implements Looping {

    private static final Logger log = LoggerFactory.getLogger(BounceRun.class);

    private final BounceBox box;
    private final BounceSettings settings;
    private final Poll poll;

    BounceRun(BounceBox box, BounceSettings settings) {
        this.box = box;
        this.settings = settings;
        this.poll = Poll.every(settings.every(), "bounce-box", this::look);
    }

    @Override
    public Poll poll() {
        return poll;
    }

    private void look() {
        try {
            box.look();
        } catch (MessagingException | RuntimeException away) {
            log.warn("Returned mail cannot be read from {}: {}", settings, String.valueOf(away.getMessage()));
        }
    }
}
