package io.leadline.messaging.delivery;

import io.leadline.messaging.HeldMail;
import io.leadline.messaging.HeldMailStore;
import io.leadline.messaging.Letter;
import io.leadline.messaging.Mail;
import io.leadline.messaging.MailBounced;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailStore;
import io.leadline.messaging.MailTask;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.ReaderAddresses;
import io.leadline.messaging.text.MailWriter;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;

/** Lets go what has waited for a reader: single letters by themselves, the others as one list with links. */
public final class HeldPost {

    private static final String DIGEST = "digest#";
    private static final String NO_ADDRESS = "The reader has no address any more";

    private static final Duration SOON = Duration.ofSeconds(10);

    private final HeldMailStore held;
    private final MailStore mails;
    private final ReaderAddresses addresses;
    private final MailWriter writer;
    private final MailSettings settings;
    private final BusinessClock clock;
    private final InstantSource machineTime;
    private final ApplicationEventPublisher events;
    private final Map<String, Object> releasing = new ConcurrentHashMap<>();

    HeldPost(
            HeldMailStore held,
            MailStore mails,
            ReaderAddresses addresses,
            MailWriter writer,
            MailSettings settings,
            BusinessClock clock,
            InstantSource machineTime,
            ApplicationEventPublisher events) {
        this.held = held;
        this.mails = mails;
        this.addresses = addresses;
        this.writer = writer;
        this.settings = settings;
        this.clock = clock;
        this.machineTime = machineTime;
        this.events = events;
    }

    /**
     * Bears repetition: a letter that is let go, or told of in a digest, waits no more. Each letter has a job of its own, and
     * those of one reader come at the same moment: one after the other, or each would tell of what the others tell of.
     */
    public void release(String reader) {
        synchronized (releasing.computeIfAbsent(reader, each -> new Object())) {
            letGo(reader);
        }
    }

    /**
     * How long that mail has to wait yet; empty if it waits no more. What is due and still here is looked at again soon: the
     * engine's clock is another one, and nothing waits for ever because the two differ.
     */
    public Optional<Duration> left(String mailId) {
        return held.until(mailId)
                .map(until -> Duration.between(clock.now(), until))
                .map(left -> left.compareTo(SOON) < 0 ? SOON : left);
    }

    private void letGo(String reader) {
        Map<Boolean, List<HeldMail.Waiting>> due = held.due(reader, clock.now()).stream()
                .collect(Collectors.partitioningBy(one -> one.held().gathered()));
        Optional<String> address = addresses.of(reader);
        if (address.isEmpty()) {
            due.values()
                    .forEach(some ->
                            some.forEach(one -> held.unreachable(one.letter().id(), NO_ADDRESS, clock.now())));
        } else {
            letGo(due, address.get());
        }
        held.tidy(reader);
        if (!due.values().stream().allMatch(List::isEmpty)) {
            events.publishEvent(new MailRoom.MailQueued(reader));
            events.publishEvent(new Changed("mails"));
        }
    }

    private void letGo(Map<Boolean, List<HeldMail.Waiting>> due, String address) {
        due.getOrDefault(false, List.of()).forEach(one -> alone(one, address));
        List<HeldMail.Waiting> together = due.getOrDefault(true, List.of());
        if (together.size() == 1) {
            alone(together.getFirst(), address);
        } else if (!together.isEmpty()) {
            digest(together, address);
        }
    }

    /** What a digest told of has not arrived either; whoever waits for an answer to it has to hear of that. */
    @EventListener
    void on(MailBounced bounced) {
        if (bounced.mailId().startsWith(DIGEST)) {
            held.returned(bounced.mailId(), bounced.problem(), bounced.at());
        }
    }

    private void alone(HeldMail.Waiting one, String address) {
        held.release(one.letter().id(), address, machineTime.instant());
    }

    /** Named by what is in it, so that the same again is the same digest. */
    private void digest(List<HeldMail.Waiting> all, String address) {
        List<String> ids = all.stream().map(one -> one.letter().id()).toList();
        String name = UUID.nameUUIDFromBytes(String.join("\n", ids).getBytes(StandardCharsets.UTF_8))
                .toString();
        Letter letter = writer.write(mail(DIGEST + name, all, address), null, clock.now());
        mails.add(letter, MessageId.random(settings.domain()), machineTime.instant());
        held.gathered(ids, letter.id());
    }

    private static Mail mail(String id, List<HeldMail.Waiting> all, String address) {
        HeldMail.Waiting last = all.getLast();
        String supplier = last.letter().supplierId();
        Map<String, Object> model = new HashMap<>(Map.of(
                MailKey.TASKS.key(),
                all.stream()
                        .map(one ->
                                new MailTask(one.letter().title(), one.held().route(), null))
                        .toList(),
                MailKey.COUNT.key(),
                (long) all.size()));
        if (supplier == null) {
            model.put(MailKey.NAME.key(), last.held().name());
            model.put(MailKey.ROUTE.key(), "inbox");
        } else {
            model.put(MailKey.SUPPLIER_ID.key(), supplier);
            model.put(MailKey.SUPPLIER_NAME.key(), last.held().name());
        }
        return new Mail(
                id,
                (supplier == null ? MailTemplate.MAIL_DIGEST : MailTemplate.SUPPLIER_DIGEST).id(),
                address,
                last.held().locale(),
                last.held().zone(),
                model,
                List.of(),
                null);
    }
}
