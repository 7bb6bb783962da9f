package io.leadline.signals;

import io.leadline.replenishment.ItemPlace;
import io.leadline.signals.SignalCase.Figures;
import io.leadline.signals.SignalCase.Judged;
import io.leadline.signals.SignalCase.Reason;
import io.leadline.signals.SignalCase.Verdict;
import io.leadline.signals.SignalCase.Why;
import io.leadline.signals.live.SignalKind;
import java.time.Instant;
import java.util.List;

/** A spike of thirty orders where three were expected. */
public final class SignalExample {

    private SignalExample() {}

    /** One that the buyers are asked about; nothing is told to the engine. */
    public static SignalCase deciding(String id, ItemPlace place, Instant now) {
        return noticed(id, place, now).judged(judged());
    }

    public static SignalCase ended(String id, ItemPlace place, Instant now) {
        return deciding(id, place, now).ended(SignalCase.Kind.EXPIRED, now);
    }

    static SignalCase noticed(String id, ItemPlace place, Instant now) {
        Figures figures = new Figures(now.minusSeconds(3_600), 30, 42, 3.5, 4, 20);
        return SignalCase.noticed(id, "notice-" + id, place, "Cup", SignalKind.SPIKE, figures, now);
    }

    static Judged judged() {
        return new Judged(Verdict.VIRAL, List.of(new Reason(Why.SEVERAL_CHANNELS, 2)), 900);
    }
}
