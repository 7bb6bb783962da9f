package io.leadline.messaging;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shared.Page;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What was written to whom, and how far it came. Suppliers see what went to themselves; logistics partners see nothing.
 * What is shown never holds the secret of a link: it would let the reader answer in the supplier's name.
 */
@Component
public class Mails {

    private static final int OF_ONE_SUBJECT = 200;
    private static final Set<String> TO_OTHERS = Stream.of(MailTemplate.values())
            .filter(template -> template.audience().outside())
            .map(MailTemplate::id)
            .collect(Collectors.toUnmodifiableSet());

    private final MailStore store;
    private final HeldMailStore held;
    private final ReaderAddresses addresses;
    private final LinkStore links;
    private final InstantSource machineTime;

    @Autowired
    Mails(MailStore store, HeldMailStore held, ReaderAddresses addresses, LinkStore links) {
        this(store, held, addresses, links, InstantSource.system());
    }

    Mails(MailStore store, HeldMailStore held, ReaderAddresses addresses, LinkStore links, InstantSource machineTime) {
        this.store = store;
        this.held = held;
        this.addresses = addresses;
        this.links = links;
        this.machineTime = machineTime;
    }

    /** The mails about a subject, such as an order, newest first. */
    public List<MailSummary> of(String subject, Actor actor) {
        if (actor.is(Role.LOGISTICS)) {
            return List.of();
        }
        return store.of(subject, actor.organisation(), OF_ONE_SUBJECT);
    }

    /** One mail as it was written, but for its links; empty if there is none or it is not the actor's to see. */
    public Optional<Letter> letter(String mailId, Actor actor) {
        return store.letter(mailId)
                .filter(l -> !actor.is(Role.LOGISTICS)
                        && (actor.organisation() == null || actor.organisation().equals(l.supplierId())))
                .map(Letter::withoutLinks);
    }

    /** All mails, newest first; those in one state only, if one is given. For administrators, empty for all others. */
    public Page<MailSummary> find(@Nullable MailState state, int offset, int limit, Actor actor) {
        return actor.is(Role.ADMIN) ? store.find(state, offset, limit) : new Page<>(List.of(), 0);
    }

    /** How many mails to people outside, such as suppliers, wait to be sent. */
    public long queuedToOthers() {
        return store.queued(TO_OTHERS);
    }

    /**
     * Sends a mail now that is queued, bounced or waits for its reader, to another address if one is given. Buyers, managers
     * and administrators may.
     *
     * @throws IllegalArgumentException if the address is none
     */
    public Again retry(String mailId, @Nullable String address, Actor actor) {
        return mayRetry(actor) ? sendAgain(mailId, address) : Again.NOT_NOW;
    }

    /** What became of the wish to send a mail again. */
    public enum Again {
        QUEUED,
        /** It is sent already, or not the actor's to send. */
        NOT_NOW,
        /** What is written to a supplier goes to nobody else. */
        ADDRESS_UNKNOWN
    }

    public static boolean mayRetry(Actor actor) {
        return actor.isAny(Role.ADMIN, Role.BUYER, Role.MANAGER);
    }

    /** The same on behalf of a process, in which a person has decided it. */
    public Again sendAgain(String mailId, @Nullable String address) {
        if (address != null) {
            Mail.requireAddress(address);
        }
        Optional<Letter> letter = store.letter(mailId);
        if (letter.filter(Mails::isOfSeveral).isPresent()) {
            return Again.NOT_NOW;
        }
        if (address != null && !mayGoTo(letter, address)) {
            return Again.ADDRESS_UNKNOWN;
        }
        boolean reached = mayGoTo(letter, letter.map(Letter::to).orElse(""));
        Optional<String> waitsFor = held.reader(mailId);
        String now = address != null
                ? address
                : waitsFor.flatMap(addresses::of)
                        .or(() -> reached ? Optional.empty() : movedTo(letter))
                        .orElse(null);
        if (now == null && waitsFor.isPresent()) {
            return Again.NOT_NOW;
        }
        if (now == null && !reached) {
            return Again.ADDRESS_UNKNOWN;
        }
        letter.ifPresent(this::renewLink);
        return store.retry(mailId, now, machineTime.instant()) ? Again.QUEUED : Again.NOT_NOW;
    }

    /** Of a supplier that is not reached any more where the mail went first. */
    private Optional<String> movedTo(Optional<Letter> letter) {
        return letter.map(Letter::supplierId).flatMap(addresses::ofOrders);
    }

    /** Whoever has a mail to a supplier can act for it. */
    private boolean mayGoTo(Optional<Letter> letter, String address) {
        return letter.map(Letter::supplierId)
                .map(supplier -> addresses.belongsTo(supplier, address))
                .orElse(true);
    }

    /** The links of a supplier's digest are gone once it was sent; what it told of is sent again one by one. */
    private static boolean isOfSeveral(Letter letter) {
        return letter.template().equals(MailTemplate.SUPPLIER_DIGEST.id()) && LinkToken.isHidden(letter.text());
    }

    /** A mail that came back after it was sent holds its link no more; it gets a new one to the same order. */
    private void renewLink(Letter letter) {
        String linkId = letter.linkId();
        if (linkId != null && LinkToken.isHidden(letter.text())) {
            links.find(linkId).ifPresent(old -> {
                LinkToken fresh = LinkToken.random();
                links.add(new ActionLink(fresh.hash(), old.orderId(), old.supplierId(), old.expiresAt()));
                store.rewrite(letter.withLink(fresh));
            });
        }
    }
}
