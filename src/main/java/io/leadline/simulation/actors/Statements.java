package io.leadline.simulation.actors;

import io.leadline.catalog.WorkingCalendar;
import io.leadline.claims.Claim;
import io.leadline.identity.Actor;
import io.leadline.leadtimes.LeadTimeCase;
import io.leadline.messaging.Letter;
import io.leadline.outlook.Commitment;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookLine;
import io.leadline.shared.Money;
import io.leadline.simulation.Chance;
import io.leadline.simulation.Doors;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a supplier says when it is asked about no order: how long it takes, and how much it will make. Two of three state the
 * days that they are asked to, the others stay with theirs; who makes only so much in a week commits to less.
 */
final class Statements {

    private static final double STATES = 0.67;
    private static final double LESS = 0.85;
    private static final int THINKS_DAYS = 3;

    private static final double CREDITS = 0.5;
    private static final double SENDS = 0.5;
    private static final int SENDS_WITHIN_DAYS = 7;

    private final String supplierId;
    private final Temper temper;
    private final Doors doors;
    private final Chance chance;
    private final Set<String> said = new HashSet<>();

    Statements(String supplierId, Temper temper, Doors doors, Chance chance) {
        this.supplierId = supplierId;
        this.temper = temper;
        this.doors = doors;
        this.chance = chance;
    }

    boolean isAbout(Letter letter) {
        return letter.template().startsWith("lead-time-")
                || letter.template().startsWith("outlook-")
                || letter.template().startsWith("claim-");
    }

    /** By the link in the letter that asked, some days after it; the silent ones leave it. */
    void reply(List<Letter> letters, WorkingCalendar calendar, LocalDate today) {
        Letter letter = letters.reversed().stream()
                .filter(each -> !each.template().endsWith("-reminder"))
                .findFirst()
                .orElse(letters.getLast());
        String about = String.valueOf(letter.subject());
        LocalDate came = LocalDate.ofInstant(letter.queuedAt(), calendar.zone());
        Chance own = chance.of(letter.template(), came, supplierId);
        boolean due = !today.isBefore(
                calendar.plusWorkingDays(came, 1 + own.of("days").below(THINKS_DAYS)));
        if (temper == Temper.SILENT || !due || said.contains(letter.id())) {
            return;
        }
        said.add(letter.id());
        doors.links().bearer(letter).ifPresent(bearer -> {
            if (letter.template().startsWith("lead-time-")) {
                doors.talks().leadTimes().find(about, bearer).ifPresent(one -> state(one, bearer));
            } else if (letter.template().startsWith("claim-")) {
                doors.talks().claims().find(about, bearer).ifPresent(claim -> makeGood(claim, today, bearer));
            } else {
                doors.talks().outlooks().find(about, bearer).ifPresent(outlook -> commit(outlook, bearer));
            }
        });
    }

    private void state(LeadTimeCase one, Actor bearer) {
        if (one.state() != LeadTimeCase.State.ASKED) {
            return;
        }
        if (chance.of(one.sku(), "states").happens(STATES)) {
            doors.talks().leadTimes().state(one.id(), one.askedDays(), "", bearer);
        } else {
            doors.talks().leadTimes().decline(one.id(), "We are quicker again from now on", bearer);
        }
    }

    /** Most give a credit, some send what is missing, and some know better. */
    private void makeGood(Claim claim, LocalDate today, Actor bearer) {
        if (!claim.awaitsSupplier()) {
            return;
        }
        Chance own = chance.of(claim.orderId(), claim.delivery(), "claim");
        Money none = Money.zero(claim.value().currency());
        Claim.Offer offer = new Claim.Offer(Claim.Way.NOTHING, none, null, "All of it was in the boxes");
        if (claim.value().amount().signum() > 0 && own.of("credits").happens(CREDITS)) {
            offer = new Claim.Offer(Claim.Way.CREDIT, claim.value(), null, "Sorry for that");
        } else if (claim.value().amount().signum() > 0 && own.of("sends").happens(SENDS)) {
            offer = new Claim.Offer(Claim.Way.RESEND, none, today.plusDays(SENDS_WITHIN_DAYS), "");
        }
        doors.talks().claims().answer(claim.id(), offer, bearer);
    }

    private void commit(Outlook outlook, Actor bearer) {
        boolean asked = outlook.state() == Outlook.State.RELEASED;
        double share = temper == Temper.CAPACITY_BOUND || temper == Temper.SLOPPY ? LESS : 1;
        List<Commitment.Line> lines =
                outlook.lines().stream().map(line -> says(line, share)).toList();
        if (asked) {
            doors.talks().outlooks().commit(outlook.id(), lines, "", Commitment.Channel.LINK, bearer);
        }
    }

    private static Commitment.Line says(OutlookLine line, double share) {
        List<Double> weeks = line.told().stream()
                .map(units -> share < 1 ? Math.floor(units * share) : units)
                .toList();
        return new Commitment.Line(line.sku(), line.location(), weeks);
    }
}
