package io.leadline.messaging;

import static io.leadline.messaging.MailTemplate.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Mails of one kind to their readers, who say how they want them. What is in none is sent at once, whatever they say. */
public enum MailGroup {
    /** Somebody of the company has to decide. */
    TASKS(
            true,
            APPROVAL_REMINDER,
            REVIEW_REMINDER,
            SETTLE_REMINDER,
            POLICY_REMINDER,
            TRANSFER_REMINDER,
            ANSWER_OVERDUE,
            CHANGE_UNANSWERED,
            SUPPLIER_CLOSED,
            TERMS_REMINDER,
            OUTLOOK_UNANSWERED,
            OUTLOOK_GAP,
            LEAD_TIME_REMINDER,
            OVERSTOCK_REMINDER,
            OUTLOOK_UNDECIDED,
            SCORE_DISPUTE_REMINDER,
            QUOTATION_DECISION_REMINDER,
            QUOTATION_APPROVAL_REMINDER,
            SIGNAL_REMINDER,
            CLAIM_WAITING,
            CERTIFICATE_OUT,
            TASK_UNDECIDED),
    /** Something goes wrong, and gets worse. */
    ALARMS(true, ESCALATION, SUPPLIER_UNREACHED, MailTemplate.MAIL_BOUNCED, NO_ADDRESS, SCORES_UNPRINTED),
    /** Good to know for people of the company. */
    NEWS(
            false,
            ESCALATION_ENDED,
            CHANGE_AGREED,
            POLICY_APPROVED,
            POLICY_REJECTED,
            TRANSFER_DIFFERENCE,
            SHIPMENT_LATE,
            SHIPMENT_SLIPPED,
            QUOTATIONS_COMPLETE,
            CERTIFICATE_GIVEN,
            SUPPLIER_OPEN_AFTER_ALL),
    /** A supplier has to know or to answer it. */
    ORDERS(
            true,
            ORDER_SENT,
            ORDER_COUNTERED,
            ORDER_LATER_ASKED,
            ORDER_SOONER_ASKED,
            ORDER_LEAVE_OUT_ASKED,
            ORDER_CANCELLED,
            OUTLOOK_RELEASED,
            LEAD_TIME_ASKED,
            RETURN_ASKED,
            RETURN_WITHDRAWN,
            LEAD_TIME_TALKED,
            QUOTATION_ASKED,
            QUOTATION_EXTENDED,
            QUOTATION_WITHDRAWN),
    /** A supplier is asked once more, or reminded of a day. */
    REMINDERS(
            true,
            ORDER_REMINDER,
            ORDER_FINAL_REMINDER,
            ORDER_CHASED,
            ORDER_DUE_SOON,
            SHIPMENT_ASKED,
            NOTICE_MISSING,
            CLAIM_ASKED,
            OUTLOOK_REMINDER,
            CERTIFICATE_ASKED,
            CERTIFICATE_ENDS,
            CERTIFICATE_REMINDER,
            QUOTATION_REMINDER),
    /** Good to know for a supplier. */
    AGREED(
            false,
            ORDER_CONFIRMED,
            ORDER_CHANGE_DROPPED,
            CLAIM_SETTLED,
            TERMS_DECIDED,
            SCORE_DISPUTE_ANSWERED,
            QUOTATION_WON,
            QUOTATION_NOT_CHOSEN),
    /** A supplier's figures of a month. */
    REPORTS(false, SCORE_REPORT);

    private final boolean demandsAnswer;
    private final List<MailTemplate> templates;

    MailGroup(boolean demandsAnswer, MailTemplate... templates) {
        this.demandsAnswer = demandsAnswer;
        this.templates = List.of(templates);
    }

    /** Whether somebody waits for the reader: such a mail can be gathered with others, and never be left out. */
    public boolean demandsAnswer() {
        return demandsAnswer;
    }

    /** The new order itself has its PDF and its deadline, a report its PDF: they may wait for working hours, but not in a digest. */
    public boolean canBeGathered() {
        return this != ORDERS && this != REPORTS;
    }

    public boolean forSuppliers() {
        return this == ORDERS || this == REMINDERS || this == AGREED || this == REPORTS;
    }

    public List<MailTemplate> templates() {
        return templates;
    }

    /** The ways a reader can choose from. */
    public List<MailWay> ways() {
        return Stream.of(MailWay.values())
                .filter(way -> way != MailWay.NONE || !demandsAnswer)
                .filter(way -> way != MailWay.DIGEST || canBeGathered())
                .toList();
    }

    public static Optional<MailGroup> of(MailTemplate template) {
        return Stream.of(values())
                .filter(group -> group.templates.contains(template))
                .findFirst();
    }

    public static List<MailGroup> of(boolean supplier) {
        return Stream.of(values())
                .filter(group -> group.forSuppliers() == supplier)
                .toList();
    }
}
