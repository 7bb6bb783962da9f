package io.leadline.claims;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Receivers;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.messaging.ActionLinks;
import io.leadline.messaging.Mail;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Outbox;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Mails about claims, once for each fact. A supplier without an address lets its time pass. */
@Component
public class ClaimLetters {

    private static final Duration LINK_LASTS = Duration.ofDays(120);

    private final Outbox outbox;
    private final ActionLinks links;
    private final Suppliers suppliers;
    private final ObjectProvider<Receivers> receivers;
    private final BusinessClock clock;

    ClaimLetters(
            Outbox outbox,
            ActionLinks links,
            Suppliers suppliers,
            ObjectProvider<Receivers> receivers,
            BusinessClock clock) {
        this.outbox = outbox;
        this.links = links;
        this.suppliers = suppliers;
        this.receivers = receivers;
        this.clock = clock;
    }

    /** To the supplier: how will it make this good? */
    public void ask(Claim claim, Instant answerBy) {
        if (claim.state() == Claim.State.ASKED) {
            Map<String, Object> more = new HashMap<>(Map.of(MailKey.ANSWER_BY.key(), answerBy));
            claim.steps().reversed().stream()
                    .filter(step -> step.kind() == Claim.Kind.ASKED_AGAIN)
                    .findFirst()
                    .ifPresent(step -> more.put(MailKey.NOTE.key(), step.words()));
            toSupplier(claim, MailTemplate.CLAIM_ASKED, "asked#" + claim.round(), more);
        }
    }

    /** The same again, at most once a day. */
    public void remindSupplier(Claim claim, Instant answerBy) {
        if (claim.state() == Claim.State.ASKED) {
            toSupplier(
                    claim,
                    MailTemplate.CLAIM_ASKED,
                    "remind#" + claim.round() + "#" + clock.today(),
                    Map.of(MailKey.ANSWER_BY.key(), answerBy));
        }
    }

    /** To the supplier: how it ended. */
    public void settled(Claim claim) {
        if (claim.state() == Claim.State.SETTLED) {
            toSupplier(claim, MailTemplate.CLAIM_SETTLED, "settled", Map.of());
        }
    }

    /** To the buyers: it is theirs to decide; at most once a day. */
    public void remindBuyers(Claim claim) {
        if (claim.state() == Claim.State.ANSWERED) {
            toRoles(Set.of(Role.BUYER), claim, "decide#" + claim.round() + "#" + clock.today());
        }
    }

    /** To those who may agree that so much is waived. */
    public void second(Claim claim) {
        if (claim.state() == Claim.State.TO_CONFIRM) {
            toRoles(Set.of(Role.MANAGER, Role.HEAD_OF_PURCHASING), claim, "confirm#" + claim.round());
        }
    }

    /** The same again, at most once a day. */
    public void remindSecond(Claim claim) {
        if (claim.state() == Claim.State.TO_CONFIRM) {
            toRoles(
                    Set.of(Role.MANAGER, Role.HEAD_OF_PURCHASING),
                    claim,
                    "confirm#" + claim.round() + "#" + clock.today());
        }
    }

    private void toSupplier(Claim claim, MailTemplate template, String fact, Map<String, Object> more) {
        suppliers
                .find(claim.supplierId())
                .filter(one -> Mail.isAddress(one.email()))
                .ifPresent((Supplier one) -> {
                    Map<String, Object> model = new HashMap<>(more);
                    model.put(MailKey.ORDER_NUMBER.key(), claim.orderName());
                    model.put(MailKey.SUPPLIER_ID.key(), one.id());
                    model.put(MailKey.SUPPLIER_NAME.key(), one.name());
                    model.put(MailKey.ITEM.key(), claim.items().getFirst().name());
                    model.put(
                            MailKey.LINK.key(),
                            links.issue(claim.id(), one.id(), clock.now().plus(LINK_LASTS)));
                    outbox.queue(new Mail(
                            claim.id() + "#" + fact,
                            template.id(),
                            one.email(),
                            one.language(),
                            one.zone(),
                            model,
                            List.of(),
                            claim.id()));
                });
    }

    private void toRoles(Set<Role> roles, Claim claim, String fact) {
        Map<String, Object> model = Map.of(
                MailKey.SUPPLIER_NAME.key(), claim.supplierName(),
                MailKey.ITEM.key(), claim.items().getFirst().name(),
                MailKey.ROUTE.key(), "claim/" + claim.id());
        receivers.ifAvailable(known -> roles.stream()
                .sorted()
                .forEach(role -> known.withRole(role).forEach(receiver -> {
                    User user = receiver.user();
                    outbox.queue(new Mail(
                            claim.id() + "#" + fact + "#" + user.id(),
                            MailTemplate.CLAIM_WAITING.id(),
                            user.email(),
                            user.locale(),
                            user.zone(),
                            MailKey.insteadOf(model, receiver.insteadOf()),
                            List.of(),
                            claim.id()));
                })));
    }
}
