package io.leadline.simulation;

import io.leadline.claims.Claims;
import io.leadline.clearance.OverstockCases;
import io.leadline.leadtimes.LeadTimeCases;
import io.leadline.outlook.GapDecisions;
import io.leadline.outlook.Outlooks;
import io.leadline.quotations.Quotations;
import io.leadline.scorecard.ScoreDisputes;
import io.leadline.scorecard.Scores;
import org.springframework.stereotype.Component;

/**
 * What buyers and suppliers have to say to each other beside the orders.
 *
 * @param leadTimes that suppliers state and do not keep
 * @param disputes about rows of scores
 * @param scores whose rows these are
 * @param outlooks what suppliers are told to expect, and commit to
 * @param gaps what they commit less to
 * @param claims about goods that came otherwise than told
 * @param quotations that suppliers are asked for
 * @param overstock that suppliers are asked to take back
 * @param wares what they know of what they make
 */
@Component
public record Talks(
        LeadTimeCases leadTimes,
        ScoreDisputes disputes,
        Scores scores,
        Outlooks outlooks,
        GapDecisions gaps,
        Claims claims,
        Quotations quotations,
        OverstockCases overstock,
        Wares wares) {}
