package io.leadline.signals;

import io.leadline.signals.SignalCase.Figures;
import io.leadline.signals.SignalCase.Reason;
import io.leadline.signals.SignalCase.Verdict;
import io.leadline.signals.SignalCase.Why;
import io.leadline.signals.live.SignalKind;
import java.util.List;

/** What a signal is taken for, with the reasons. */
final class SignalJudge {

    /** From this share on one order is the whole signal. */
    private static final double MOST_OF_IT = 0.5;

    private SignalJudge() {}

    /** @param reasons in the order of their weight */
    record Opinion(Verdict verdict, List<Reason> reasons) {}

    /**
     * @param channels that sold it since
     * @param possible channels that could have
     * @param promoted whether a promotion of the marketing calendar runs
     */
    static Opinion judge(SignalKind kind, Figures figures, int channels, int possible, boolean promoted) {
        double share = figures.units() > 0 ? figures.largest() / figures.units() : 0;
        Reason orders = new Reason(Why.MANY_ORDERS, figures.orders());
        if (kind == SignalKind.LARGE_ORDER || kind.up() && share >= MOST_OF_IT) {
            return new Opinion(Verdict.NOISE, List.of(new Reason(Why.ONE_ORDER, share)));
        }
        if (!kind.up()) {
            Reason few = new Reason(Why.FEW_ORDERS, figures.orders());
            return new Opinion(Verdict.CHANGE, List.of(few));
        }
        if (promoted) {
            return new Opinion(Verdict.PROMOTION, List.of(new Reason(Why.PROMOTION_RUNS, 1), orders));
        }
        if (kind == SignalKind.RISE) {
            return new Opinion(Verdict.CHANGE, List.of(new Reason(Why.DAYS, figures.orders())));
        }
        // Where one of several channels sells more, something there draws the customers.
        if (channels == 1 && possible > 1) {
            return new Opinion(Verdict.PROMOTION, List.of(new Reason(Why.ONE_CHANNEL, possible), orders));
        }
        return channels > 1
                ? new Opinion(Verdict.VIRAL, List.of(new Reason(Why.SEVERAL_CHANNELS, channels), orders))
                : new Opinion(Verdict.VIRAL, List.of(orders));
    }
}
