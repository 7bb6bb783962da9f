package io.leadline.simulation.flight;

import io.leadline.engine.IncidentRecord;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.messaging.MailSummary;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.tracking.Escalation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** What happened on each day of a flight, as the product tells it: orders, answers, mails, reminders and delays. */
final class ToldDays {

    static final String ORDERS = "orders";
    static final String ANSWERS = "answers";
    static final String SUPPLIER_MINUTES = "supplier_minutes";
    static final String MAILS = "mails";
    static final String REMINDERS = "reminders";
    static final String REMINDER_LEAD = "reminder_lead_days";
    static final String ESCALATIONS = "escalations";
    static final String ESCALATION_LEAD = "escalation_lead_days";
    static final String AGREED = "orders_agreed";
    static final String ROUNDS = "rounds_of_agreed";
    static final String LINES_SENT = "lines_sent";
    static final String INCIDENTS = "incidents";

    /**
     * Days that a step took are told on the day on which it was over; of what was written or opened on a day, how many days it
     * was ahead of the need, all together.
     */
    static final List<String> COLUMNS = List.of(
            ORDERS,
            ANSWERS,
            SUPPLIER_MINUTES,
            MAILS,
            REMINDERS,
            REMINDER_LEAD,
            ESCALATIONS,
            ESCALATION_LEAD,
            AGREED,
            ROUNDS,
            LINES_SENT,
            INCIDENTS,
            StepTimes.NAMES.get(0),
            StepTimes.NAMES.get(1),
            StepTimes.NAMES.get(2),
            StepTimes.NAMES.get(3));

    private static final double MINUTES_AN_ANSWER = 4;
    private static final double MINUTES_A_LINE = 0.5;

    private final ZoneId zone;
    private final FlightTimes times;
    private final Map<LocalDate, Map<String, Double>> days = new TreeMap<>();

    private ToldDays(ZoneId zone, FlightTimes times) {
        this.zone = zone;
        this.times = times;
    }

    /** @param incidents of this flight */
    static ToldDays of(FlightDeck deck, FlightTimes times, List<PurchaseOrder> orders, List<IncidentRecord> incidents) {
        ToldDays told = new ToldDays(deck.clock().zone(), times);
        Actor manager = deck.doors().staff().with(Role.MANAGER).getFirst();
        for (PurchaseOrder order : orders) {
            told.order(order);
            deck.mails().of(order.id(), Actor.system()).forEach(mail -> told.mail(order, mail));
            deck.doors().escalations().ofOrder(order.id(), manager).forEach(told::escalation);
        }
        incidents.forEach(incident -> told.add(incident.at(), INCIDENTS, 1));
        return told;
    }

    private void order(PurchaseOrder order) {
        add(order.head().createdAt(), ORDERS, 1);
        StepTimes steps = StepTimes.of(order, times::of);
        steps.over().forEach(step -> add(step.over(), step.name(), step.days()));
        steps.sent().ifPresent(at -> add(at, LINES_SENT, order.lines().size()));
        StepTimes.answers(order).forEach(at -> {
            add(at, ANSWERS, 1);
            add(at, SUPPLIER_MINUTES, MINUTES_AN_ANSWER);
        });
        steps.said().ifPresent(at -> add(at, SUPPLIER_MINUTES, order.lines().size() * MINUTES_A_LINE));
        steps.agreed().ifPresent(at -> {
            add(at, AGREED, 1);
            add(at, ROUNDS, order.talk().round());
        });
    }

    private void mail(PurchaseOrder order, MailSummary mail) {
        add(mail.queuedAt(), MAILS, 1);
        if (isReminder(mail)) {
            add(mail.queuedAt(), REMINDERS, 1);
            order.lines().stream()
                    .map(OrderLine::needDate)
                    .min(Comparator.naturalOrder())
                    .ifPresent(needed -> add(mail.queuedAt(), REMINDER_LEAD, ahead(mail.queuedAt(), needed)));
        }
    }

    static boolean isReminder(MailSummary mail) {
        return mail.template().matches(".*reminder|order-chased|order-due-soon");
    }

    private void escalation(Escalation escalation) {
        add(escalation.openedAt(), ESCALATIONS, 1);
        add(escalation.openedAt(), ESCALATION_LEAD, ahead(escalation.openedAt(), escalation.needDate()));
    }

    private long ahead(Instant at, LocalDate needed) {
        return ChronoUnit.DAYS.between(dayOf(at), needed);
    }

    private LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(times.of(at), zone);
    }

    private void add(Instant at, String what, double much) {
        days.computeIfAbsent(dayOf(at), day -> new LinkedHashMap<>()).merge(what, much, Double::sum);
    }

    double on(LocalDate day, String column) {
        return days.getOrDefault(day, Map.of()).getOrDefault(column, 0.0);
    }

    double sum(String column) {
        return days.values().stream()
                .mapToDouble(day -> day.getOrDefault(column, 0.0))
                .sum();
    }

    /** How much of something there is for each of something else; empty where there is none of that. */
    OptionalDouble mean(String what, String ofEach) {
        double all = sum(ofEach);
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum(what) / all);
    }
}
