package io.leadline.quotations;

import io.leadline.catalog.WorkingCalendars;
import io.leadline.identity.Role;
import io.leadline.messaging.Fact;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Scribe;
import io.leadline.quotations.RequestStep.Kind;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Mails about requests for quotation, once for each fact. None of them says who else was asked, or how many. */
@Component
public class QuotationLetters {

    /** So that a supplier can still read what it quoted when the order comes. */
    private static final Duration LINK_LASTS = Duration.ofDays(120);

    private final Scribe scribe;
    private final WorkingCalendars calendars;
    private final BusinessClock clock;

    QuotationLetters(Scribe scribe, WorkingCalendars calendars, BusinessClock clock) {
        this.scribe = scribe;
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
                    words);
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
                toSupplier(request, silent.supplierId(), MailTemplate.QUOTATION_REMINDER, "remind#" + today, "");
            }
        }
    }

    /** To the buyers: nobody has to be waited for any more. */
    public void tellComplete(QuotationRequest request) {
        toRole(Role.BUYER, request, MailTemplate.QUOTATIONS_COMPLETE, "complete#" + request.round());
    }

    /** To the buyers, at most once a day, as long as it waits for them. */
    public void remindBuyers(QuotationRequest request) {
        if (request.state() == RequestState.DECIDING) {
            toRole(Role.BUYER, request, MailTemplate.QUOTATION_DECISION_REMINDER, "decide#" + clock.today());
        }
    }

    /** To those who may approve an award, at most once a day, as long as it waits for them. */
    public void remindManagers(QuotationRequest request) {
        if (request.state() != RequestState.APPROVING) {
            return;
        }
        for (Role role : List.of(Role.MANAGER, Role.HEAD_OF_PURCHASING)) {
            toRole(
                    role,
                    request,
                    MailTemplate.QUOTATION_APPROVAL_REMINDER,
                    "approve#" + request.turn() + "#" + clock.today());
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
                                "");
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
                                        .orElse(""));
                    }
                }
                default -> {
                    // It goes on.
                }
            }
        }
    }

    private void toSupplier(
            QuotationRequest request, String supplierId, MailTemplate template, String fact, String note) {
        Map<MailKey, Object> values = new EnumMap<>(MailKey.class);
        values.put(MailKey.ITEM, request.lines().getFirst().name());
        values.put(MailKey.COUNT, (long) request.lines().size());
        if (template.required().contains(MailKey.ANSWER_BY)) {
            values.put(MailKey.ANSWER_BY, request.deadline());
        }
        if (!note.isBlank()) {
            values.put(MailKey.NOTE, note);
        }
        scribe.toSupplier(
                supplierId,
                new Fact(request.id() + "#" + fact + "#" + supplierId, template, request.id(), values),
                clock.now().plus(LINK_LASTS));
    }

    private void toRole(Role role, QuotationRequest request, MailTemplate template, String fact) {
        scribe.toRole(
                role,
                new Fact(
                        request.id() + "#" + fact,
                        template,
                        request.id(),
                        Map.of(
                                MailKey.ITEM,
                                request.lines().getFirst().name(),
                                MailKey.COUNT,
                                (long) request.offers().size(),
                                MailKey.ROUTE,
                                "quotation-request/" + request.id())));
    }
}
