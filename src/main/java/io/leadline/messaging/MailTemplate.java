package io.leadline.messaging;

import static io.leadline.messaging.MailKey.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every mail Leadline writes, with the values each needs and those it may have. A model that misses a value, has one
 * too many or one of a wrong type is refused when the mail is queued, because nobody is there when it is sent.
 */
public enum MailTemplate {
    /** To a supplier: a new order, or a new revision of it. The order's PDF belongs with it. */
    ORDER_SENT(
            Audience.SUPPLIER,
            List.of(LINES, TOTAL, REQUESTED_DATE, ANSWER_BY, LINK),
            List.of(NOTE, DELIVER_TO, DELIVERY_TERMS, PAYMENT_TERMS)),
    /** To a supplier: the answer is still missing. */
    ORDER_REMINDER(Audience.SUPPLIER, List.of(SENT_AT, ANSWER_BY, LINK), List.of(TOTAL, REQUESTED_DATE)),
    /** To a supplier: the last reminder before the deadline. */
    ORDER_FINAL_REMINDER(Audience.SUPPLIER, List.of(SENT_AT, ANSWER_BY, LINK), List.of(TOTAL, REQUESTED_DATE)),
    /** To a supplier: the buyer asks where the open rest is. */
    ORDER_CHASED(Audience.SUPPLIER, List.of(PROMISED_DATE, LINK), List.of(LINES, NOTE)),
    /** To a supplier: the buyer answers its answer with another offer. */
    ORDER_COUNTERED(Audience.SUPPLIER, List.of(LINES, ANSWER_BY, LINK), List.of(TOTAL, NOTE)),
    /** To a supplier: its answer is accepted as it stands. */
    ORDER_CONFIRMED(Audience.SUPPLIER, List.of(LINES, LINK), List.of(TOTAL, NOTE)),
    /** To a supplier: the order, or its open rest, is cancelled. */
    ORDER_CANCELLED(Audience.SUPPLIER, List.of(REASON), List.of(LINES, LINK)),
    /** To a supplier: the promised day is near and nothing is shipped yet. */
    ORDER_DUE_SOON(Audience.SUPPLIER, List.of(PROMISED_DATE, LINK), List.of(LINES)),
    /** To a supplier: a shipment has not come on the day that it told. Sent again as the reminder. */
    SHIPMENT_ASKED(Audience.SUPPLIER, List.of(SHIPMENT, ARRIVES_ON, ANSWER_BY, LINK), List.of()),
    /** To a supplier: what is promised should be on its way, and no shipment was told of. */
    NOTICE_MISSING(Audience.SUPPLIER, List.of(PROMISED_DATE, ANSWER_BY, LINK), List.of()),
    /** To a supplier: goods came otherwise than told, and what is claimed for them waits for its answer. Sent again as the reminder. */
    CLAIM_ASKED(Audience.SUPPLIER, List.of(ITEM, ANSWER_BY, LINK), List.of(NOTE)),
    /** To a supplier: what a claim came to. */
    CLAIM_SETTLED(Audience.SUPPLIER, List.of(ITEM, LINK), List.of()),
    /** To a supplier: a confirmed line shall come later. Sent again as the reminder. */
    ORDER_LATER_ASKED(Audience.SUPPLIER, List.of(LINES, ANSWER_BY, LINK), List.of(NOTE)),
    /** To a supplier: a confirmed line, or a part of it, shall come sooner. Sent again as the reminder. */
    ORDER_SOONER_ASKED(Audience.SUPPLIER, List.of(LINES, ANSWER_BY, LINK), List.of(NOTE)),
    /** To a supplier: a confirmed line shall not come at all. Sent again as the reminder. */
    ORDER_LEAVE_OUT_ASKED(Audience.SUPPLIER, List.of(LINES, ANSWER_BY, LINK), List.of(NOTE)),
    /** To a supplier: what was asked of a confirmed line does not stand any more. */
    ORDER_CHANGE_DROPPED(Audience.SUPPLIER, List.of(LINES, LINK), List.of()),
    /** To a buyer: the supplier agreed to what was asked of a confirmed line. */
    CHANGE_AGREED(Audience.COMPANY, List.of(SUPPLIER_NAME, ITEM, ROUTE), List.of(REASON)),
    /** To a buyer: the supplier has not answered in time what was asked of a confirmed line. */
    CHANGE_UNANSWERED(Audience.COMPANY, List.of(SUPPLIER_NAME, ITEM, ROUTE), List.of(REASON)),
    /** To a buyer or manager: a proposed order still waits for approval. */
    APPROVAL_REMINDER(
            Audience.COMPANY,
            List.of(SUPPLIER_NAME, TOTAL, WAITING_SINCE, ROUTE),
            List.of(ITEM, NEED_DATE, WHY, FOLLOWS)),
    /** To a buyer or manager: an answer outside the tolerance still waits for its review. */
    REVIEW_REMINDER(Audience.COMPANY, List.of(SUPPLIER_NAME, TOTAL, WAITING_SINCE, ROUTE), List.of(ITEM, NEED_DATE)),
    /** To a buyer or manager: a delivery that was short, over or damaged is not settled yet. */
    SETTLE_REMINDER(Audience.COMPANY, List.of(SUPPLIER_NAME, TOTAL, WAITING_SINCE, ROUTE), List.of(ITEM, NEED_DATE)),
    /** To a buyer: a supplier did not answer in time. */
    ANSWER_OVERDUE(Audience.COMPANY, List.of(SUPPLIER_NAME, SENT_AT, ANSWER_BY, ROUTE), List.of(TOTAL)),
    /** To the person of the next level: an order is late, or likely to be. */
    ESCALATION(
            Audience.COMPANY,
            List.of(SUPPLIER_NAME, CAUSE, LEVEL, ROUTE),
            List.of(DAYS_LATE, AT_STAKE, NEED_DATE, PROMISED_DATE, DECIDE_BY, ITEM)),
    /** To those who were told of an escalation: its cause is gone. */
    ESCALATION_ENDED(Audience.COMPANY, List.of(SUPPLIER_NAME, ROUTE), List.of(REASON)),
    /** To a buyer: a mail to a supplier came back. */
    MAIL_BOUNCED(Audience.COMPANY, List.of(SUPPLIER_NAME, ADDRESS, ROUTE), List.of(REASON, WAITING_SINCE)),
    /** To a buyer: an order could not be mailed, because its supplier has no address. */
    NO_ADDRESS(Audience.COMPANY, List.of(SUPPLIER_NAME, ROUTE), List.of(WAITING_SINCE)),
    /** To a buyer or manager: nobody has reached the supplier since a mail came back. */
    SUPPLIER_UNREACHED(Audience.COMPANY, List.of(SUPPLIER_NAME, WAITING_SINCE, ROUTE), List.of(ADDRESS, REASON)),
    /** To a person of the company: everything that waits for that person. */
    TASK_DIGEST(Audience.ANYBODY, List.of(NAME, TASKS, COUNT, ROUTE), List.of(OVERDUE)),
    /** To a person of the company who wants mails of a kind together: all of a day. */
    MAIL_DIGEST(Audience.ANYBODY, List.of(NAME, TASKS, COUNT, ROUTE), List.of()),
    /** To a supplier who wants mails of a kind together: all of a day. */
    SUPPLIER_DIGEST(Audience.FIRM, List.of(TASKS, COUNT), List.of()),
    /** To who may approve a policy change: it still waits. */
    POLICY_REMINDER(Audience.ANYBODY, List.of(NAME, NOTE, WAITING_SINCE, ROUTE), List.of()),
    /** To who asked for a policy change: it is approved. */
    POLICY_APPROVED(Audience.ANYBODY, List.of(NAME, ROUTE), List.of()),
    /** To who asked for a policy change: it is not. */
    POLICY_REJECTED(Audience.ANYBODY, List.of(NAME, REASON, ROUTE), List.of()),
    /** To who has to decide on, ship or count in a transfer between locations. */
    TRANSFER_REMINDER(Audience.ANYBODY, List.of(ITEM, ROUTE), List.of()),
    /** To a buyer: not as much of a transfer was counted in as had left. */
    TRANSFER_DIFFERENCE(Audience.ANYBODY, List.of(ITEM, NOTE, ROUTE), List.of()),
    /** To a buyer: a supplier will be closed, and so lines of orders are touched. */
    SUPPLIER_CLOSED(Audience.ANYBODY, List.of(SUPPLIER_NAME, CLOSED_FROM, CLOSED_UNTIL, REASON, ROUTE), List.of(LINES)),
    /** To a buyer: a closure that was told of will not be. */
    SUPPLIER_OPEN_AFTER_ALL(Audience.ANYBODY, List.of(SUPPLIER_NAME, CLOSED_FROM, CLOSED_UNTIL, ROUTE), List.of()),
    /** To a buyer, and to the address that got a supplier's orders before: they go elsewhere now. */
    SUPPLIER_ADDRESS(Audience.ANYBODY, List.of(SUPPLIER_NAME, NAME, ADDRESS), List.of(ROUTE)),
    /** To a buyer or manager: other terms that a supplier proposed still wait. */
    TERMS_REMINDER(Audience.ANYBODY, List.of(SUPPLIER_NAME, COUNT, WAITING_SINCE, ROUTE), List.of(NOTE)),
    /** To a supplier's user: what was decided on the terms that this user proposed. */
    TERMS_DECIDED(Audience.MEMBER, List.of(COUNT, ROUTE), List.of(REASON)),
    /** To a supplier: the orders that are expected of it in the coming weeks, to commit to. */
    OUTLOOK_RELEASED(Audience.PARTNER, List.of(COUNT, ANSWER_BY, LINK), List.of(NOTE)),
    /** To a supplier: it has not committed yet. */
    OUTLOOK_REMINDER(Audience.PARTNER, List.of(COUNT, ANSWER_BY, LINK), List.of(NOTE)),
    /** To a buyer: a supplier let its time to commit pass. */
    OUTLOOK_UNANSWERED(Audience.ANYBODY, List.of(SUPPLIER_NAME, ROUTE), List.of()),
    /** To a buyer: a supplier commits to less than it was told of. */
    OUTLOOK_GAP(Audience.ANYBODY, List.of(SUPPLIER_NAME, COUNT, ROUTE), List.of()),
    /** To a supplier: it is asked to state the lead time that its deliveries have. */
    LEAD_TIME_ASKED(Audience.PARTNER, List.of(ITEM, COUNT, ANSWER_BY, LINK), List.of(NOTE)),
    /** To a supplier: a buyer writes about a lead time that is another than stated. */
    LEAD_TIME_TALKED(Audience.PARTNER, List.of(ITEM, COUNT, LINK), List.of(NOTE)),
    /** To a buyer: a lead time that is another than stated waits for a decision. */
    LEAD_TIME_REMINDER(Audience.ANYBODY, List.of(SUPPLIER_NAME, ITEM, ROUTE), List.of()),
    /** To a buyer: a signal of live sales waits for an answer. */
    SIGNAL_REMINDER(Audience.ANYBODY, List.of(ITEM, ROUTE), List.of()),
    /** To a supplier: it is asked to take goods back. */
    RETURN_ASKED(Audience.PARTNER, List.of(ITEM, COUNT, ANSWER_BY, LINK), List.of()),
    /** To a supplier: it need not take them back any more. */
    RETURN_WITHDRAWN(Audience.PARTNER, List.of(ITEM, COUNT), List.of()),
    /** To a buyer or a manager: an overstock waits for a decision. */
    OVERSTOCK_REMINDER(Audience.ANYBODY, List.of(ITEM, ROUTE), List.of()),
    /** To a manager: the buyers were reminded of a gap, and have not decided. */
    OUTLOOK_UNDECIDED(Audience.ANYBODY, List.of(SUPPLIER_NAME, COUNT, ROUTE), List.of()),
    /** To a buyer: a row of its score that a supplier disputes waits for an answer. */
    SCORE_DISPUTE_REMINDER(Audience.ANYBODY, List.of(SUPPLIER_NAME, ITEM, REASON, ROUTE), List.of()),
    /** To a supplier's user: what became of a row that this user disputed; the count is 1 where it was taken out. */
    SCORE_DISPUTE_ANSWERED(Audience.MEMBER, List.of(ITEM, COUNT, ROUTE), List.of(REASON)),
    /** To whoever decides on a claim that waits, or agrees to waive one. */
    CLAIM_WAITING(Audience.ANYBODY, List.of(SUPPLIER_NAME, ITEM, ROUTE), List.of()),
    /** To a buyer: a shipment has not come on the day that its supplier told. */
    SHIPMENT_LATE(Audience.ANYBODY, List.of(SUPPLIER_NAME, SHIPMENT, ARRIVES_ON, ROUTE), List.of()),
    /** To a buyer: a supplier has put off a shipment. */
    SHIPMENT_SLIPPED(Audience.ANYBODY, List.of(SUPPLIER_NAME, SHIPMENT, ARRIVES_ON, DAYS_LATE, ROUTE), List.of()),
    /** To a supplier: its score of the month that is over. The report's PDF belongs with it. */
    SCORE_REPORT(Audience.PARTNER, List.of(PERIOD, ROUTE), List.of()),
    /** To a manager: scores of the month that could not be printed; the reason names whose. */
    SCORES_UNPRINTED(Audience.ANYBODY, List.of(PERIOD, COUNT, REASON, ROUTE), List.of()),
    /** To a supplier: prices are asked for. */
    QUOTATION_ASKED(Audience.PARTNER, List.of(ITEM, COUNT, ANSWER_BY, LINK), List.of(NOTE)),
    /** To a supplier: there is more time to quote. */
    QUOTATION_EXTENDED(Audience.PARTNER, List.of(ITEM, COUNT, ANSWER_BY, LINK), List.of(NOTE)),
    /** To a supplier: it has not quoted yet, and the deadline is near. */
    QUOTATION_REMINDER(Audience.PARTNER, List.of(ITEM, COUNT, ANSWER_BY, LINK), List.of()),
    /** To a supplier: its quotation was chosen, for some of the items at least. */
    QUOTATION_WON(Audience.PARTNER, List.of(ITEM, COUNT, LINK), List.of()),
    /** To a supplier: it was not. */
    QUOTATION_NOT_CHOSEN(Audience.PARTNER, List.of(ITEM, COUNT, LINK), List.of()),
    /** To a supplier: no prices are needed any more. */
    QUOTATION_WITHDRAWN(Audience.PARTNER, List.of(ITEM, COUNT), List.of(NOTE)),
    /** To a buyer: all suppliers who were asked for prices have answered; the count is of those who quote. */
    QUOTATIONS_COMPLETE(Audience.ANYBODY, List.of(ITEM, COUNT, ROUTE), List.of()),
    /** To a buyer: quotations wait for a decision. */
    QUOTATION_DECISION_REMINDER(Audience.ANYBODY, List.of(ITEM, COUNT, ROUTE), List.of()),
    /** To a manager: an award waits for approval. */
    QUOTATION_APPROVAL_REMINDER(Audience.ANYBODY, List.of(ITEM, COUNT, ROUTE), List.of()),
    /** To a supplier: a certificate is asked for, or was returned. */
    CERTIFICATE_ASKED(
            Audience.PARTNER, List.of(CERTIFICATE, NEED_DATE, ROUTE), List.of(CERTIFICATE_NAME, NOTE, REASON)),
    /** To a supplier: a certificate ends in some weeks. */
    CERTIFICATE_ENDS(Audience.PARTNER, List.of(CERTIFICATE, VALID_UNTIL, ROUTE), List.of(CERTIFICATE_NAME)),
    /** To a supplier: a certificate that is needed was not given yet. */
    CERTIFICATE_REMINDER(Audience.PARTNER, List.of(CERTIFICATE, NEED_DATE, ROUTE), List.of(CERTIFICATE_NAME)),
    /** To a buyer: a certificate ran out, or was not given by the day on which it is needed. */
    CERTIFICATE_OUT(Audience.ANYBODY, List.of(SUPPLIER_NAME, CERTIFICATE, NEED_DATE, ROUTE), List.of(CERTIFICATE_NAME)),
    /** To a buyer: a certificate that this person asked for is there. */
    CERTIFICATE_GIVEN(Audience.ANYBODY, List.of(SUPPLIER_NAME, CERTIFICATE, ROUTE), List.of(CERTIFICATE_NAME)),
    /** To those above: a task was let lie by whom it waits for. */
    TASK_UNDECIDED(Audience.ANYBODY, List.of(TASK, ITEM, WAITING_SINCE, ROUTE), List.of(SUPPLIER_NAME)),
    /** To a user: a link with which a password can be set. */
    PASSWORD_LINK(Audience.ANYBODY, List.of(NAME, ROUTE, EXPIRES_AT), List.of());

    /** Whom a mail is for. */
    public enum Audience {
        /** A supplier; such a mail also needs the order's number and the supplier's id and name, and only that supplier sees it. */
        SUPPLIER(ORDER_NUMBER, SUPPLIER_ID, SUPPLIER_NAME),
        /** A supplier, about several orders; only that supplier sees it. */
        FIRM(SUPPLIER_ID, SUPPLIER_NAME),
        /** A supplier, about no order in particular; it needs its id and name, and only that supplier sees it. */
        PARTNER(SUPPLIER_ID, SUPPLIER_NAME),
        /** Somebody of the company, about an order, whose number it needs. */
        COMPANY(ORDER_NUMBER),
        /** One person of a supplier who has an account there, and asked for something; only that person sees it. */
        MEMBER,
        /** Somebody of the company, about no order in particular. */
        ANYBODY;

        private final List<MailKey> required;

        Audience(MailKey... required) {
            this.required = List.of(required);
        }

        /** Whether how it goes is said by a supplier. */
        public boolean ofSuppliers() {
            return outside() || this == MEMBER;
        }

        /** Whether it goes to a supplier's address. */
        public boolean outside() {
            return this == SUPPLIER || this == FIRM || this == PARTNER;
        }
    }

    private final Audience audience;
    private final Set<MailKey> required = EnumSet.noneOf(MailKey.class);
    private final Set<MailKey> optional = EnumSet.noneOf(MailKey.class);

    MailTemplate(Audience audience, List<MailKey> required, List<MailKey> optional) {
        this.audience = audience;
        this.required.addAll(audience.required);
        this.required.addAll(required);
        this.optional.addAll(optional);
        if (!audience.outside()) {
            this.optional.add(MailKey.INSTEAD_OF);
        }
    }

    public Audience audience() {
        return audience;
    }

    public Set<MailKey> required() {
        return Set.copyOf(required);
    }

    public Set<MailKey> optional() {
        return Set.copyOf(optional);
    }

    /** The name a {@link Mail} gives, in kebab case: {@code order-sent}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException naming the templates there are */
    public static MailTemplate of(String id) {
        return Stream.of(values())
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No mail template is named '" + id + "'; there are "
                        + Stream.of(values()).map(MailTemplate::id).toList()));
    }

    /** @throws IllegalArgumentException with every value that is missing, unknown or of a wrong type */
    public void check(Map<String, Object> model) {
        List<String> wrong = Stream.concat(
                        required.stream()
                                .filter(k -> !model.containsKey(k.key()))
                                .map(k -> k.key() + " is missing"),
                        model.entrySet().stream().flatMap(e -> objection(e.getKey(), e.getValue()).stream()))
                .sorted()
                .toList();
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("Mail template " + id() + ": " + String.join(", ", wrong));
        }
    }

    private List<String> objection(String key, Object value) {
        return MailKey.of(key)
                .filter(k -> required.contains(k) || optional.contains(k))
                .map(k -> k.type().isInstance(value)
                        ? List.<String>of()
                        : List.of(key + " is a " + value.getClass().getSimpleName() + " instead of a "
                                + k.type().getSimpleName()))
                .orElse(List.of(key + " is unknown"));
    }
}
