package io.leadline.ordering;

/**
 * What the rules of approval look at.
 *
 * @param totalValue of the order in the company's currency; in its own where there is no rate
 * @param rateMissing whether the total could not be converted, or only by a rate of the one who has approved it, so that no
 *     limit means anything for it
 * @param deviationPercent of the line furthest from what was usually ordered of its item; 0 where nothing is usual yet
 * @param newSupplier whether nothing was ever ordered from it
 * @param together what the one who has approved it has approved alone for this supplier lately, with this order; of this
 *     order alone where nobody has, or two have
 * @param missedPercent how much of what the supplier promised it missed; 0 where too little is known
 */
public record ApprovalFacts(
        double totalValue,
        boolean rateMissing,
        double deviationPercent,
        boolean newSupplier,
        double together,
        double missedPercent) {}
