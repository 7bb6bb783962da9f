package io.leadline.messaging;

import io.leadline.identity.SecurityLog;
import io.leadline.shared.BusinessClock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Links by which a supplier acts in one order without an account. Resolving one only reads, so that a mail scanner that
 * follows links changes nothing: whoever shows the order calls {@link #opened} and {@link #answered} from a POST.
 */
@Component
public class ActionLinks {

    private final LinkStore links;
    private final MailStore mails;
    private final ReaderAddresses addresses;
    private final BusinessClock clock;

    ActionLinks(LinkStore links, MailStore mails, ReaderAddresses addresses, BusinessClock clock) {
        this.links = links;
        this.mails = mails;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * A new link. Earlier links of the order stay valid until they expire.
     *
     * @return its path in the portal, {@code /link/<token>}; the token is known to nobody else and cannot be had again
     */
    public String issue(String orderId, String supplierId, Instant expiresAt) {
        LinkToken token = LinkToken.random();
        links.add(new ActionLink(token.hash(), orderId, supplierId, expiresAt));
        return token.path();
    }

    /**
     * What the token allows; empty if it is unknown, expired or revoked, or was mailed to an address that is not its supplier's
     * any more. Which of these it is stays untold.
     * Nobody is shut out for guessing: a token of 256 bits cannot be guessed, and a whole company may share an address. Each
     * miss is written down instead, and many of them raise an alarm.
     */
    public Optional<ActionLink> resolve(String token) {
        Optional<ActionLink> link = LinkToken.parse(token).flatMap(t -> good(t.hash()));
        if (link.isEmpty()) {
            SecurityLog.write(SecurityLog.Event.LINK_UNKNOWN, null, "link/…", "unknown, expired or revoked");
        }
        return link;
    }

    /** Whether the link still allows what it allowed when its page was opened; to be asked whenever something is done. */
    public boolean stillGood(ActionLink link) {
        return good(link.id()).isPresent();
    }

    private Optional<ActionLink> good(String id) {
        return links.find(id).filter(l -> clock.now().isBefore(l.expiresAt())).filter(this::isItsReaders);
    }

    /** Once the address that it was mailed to is the supplier's no more, whoever reads there acts for the supplier no more. */
    private boolean isItsReaders(ActionLink link) {
        return mails.addressOf(link.id())
                .map(address -> addresses.belongsTo(link.supplierId(), address))
                .orElse(true);
    }

    /** Somebody looks at the order through the link; the first time counts. */
    public void opened(ActionLink link) {
        mails.opened(link.id(), clock.now());
    }

    /** Somebody acted through the link; the first time counts. */
    public void answered(ActionLink link) {
        mails.answered(link.id(), clock.now());
    }

    /** The order is settled: none of its links opens anything any more. */
    public void revoke(String orderId) {
        links.removeOf(orderId);
    }
}
