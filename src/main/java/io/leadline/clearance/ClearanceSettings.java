package io.leadline.clearance;

import io.leadline.clearance.ClearanceWay.Kind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on an overstock is somebody's task, and who may decide on it alone.
 *
 * @param leastValue of what is too much, in the company's currency
 * @param most tasks of the buyers at the same time; the dearest go first; with none, plans neither open nor
 *     end any
 * @param approveLoss expected loss above which a manager has to approve; what is written off always is
 */
@ConfigurationProperties("leadline.clearance")
public record ClearanceSettings(
        @DefaultValue("2000") double leastValue,
        @DefaultValue("10") int most,
        @DefaultValue("500") double approveLoss) {

    /** Whether somebody is asked about it. */
    boolean asks(OverstockFigures.Excess excess) {
        return excess.value().amount().doubleValue() >= leastValue;
    }

    /** Of one that somebody was asked about: it is there as long as it is half as dear. */
    boolean stays(double value, double before) {
        return 2 * value >= Math.min(leastValue, before);
    }

    /** Whether a second person has to agree. */
    boolean needsApproval(ClearanceWay way, double worth) {
        return way.kind() == Kind.WRITE_OFF || way.loss().amount().doubleValue() * worth > approveLoss;
    }
}
