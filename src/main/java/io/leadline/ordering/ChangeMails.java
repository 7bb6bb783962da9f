package io.leadline.ordering;

import io.leadline.identity.Role;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailLine;
import io.leadline.messaging.MailTemplate;
import io.leadline.ordering.ChangeRequest.State;
import io.leadline.shared.BusinessClock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Mails about what was asked of a confirmed order, once for each fact. */
@Service
public class ChangeMails {

    private final OrderLetters letters;
    private final Deadlines deadlines;
    private final BusinessClock clock;

    ChangeMails(OrderLetters letters, Deadlines deadlines, BusinessClock clock) {
        this.letters = letters;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @param number {@link ChangeRequest#number()} */
    public void ask(PurchaseOrder order, int number, Instant answerBy) {
        write(order, number, answerBy, "change#" + number);
    }

    /** The same again, at most once a day, on the supplier's working days. */
    public void remind(PurchaseOrder order, int number, String answerBy) {
        if (deadlines.worksToday(order.head().supplierId())) {
            write(order, number, Instant.parse(answerBy), "change#" + number + "#" + clock.today());
        }
    }

    private void write(PurchaseOrder order, int number, Instant answerBy, String fact) {
        ChangeRequest request = request(order, number);
        if (request.state() != State.ASKED) {
            return;
        }
        Map<MailKey, Object> values = new EnumMap<>(MailKey.class);
        values.put(MailKey.LINES, line(order, request));
        values.put(MailKey.ANSWER_BY, answerBy);
        if (!request.note().isBlank()) {
            values.put(MailKey.NOTE, request.note());
        }
        letters.toSupplier(order, template(request), fact, values, List.of());
    }

    private static MailTemplate template(ChangeRequest request) {
        if (request.cancels()) {
            return MailTemplate.ORDER_LEAVE_OUT_ASKED;
        }
        return request.hastens() ? MailTemplate.ORDER_SOONER_ASKED : MailTemplate.ORDER_LATER_ASKED;
    }

    /** Nothing is said where the supplier never read of it, or settled it. */
    public void dropped(PurchaseOrder order, int number) {
        ChangeRequest request = request(order, number);
        if (request.state() == State.DROPPED) {
            letters.toSupplier(
                    order,
                    MailTemplate.ORDER_CHANGE_DROPPED,
                    "change-dropped#" + number,
                    Map.of(MailKey.LINES, line(order, request)),
                    List.of());
        }
    }

    /** To the buyers: the supplier agreed, or let its time pass. */
    public void tell(PurchaseOrder order, int number) {
        ChangeRequest request = request(order, number);
        boolean agreed = request.state() == State.AGREED;
        if (!agreed && request.state() != State.ASKED) {
            return;
        }
        Map<MailKey, Object> values = new EnumMap<>(MailKey.class);
        values.put(MailKey.ITEM, order.line(request.line()).orElseThrow().name());
        values.put(MailKey.ROUTE, "order/" + order.id());
        if (!request.answer().isBlank()) {
            values.put(MailKey.REASON, request.answer());
        }
        letters.toRole(
                order,
                Role.BUYER,
                agreed ? MailTemplate.CHANGE_AGREED : MailTemplate.CHANGE_UNANSWERED,
                (agreed ? "change-agreed#" : "change-unanswered#") + number,
                values);
    }

    /** The line as it is asked for; where it is to be left out, the day on which it would have come. */
    private static List<MailLine> line(PurchaseOrder order, ChangeRequest request) {
        OrderLine line = order.line(request.line()).orElseThrow();
        return List.of(new MailLine(
                line.number(),
                line.sku().value(),
                line.name(),
                request.asked(),
                line.unit(),
                request.unitPrice(),
                request.to() == null ? request.from() : request.to(),
                null));
    }

    private static ChangeRequest request(PurchaseOrder order, int number) {
        return order.talk()
                .change(number)
                .orElseThrow(() -> new IllegalArgumentException(order.id() + " has no change request " + number));
    }
}
