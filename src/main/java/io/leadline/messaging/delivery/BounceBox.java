package io.leadline.messaging.delivery;

import io.leadline.messaging.AddressStates;
import io.leadline.messaging.MailStore;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Reads a mailbox for reports about mails that came back after a mail server had taken them. A report that was dealt with
 * is marked as seen; whatever else lies there is left for people as it is.
 */
final class BounceBox {

    private static final Logger log = LoggerFactory.getLogger(BounceBox.class);
    /** Read as a whole, because servers differ in how they hand out the parts of a returned mail. */
    private static final int LARGEST_BYTES = 10 * 1024 * 1024;

    private static final String TIMEOUT_MILLIS = "20000";

    private final BounceSettings settings;
    private final MailStore mails;
    private final AddressStates addresses;
    private final BusinessClock clock;
    private final MailCounters counters;
    private final ApplicationEventPublisher events;
    /** Unseen mails that are no reports, so that each is looked into once; UIDs are never given twice. */
    private final Set<Long> others = new HashSet<>();

    BounceBox(
            BounceSettings settings,
            MailStore mails,
            AddressStates addresses,
            BusinessClock clock,
            MailCounters counters,
            ApplicationEventPublisher events) {
        this.settings = settings;
        this.mails = mails;
        this.addresses = addresses;
        this.clock = clock;
        this.counters = counters;
        this.events = events;
    }

    /**
     * Looks once.
     *
     * @return how many of our mails came back
     * @throws MessagingException if the mailbox cannot be read
     */
    int look() throws MessagingException {
        Session session = Session.getInstance(properties());
        try (Store store = session.getStore(settings.protocol())) {
            store.connect(
                    Objects.requireNonNull(settings.host()),
                    settings.portOrUsual(),
                    settings.user(),
                    settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                int returned = 0;
                for (Message message : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
                    if (!others.contains(((UIDFolder) folder).getUID(message))) {
                        returned += read(message, (UIDFolder) folder);
                    }
                }
                return returned;
            }
        }
    }

    private int read(Message message, UIDFolder folder) throws MessagingException {
        Optional<DeliveryReport> report = Optional.empty();
        boolean away = false;
        try {
            // Its headers say what it may be; nothing else of people's mail is fetched.
            boolean small = message.getSize() <= LARGEST_BYTES;
            if (small && message.isMimeType("multipart/report")) {
                report = DeliveryReport.of(new MimeMessage((MimeMessage) message));
            } else if (small && AutoReply.saysSo(message)) {
                away = isAway(new MimeMessage((MimeMessage) message));
            }
        } catch (IOException | MessagingException | RuntimeException | StackOverflowError unreadable) {
            // One that nobody can read holds up no other.
            log.warn("A mail in {} cannot be read and is left there", settings, unreadable);
        }
        if (away) {
            message.setFlag(Flags.Flag.SEEN, true);
            return 0;
        }
        if (report.isEmpty()) {
            // Reading its parts may have marked it.
            message.setFlag(Flags.Flag.SEEN, false);
            others.add(folder.getUID(message));
            return 0;
        }
        boolean ours = mails.returned(report.get().messageId(), report.get().problem(), clock.now());
        message.setFlag(Flags.Flag.SEEN, true);
        if (ours) {
            counters.bounced();
            events.publishEvent(new Changed("mails"));
            log.warn("A mail came back: {}", report.get().problem());
        }
        return ours ? 1 : 0;
    }

    /** Whether it answers one of our mails; the absence is kept then. */
    private boolean isAway(MimeMessage message) throws MessagingException, IOException {
        Optional<AutoReply> reply = AutoReply.of(message, clock.today());
        boolean ours = reply.isPresent()
                && reply.get().answers().stream()
                        .anyMatch(id -> addresses.answeredAway(
                                id, reply.get().until(), reply.get().words(), clock.now()));
        if (ours) {
            events.publishEvent(new Changed("mails"));
        }
        return ours;
    }

    private Properties properties() {
        Properties properties = new Properties();
        String prefix = "mail." + settings.protocol();
        properties.put(prefix + ".connectiontimeout", TIMEOUT_MILLIS);
        properties.put(prefix + ".timeout", TIMEOUT_MILLIS);
        properties.put(prefix + ".writetimeout", TIMEOUT_MILLIS);
        // Without peeking, a look alone would mark what belongs to people.
        properties.put(prefix + ".peek", "true");
        properties.put(prefix + ".ssl.checkserveridentity", "true");
        return properties;
    }
}
