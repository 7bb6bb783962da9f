package io.leadline.ordering;

import io.leadline.identity.Role;
import io.leadline.messaging.ActionLinks;
import io.leadline.messaging.Attachment;
import io.leadline.messaging.Fact;
import io.leadline.messaging.MailBounced;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailLine;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Scribe;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Letters about orders. Each is named by the fact it tells, so that a repeated step writes it once. Links are good until
 * well after the goods are due, because the supplier moves dates by them too.
 */
@Service
public class OrderLetters {

    private static final Duration LINK_LASTS = Duration.ofDays(120);

    private final Scribe scribe;
    private final ActionLinks links;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    OrderLetters(Scribe scribe, ActionLinks links, ApplicationEventPublisher events, BusinessClock clock) {
        this.scribe = scribe;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A supplier without an address, or one that is gone from the catalogue, cannot be written to: that is told like a mail
     * that came back.
     *
     * @param fact what the mail tells, unique within the order: {@code sent#1}
     */
    public void toSupplier(
            PurchaseOrder order,
            MailTemplate template,
            String fact,
            Map<MailKey, Object> values,
            List<Attachment> attachments) {
        Map<MailKey, Object> model = new EnumMap<>(values);
        model.put(MailKey.ORDER_NUMBER, order.name());
        Fact told = new Fact(order.id() + "#" + fact, template, order.id(), model);
        if (!scribe.toSupplier(order.head().supplierId(), told, linkEnds(order), attachments)) {
            events.publishEvent(new MailBounced(
                    told.id(), template.id(), order.id(), order.head().supplierId(), "", "", clock.now()));
        }
    }

    /** To each of the company's people with the role, and in place of those who are away to who stands in for them. */
    public void toRole(
            PurchaseOrder order, Role role, MailTemplate template, String fact, Map<MailKey, Object> values) {
        Map<MailKey, Object> model = new EnumMap<>(values);
        // Some are written about whatever is let lie, and have no place for the order's number.
        if (template.required().contains(MailKey.ORDER_NUMBER)) {
            model.put(MailKey.ORDER_NUMBER, order.name());
        }
        model.put(MailKey.SUPPLIER_NAME, order.head().supplierName());
        scribe.toRole(role, new Fact(order.id() + "#" + fact, template, order.id(), model));
    }

    /** The order is settled: its links open nothing any more. */
    public void revokeLinks(PurchaseOrder order) {
        links.revoke(order.id());
    }

    public static List<MailLine> lines(PurchaseOrder order) {
        return order.lines().stream()
                .filter(line -> !line.dropped())
                .map(line -> new MailLine(
                        line.number(),
                        line.sku().value(),
                        line.name(),
                        line.quantity(),
                        line.unit(),
                        line.unitPrice(),
                        order.state() == OrderState.SENT ? line.requestedDate() : line.expectedDate(),
                        null))
                .toList();
    }

    /** What is still to come of each line, and when. */
    static List<MailLine> openLines(PurchaseOrder order) {
        return order.openLines().stream()
                .map(line -> new MailLine(
                        line.number(),
                        line.sku().value(),
                        line.name(),
                        line.open(),
                        line.unit(),
                        line.unitPrice(),
                        line.expectedDate(),
                        null))
                .toList();
    }

    /** The day asked for in this round: the first of the lines'. */
    public static LocalDate requestedDate(PurchaseOrder order) {
        return order.lines().stream()
                .filter(line -> !line.dropped())
                .map(OrderLine::requestedDate)
                .min(LocalDate::compareTo)
                .orElse(order.head().requestedDate());
    }

    private Instant linkEnds(PurchaseOrder order) {
        Instant due = order.expectedDate().atStartOfDay(clock.zone()).toInstant();
        Instant later = due.isAfter(clock.now()) ? due : clock.now();
        return later.plus(LINK_LASTS);
    }
}
