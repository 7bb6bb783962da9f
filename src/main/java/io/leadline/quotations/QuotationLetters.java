package io.leadline.quotations;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.WorkingCalendars;
import io.leadline.identity.Receivers;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.messaging.ActionLinks;
import io.leadline.messaging.Mail;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Outbox;
import io.leadline.quotations.RequestStep.Kind;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Mails about requests for quotation, once for each fact. None of them says who else was asked, or how many. */
@Component
public class QuotationLetters {

    /** So that a supplier can still read what it quoted when the order comes. */
    private static final Duration LINK_LASTS = Duration.ofDays(120);

    private final Outbox outbox;
    private final ActionLinks links;
    private final Receivers receivers;
    private final Suppliers suppliers;
    private final WorkingCalendars calendars;
    private final BusinessClock clock;

    QuotationLetters(
            Outbox outbox,
            ActionLinks links,
            Receivers receivers,
            Suppliers suppliers,
            WorkingCalendars calendars,
            BusinessClock clock) {
        this.outbox = outbox;
        this.links = links;
        this.receivers = receivers;
        this.suppliers = suppliers;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** To all who are asked: for prices at first, and then that there is more time. */
    public void ask(QuotationRequest request) {
        boolean first = request.round() == 1;
        String words = first
                ? request.message()
                : request.last(Kind.EXTENDED).map(RequestStep::words).orElse("");
        for (QuotationRequest.Asked asked : request.suppliers()) {
            toSupplier(
                    request,
                    asked.supplierId(),
                    first ? MailTemplate.QUOTATION_ASKED : MailTemplate.QUOTATION_EXTENDED,
                    "asked#" + request.round(),
                    words,
                    true);
        }
    }

    /** To those who are silent, on the days that {@link Reminding} gives them in their own calendars. */
    public void remind(QuotationRequest request) {
        if (!request.takes(clock.now())) {
            return;
        }
        Instant since = request.last(Kind.EXTENDED).map(RequestStep::at).orElse(request.askedAt());
        LocalDate today = clock.today();
        LocalDate lastDay = LocalDate.ofInstant(request.deadline().minusMillis(1), clock.zone());
        for (QuotationRequest.Asked silent : request.silent()) {
            if (Reminding.isDue(
                    today, LocalDate.ofInstant(since, clock.zone()), lastDay, calendars.of(silent.supplierId()))) {
                toSupplier(request, silent.supplierId(), MailTemplate.QUOTATION_REMINDER, "remind#" + today, "", true);
            }
        }
    }

    /** To the buyers: nobody has to be waited for any more. */
    public void tellComplete(QuotationRequest request) {
        toBuyers(request, MailTemplate.QUOTATIONS_COMPLETE, "complete#" + request.round());
    }

    /** To the buyers, at most once a day, as long as it waits for them. */
    public void remindBuyers(QuotationRequest request) {
        if (request.state() == RequestState.DECIDING) {
            toBuyers(request, MailTemplate.QUOTATION_DECISION_REMINDER, "decide#" + clock.today());
        }
    }

    /** To those who may approve an award, at most once a day, as long as it waits for them. */
    public void remindManagers(QuotationRequest request) {
        if (request.state() != RequestState.APPROVING) {
            return;
        }
        for (Role role : List.of(Role.MANAGER, Role.HEAD_OF_PURCHASING)) {
            receivers
                    .withRole(role)
                    .forEach(receiver -> toUser(
                            request,
                            receiver,
                            MailTemplate.QUOTATION_APPROVAL_REMINDER,
                            "approve#" + request.turn() + "#" + clock.today()));
        }
    }

    /** To the suppliers, what became of it: to the winners what they won, to others who quoted that it went elsewhere. */
    public void tellEnd(QuotationRequest request) {
        for (QuotationRequest.Asked asked : request.suppliers()) {
            boolean declined =
                    request.last(asked.supplierId()).filter(Quotation::declines).isPresent();
            boolean quoted = request.last(asked.supplierId()).isPresent() && !declined;
            switch (request.state()) {
                case AWARDED, ENDED -> {
                    boolean won = request.awarded().stream()
                            .anyMatch(part -> part.supplierId().equals(asked.supplierId()));
                    if (quoted) {
                        toSupplier(
                                request,
                                asked.supplierId(),
                                won ? MailTemplate.QUOTATION_WON : MailTemplate.QUOTATION_NOT_CHOSEN,
                                "end",
                                "",
                                true);
                    }
                }
                case WITHDRAWN -> {
                    if (!declined) {
                        toSupplier(
                                request,
                                asked.supplierId(),
                                MailTemplate.QUOTATION_WITHDRAWN,
                                "end",
                                request.last(Kind.WITHDRAWN)
                                        .map(RequestStep::words)
                                        .orElse(""),
                                false);
                    }
                }
                default -> {
                    // It goes on.
                }
            }
        }
    }

    private void toSupplier(
            QuotationRequest request,
            String supplierId,
            MailTemplate template,
            String fact,
            String note,
            boolean linked) {
        Optional<Supplier> known = suppliers.find(supplierId).filter(supplier -> Mail.isAddress(supplier.email()));
        if (known.isEmpty()) {
            return;
        }
        Supplier supplier = known.get();
        Map<String, Object> model = new HashMap<>();
        model.put(MailKey.SUPPLIER_ID.key(), supplier.id());
        model.put(MailKey.SUPPLIER_NAME.key(), supplier.name());
        model.put(MailKey.ITEM.key(), request.lines().getFirst().name());
        model.put(MailKey.COUNT.key(), (long) request.lines().size());
        if (linked) {
            model.put(
                    MailKey.LINK.key(),
                    links.issue(request.id(), supplier.id(), clock.now().plus(LINK_LASTS)));
        }
        if (template == MailTemplate.QUOTATION_ASKED
                || template == MailTemplate.QUOTATION_EXTENDED
                || template == MailTemplate.QUOTATION_REMINDER) {
            model.put(MailKey.ANSWER_BY.key(), request.deadline());
        }
        if (!note.isBlank()) {
            model.put(MailKey.NOTE.key(), note);
        }
        outbox.queue(new Mail(
                request.id() + "#" + fact + "#" + supplier.id(),
                template.id(),
                supplier.email(),
                supplier.language(),
                supplier.zone(),
                model,
                List.of(),
                request.id()));
    }

    private void toBuyers(QuotationRequest request, MailTemplate template, String fact) {
        receivers.withRole(Role.BUYER).forEach(receiver -> toUser(request, receiver, template, fact));
    }

    private void toUser(QuotationRequest request, Receivers.Receiver receiver, MailTemplate template, String fact) {
        User user = receiver.user();
        Map<String, Object> model = Map.of(
                MailKey.ITEM.key(),
                request.lines().getFirst().name(),
                MailKey.COUNT.key(),
                (long) request.offers().size(),
                MailKey.ROUTE.key(),
                "quotation-request/" + request.id());
        outbox.queue(new Mail(
                request.id() + "#" + fact + "#" + user.id(),
                template.id(),
                user.email(),
                user.locale(),
                user.zone(),
                MailKey.insteadOf(model, receiver.insteadOf()),
                List.of(),
                request.id()));
    }
}
