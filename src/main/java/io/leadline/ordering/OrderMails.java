package io.leadline.ordering;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Role;
import io.leadline.messaging.Attachment;
import io.leadline.messaging.MailBounced;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.CalendarEntry;
import io.leadline.shared.CalendarFile;
import io.leadline.shared.Sentence;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What the order's process tells people by mail. */
@Service
public class OrderMails {

    private static final int DUE_SOON_DAYS = 2;

    private final OrderLetters letters;
    private final PrintedOrders printed;
    private final Suppliers suppliers;
    private final TermsBook terms;
    private final Deadlines deadlines;
    private final BusinessClock clock;

    OrderMails(
            OrderLetters letters,
            PrintedOrders printed,
            Suppliers suppliers,
            TermsBook terms,
            Deadlines deadlines,
            BusinessClock clock) {
        this.letters = letters;
        this.printed = printed;
        this.suppliers = suppliers;
        this.terms = terms;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * The order with its PDF, or the counter-offer from the second round on.
     *
     * @param answerBy until when an answer is asked for
     */
    public void round(PurchaseOrder order, Instant answerBy) {
        if (order.state() != OrderState.SENT) {
            return;
        }
        Map<MailKey, Object> values = new EnumMap<>(MailKey.class);
        boolean first = order.talk().round() == 1;
        values.put(
                MailKey.LINES,
                suppliers
                        .find(order.head().supplierId())
                        .filter(supplier -> !first)
                        .map(supplier -> CounterLines.of(order, supplier))
                        .orElseGet(() -> OrderLetters.lines(order)));
        values.put(MailKey.TOTAL, order.total());
        values.put(MailKey.ANSWER_BY, answerBy);
        if (first) {
            values.put(MailKey.REQUESTED_DATE, OrderLetters.requestedDate(order));
            terms(order, values);
        } else {
            order.counterNote()
                    .ifPresent(entry -> values.put(MailKey.NOTE, entry.facts().getOrDefault("note", "")));
        }
        letters.toSupplier(
                order,
                first ? MailTemplate.ORDER_SENT : MailTemplate.ORDER_COUNTERED,
                order.mailOfRound().substring(order.id().length() + 1),
                values,
                List.of(printed.of(order)));
    }

    /** Where to and on which terms, as far as that was said. */
    private void terms(PurchaseOrder order, Map<MailKey, Object> values) {
        OrderTerms on = terms.of(order);
        TermsWords words = new TermsWords(suppliers
                .find(order.head().supplierId())
                .map(Supplier::language)
                .orElse(Locale.ENGLISH));
        List<String> place = new ArrayList<>(List.of(order.head().locationName()));
        place.addAll(words.place(on));
        if (place.size() > 1) {
            values.put(MailKey.DELIVER_TO, String.join(", ", place));
        }
        if (!on.trade().delivery().isEmpty()) {
            values.put(MailKey.DELIVERY_TERMS, on.trade().delivery());
        }
        if (!words.payment(on).isEmpty()) {
            values.put(MailKey.PAYMENT_TERMS, words.payment(on));
        }
    }

    /** At most one a day, on the supplier's working days, as long as the answer is missing. */
    public void answerReminder(PurchaseOrder order, OrderPolicy policy) {
        Instant answerBy = order.talk().answerBy();
        Instant sentAt = order.talk().sentAt();
        String supplier = order.head().supplierId();
        if (order.state() != OrderState.SENT
                || answerBy == null
                || sentAt == null
                || !deadlines.worksToday(supplier)
                || unreachable(order)) {
            return;
        }
        Instant next = deadlines.ofSupplier(supplier, clock.now(), policy.remindSupplierEvery());
        letters.toSupplier(
                order,
                next.isBefore(answerBy) ? MailTemplate.ORDER_REMINDER : MailTemplate.ORDER_FINAL_REMINDER,
                "remind#" + order.talk().round() + "#" + clock.today(),
                Map.of(MailKey.SENT_AT, sentAt, MailKey.ANSWER_BY, answerBy),
                List.of());
    }

    /**
     * Once when the first promised day of what is open is near, and after it has passed as often as the policy reminds,
     * until the rest is in or promised anew. On the supplier's working days; not while the company lives with the delay.
     */
    public void deliveryReminder(PurchaseOrder order, OrderPolicy policy) {
        Optional<LocalDate> promised = order.openLines().stream()
                .flatMap(line -> line.promisedDate().stream())
                .min(LocalDate::compareTo);
        if (promised.isEmpty()
                || !order.state().isTracked()
                || order.state().isInQuestion()
                || !deadlines.worksToday(order.head().supplierId())
                || unreachable(order)) {
            return;
        }
        LocalDate day = promised.get();
        LocalDate today = clock.today();
        LocalDate accepted = order.talk().acceptedDate();
        if (order.head().takenOver()
                && day.isBefore(LocalDate.ofInstant(order.head().createdAt(), clock.zone()))) {
            return; // overdue when it was taken over: a buyer says first what is still to come
        }
        Map<MailKey, Object> values = Map.of(MailKey.PROMISED_DATE, day, MailKey.LINES, OrderLetters.openLines(order));
        if (today.isAfter(day)) {
            if (accepted == null || today.isAfter(accepted)) {
                long time = Duration.between(deadlines.endOf(day), clock.now()).dividedBy(policy.remindSupplierEvery());
                letters.toSupplier(order, MailTemplate.ORDER_CHASED, "overdue#" + day + "#" + time, values, List.of());
            }
        } else if (!today.isBefore(day.minusDays(DUE_SOON_DAYS))) {
            letters.toSupplier(order, MailTemplate.ORDER_DUE_SOON, "due#" + day, values, List.of());
        }
    }

    /** Not to a supplier that cannot be written to: it is awaited no more, and the account shows it. */
    public void confirmed(PurchaseOrder order) {
        if (unreachable(order)) {
            return;
        }
        letters.toSupplier(
                order,
                MailTemplate.ORDER_CONFIRMED,
                "confirmed",
                Map.of(MailKey.LINES, OrderLetters.lines(order), MailKey.TOTAL, order.total()),
                List.of(dates(order)));
    }

    /** The agreed days, for the supplier's calendar. */
    private Attachment dates(PurchaseOrder order) {
        Locale language = suppliers
                .find(order.head().supplierId())
                .map(Supplier::language)
                .orElse(Locale.ENGLISH);
        String pattern = ResourceBundle.getBundle("i18n.orders", language).getString("orders.calendar.due");
        Map<LocalDate, List<OrderLine>> days = order.openLines().stream()
                .collect(Collectors.groupingBy(OrderLine::expectedDate, TreeMap::new, Collectors.toList()));
        List<CalendarEntry> entries = days.entrySet().stream()
                .map(day -> CalendarEntry.on(
                        day.getKey(),
                        order.id() + "#" + day.getKey(),
                        Sentence.of(pattern, language, order.name()),
                        day.getValue().stream()
                                .map(line -> line.open() + " " + line.unit() + " " + line.name())
                                .collect(Collectors.joining("\n")),
                        ""))
                .toList();
        return new Attachment(
                order.name() + ".ics",
                CalendarFile.MEDIA_TYPE,
                CalendarFile.of(order.name(), entries, clock.now()).getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing is said to a supplier that never saw the order, and never that somebody else got it. */
    public void withdrawn(PurchaseOrder order) {
        // Before the mail of the first round went out, the supplier knows of nothing.
        boolean told = order.talk().sentAt() != null || order.talk().round() > 1;
        if (order.talk().number() != null && told) {
            cancelled(order);
        }
        letters.revokeLinks(order);
    }

    void cancelled(PurchaseOrder order) {
        letters.toSupplier(
                order,
                MailTemplate.ORDER_CANCELLED,
                "cancelled",
                Map.of(MailKey.REASON, neutralReason(order)),
                List.of());
    }

    /** @param role of those who may decide now */
    public void approvalReminder(PurchaseOrder order, Role role) {
        if (order.awaitsApproval()) {
            remind(
                    order,
                    role,
                    MailTemplate.APPROVAL_REMINDER,
                    "approval#" + clock.today(),
                    order.head().createdAt());
        }
    }

    /**
     * Once for each answer that waits for its review, or delivery to be settled.
     *
     * @param role of those who may decide now
     */
    public void decisionReminder(PurchaseOrder order, Role role) {
        boolean review = order.state() == OrderState.IN_REVIEW;
        order.decisionAsked()
                .ifPresent(asked -> remind(
                        order,
                        role,
                        review ? MailTemplate.REVIEW_REMINDER : MailTemplate.SETTLE_REMINDER,
                        asked + "#waiting",
                        order.waitingSince()));
    }

    private void remind(PurchaseOrder order, Role role, MailTemplate template, String fact, Instant since) {
        Map<MailKey, Object> values = new EnumMap<>(Map.of(
                MailKey.TOTAL, order.content().value(),
                MailKey.WAITING_SINCE, since,
                MailKey.ITEM, order.mainLine().name(),
                MailKey.NEED_DATE, order.needDate(),
                MailKey.ROUTE, "order/" + order.id()));
        if (template == MailTemplate.APPROVAL_REMINDER) {
            order.whyAsked().ifPresent(why -> values.put(MailKey.WHY, why));
            if (!order.heldFollows().isEmpty()) {
                values.put(
                        MailKey.FOLLOWS,
                        order.heldFollows().stream()
                                .map(one -> one.item() + ": " + one.quantity() + " (" + one.name() + ")")
                                .collect(Collectors.joining(", ")));
            }
        }
        letters.toRole(order, role, template, fact, values);
    }

    /** To the buyers, once for each bounce. */
    void bounced(PurchaseOrder order, MailBounced mail) {
        MailArrival.known(order.talk(), mail)
                .ifPresent(bounce -> tell(
                        order,
                        bounce,
                        Role.BUYER,
                        bounce.to().isEmpty() ? MailTemplate.NO_ADDRESS : MailTemplate.MAIL_BOUNCED,
                        ""));
    }

    /** @param role of those who may still reach the supplier */
    public void unreached(PurchaseOrder order, int number, Role role) {
        order.talk()
                .openBounce()
                .filter(bounce -> bounce.number() == number)
                .ifPresent(bounce -> tell(order, bounce, role, MailTemplate.SUPPLIER_UNREACHED, "#unreached"));
    }

    private void tell(PurchaseOrder order, Bounce bounce, Role role, MailTemplate template, String fact) {
        Map<MailKey, Object> values = new EnumMap<>(MailKey.class);
        values.put(MailKey.ROUTE, "order/" + order.id());
        values.put(MailKey.WAITING_SINCE, bounce.at());
        if (!bounce.to().isEmpty()) {
            values.put(MailKey.ADDRESS, bounce.to());
        }
        if (!bounce.problem().isBlank()) {
            values.put(MailKey.REASON, bounce.problem());
        }
        letters.toRole(order, role, template, "bounced#" + bounce.number() + fact, values);
    }

    /** A mail came back and nobody has corrected the address: more mails would be lost too. */
    private boolean unreachable(PurchaseOrder order) {
        return order.talk().openBounce().isPresent()
                || suppliers
                        .find(order.head().supplierId())
                        .filter(supplier -> !order.talk().isDead(supplier.email()))
                        .isEmpty();
    }

    private String neutralReason(PurchaseOrder order) {
        String reason = Withdrawing.whyCancelled(order.log()).orElse("");
        Locale language = suppliers
                .find(order.head().supplierId())
                .map(Supplier::language)
                .orElse(Locale.ENGLISH);
        return reason.isBlank()
                ? ResourceBundle.getBundle("i18n.ordering", language).getString("ordering.mail.plans-changed")
                : reason;
    }
}
