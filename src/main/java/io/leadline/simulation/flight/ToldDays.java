package io.leadline.simulation.flight;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.messaging.MailSummary;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.tracking.Escalation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happened on each day of a flight, as the product tells it: orders, answers, mails, reminders and delays. */
final class ToldDays {

    static final String ORDERS = "orders";
    static final String ANSWERS = "answers";
    static final String SUPPLIER_MINUTES = "supplier_minutes";
    static final String MAILS = "mails";
    static final String REMINDERS = "reminders";
    static final String ESCALATIONS = "escalations";

    /** Days that a step took are told on the day on which it was over. */
    static final List<String> COLUMNS = List.of(
            ORDERS,
            ANSWERS,
            SUPPLIER_MINUTES,
            MAILS,
            REMINDERS,
            ESCALATIONS,
            StepTimes.NAMES.get(0),
            StepTimes.NAMES.get(1),
            StepTimes.NAMES.get(2),
            StepTimes.NAMES.get(3));

    private static final double MINUTES_AN_ANSWER = 4;
    private static final double MINUTES_A_LINE = 0.5;

    private final ZoneId zone;
    private final Map<LocalDate, Map<String, Double>> days = new TreeMap<>();

    private ToldDays(ZoneId zone) {
        this.zone = zone;
    }

    static ToldDays of(FlightDeck deck, List<PurchaseOrder> orders) {
        ToldDays told = new ToldDays(deck.clock().zone());
        Actor manager = deck.doors().staff().with(Role.MANAGER).getFirst();
        for (PurchaseOrder order : orders) {
            told.order(order);
            deck.mails().of(order.id(), Actor.system()).forEach(told::mail);
            deck.doors().escalations().ofOrder(order.id(), manager).forEach(told::escalation);
        }
        return told;
    }

    private void order(PurchaseOrder order) {
        add(order.head().createdAt(), ORDERS, 1);
        StepTimes times = StepTimes.of(order);
        times.over().forEach(step -> add(step.over(), step.name(), step.days()));
        StepTimes.answers(order).forEach(at -> {
            add(at, ANSWERS, 1);
            add(at, SUPPLIER_MINUTES, MINUTES_AN_ANSWER);
        });
        times.said().ifPresent(at -> add(at, SUPPLIER_MINUTES, order.lines().size() * MINUTES_A_LINE));
    }

    private void mail(MailSummary mail) {
        add(mail.queuedAt(), MAILS, 1);
        if (isReminder(mail)) {
            add(mail.queuedAt(), REMINDERS, 1);
        }
    }

    static boolean isReminder(MailSummary mail) {
        return mail.template().matches(".*reminder|order-chased|order-due-soon");
    }

    private void escalation(Escalation escalation) {
        add(escalation.openedAt(), ESCALATIONS, 1);
    }

    private void add(Instant at, String what, double much) {
        days.computeIfAbsent(LocalDate.ofInstant(at, zone), day -> new LinkedHashMap<>())
                .merge(what, much, Double::sum);
    }

    double on(LocalDate day, String column) {
        return days.getOrDefault(day, Map.of()).getOrDefault(column, 0.0);
    }

    double sum(String column) {
        return days.values().stream()
                .mapToDouble(day -> day.getOrDefault(column, 0.0))
                .sum();
    }
}
