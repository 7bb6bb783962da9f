package io.leadline.signals.live;

import java.time.Instant;

/**
 * A signal that is not over.
 *
 * @param id of its notice
 * @param orders and expected orders of late, older ones fading
 * @param passed expected orders since it was noticed
 */
public record Running(String id, SignalKind kind, Instant noticedAt, double orders, double expected, double passed) {

    private static final double LEAST_MEMORY = 8;
    private static final double OVER_BELOW = 1.4;
    private static final double OVER_ABOVE = 0.6;
    private static final int LONGEST_DAYS = 28;

    static Running of(LiveNotice notice) {
        return new Running(
                notice.id(),
                notice.kind(),
                notice.at(),
                notice.since().orders(),
                Math.max(notice.since().expected(), 1e-3),
                0);
    }

    Running passed(double more, double perDay) {
        double kept = Math.exp(-more / memory(perDay));
        return new Running(id, kind, noticedAt, orders * kept, expected * kept + more, passed + more);
    }

    Running sold() {
        return new Running(id, kind, noticedAt, orders + 1, expected, passed);
    }

    private static double memory(double perDay) {
        return Math.max(LEAST_MEMORY, perDay / 3);
    }

    boolean over(Instant now, double perDay, double usualRatio, Drift drift) {
        if (now.isAfter(noticedAt.plusSeconds(LONGEST_DAYS * 86_400L))) {
            return true;
        }
        if (!kind.sudden()) {
            return drift.calm();
        }
        double ratio = (orders + 1) / (expected + 1);
        return passed >= memory(perDay)
                && (kind == SignalKind.SPIKE ? ratio < Math.max(OVER_BELOW, usualRatio) : ratio > OVER_ABOVE);
    }
}
