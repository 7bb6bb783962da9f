package io.leadline.signals;

import io.leadline.engine.RecordedCases;
import io.leadline.identity.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Signals that were judged, as the table that says who answers them was asked about them. */
@Component
class RecordedSignals implements RecordedCases {

    private static final int MOST = 300;

    private final SignalCaseStore store;

    RecordedSignals(SignalCaseStore store) {
        this.store = store;
    }

    @Override
    public String model() {
        return "signal-response";
    }

    @Override
    public String decision() {
        return "signalResponse";
    }

    @Override
    public Set<String> facts() {
        return Set.of(SignalVariables.SIGNAL_VALUE);
    }

    @Override
    public List<Case> latest() {
        // The store has those that are open first.
        return store.latest(MOST).stream()
                .flatMap(RecordedSignals::recorded)
                .sorted(Comparator.comparing(Case::at).reversed())
                .toList();
    }

    private static Stream<Case> recorded(SignalCase one) {
        SignalCase.Judged judged = one.judged();
        return judged == null
                ? Stream.empty()
                : Stream.of(new Case(
                        one.itemName(),
                        "signal/" + one.id(),
                        one.openedAt(),
                        Map.of(
                                SignalVariables.VERDICT,
                                judged.verdict().name().toLowerCase(Locale.ROOT),
                                SignalVariables.SIGNAL_VALUE,
                                judged.value()),
                        then(one),
                        null,
                        null,
                        Set.of()));
    }

    /** What a person said of it says most; then how it ended. */
    private static String then(SignalCase one) {
        if (one.state() == SignalCase.State.NOTED) {
            return "noted";
        }
        if (has(one, SignalCase.Kind.LEFT)) {
            return "left";
        }
        if (one.steps().stream()
                .anyMatch(step -> step.kind() == SignalCase.Kind.ANSWERED
                        && !step.by().equals(Actor.system().id()))) {
            return "answered";
        }
        return has(one, SignalCase.Kind.ANSWERED) ? "by-table" : one.isOpen() ? "open" : "over";
    }

    private static boolean has(SignalCase one, SignalCase.Kind kind) {
        return one.steps().stream().anyMatch(step -> step.kind() == kind);
    }
}
