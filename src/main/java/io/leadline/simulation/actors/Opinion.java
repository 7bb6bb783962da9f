package io.leadline.simulation.actors;

import io.leadline.claims.Claim;
import io.leadline.claims.ClaimResult;
import io.leadline.identity.Actor;
import io.leadline.leadtimes.LeadTimeResult;
import io.leadline.outlook.Gap;
import io.leadline.outlook.GapDecision;
import io.leadline.outlook.Outlook;
import io.leadline.scorecard.DisputeResult;
import io.leadline.shared.Money;
import io.leadline.simulation.Chance;
import io.leadline.simulation.Talks;
import java.time.LocalDate;
import java.util.List;

/**
 * What a buyer thinks about what is no order: of two stated lead times that are wrong one shall be corrected, some are talked
 * about, and the rest can stay for a while; every second dispute is right; a supplier that commits to a little less is
 * believed, and what it offers for a claim is taken.
 */
final class Opinion {

    private static final double CORRECTS = 0.5;
    private static final double TALKS = 0.3;
    private static final double AGREES = 0.5;
    private static final int STAYS_DAYS = 90;
    private static final int LET_GO = 10;

    private final Talks talks;
    private final Actor who;

    Opinion(Talks talks, Actor who) {
        this.talks = talks;
        this.who = who;
    }

    boolean onLeadTime(String id, LocalDate today, Chance own) {
        return talks.leadTimes()
                .find(id, who)
                .filter(one -> {
                    LeadTimeResult result;
                    int right = one.figures().rightDays();
                    if (right > 0 && own.of("corrects").happens(CORRECTS)) {
                        result = talks.leadTimes().ask(id, right, "These are the days that it takes", who);
                    } else if (own.of("talks").happens(TALKS)) {
                        result = talks.leadTimes().talk(id, "What can both of us do about it?", who);
                    } else {
                        result =
                                talks.leadTimes().keep(id, "We plan with what we see", today.plusDays(STAYS_DAYS), who);
                    }
                    return result instanceof LeadTimeResult.Done;
                })
                .isPresent();
    }

    boolean onDispute(String id, Chance own) {
        DisputeResult result = own.of("agrees").happens(AGREES)
                ? talks.disputes().accept(id, "The carrier says so, too", who)
                : talks.disputes().refuse(id, "The delivery note says what we have counted", who);
        return result instanceof DisputeResult.Done;
    }

    /** What a supplier offers is taken; where it offers nothing, all of it is to be credited, and little is let go. */
    boolean onClaim(String id, LocalDate today) {
        return talks.claims().find(id, who).map(claim -> decide(claim, today)).orElse(false);
    }

    private boolean decide(Claim claim, LocalDate today) {
        if (claim.state() == Claim.State.TO_CONFIRM) {
            return done(talks.claims().confirm(claim.id(), true, "", who));
        }
        Claim.Offer offer = claim.offer();
        Money none = Money.zero(claim.value().currency());
        if (offer != null && offer.way().brings()) {
            LocalDate day = offer.day();
            LocalDate comes = day == null || day.isBefore(today) ? today : day;
            if (done(talks.claims().decide(claim.id(), offer.way(), none, comes, "", who))) {
                return true;
            }
        }
        if (offer != null && offer.way() == Claim.Way.CREDIT) {
            return done(
                    talks.claims().decide(claim.id(), Claim.Way.CREDIT, offer.credit(), null, "We agree to that", who));
        }
        boolean little = claim.value().amount().intValue() <= LET_GO;
        return done(
                little
                        ? talks.claims().decide(claim.id(), Claim.Way.NOTHING, none, null, "Too little to argue", who)
                        : talks.claims().decide(claim.id(), Claim.Way.CREDIT, claim.value(), null, "", who));
    }

    private static boolean done(ClaimResult result) {
        return result instanceof ClaimResult.Done;
    }

    boolean onGap(String id) {
        return talks.outlooks().find(id, who).filter(this::accepts).isPresent();
    }

    private boolean accepts(Outlook outlook) {
        List<Gap> open = outlook.openGaps();
        for (Gap gap : open) {
            talks.gaps().ways(outlook, gap, who).stream()
                    .filter(way -> way.kind() == GapDecision.Kind.ACCEPT)
                    .findFirst()
                    .ifPresent(way -> talks.gaps()
                            .decide(
                                    outlook.id(),
                                    outlook.commitments().size(),
                                    gap.key(),
                                    way,
                                    "The stock bears it",
                                    who));
        }
        return !open.isEmpty();
    }
}
