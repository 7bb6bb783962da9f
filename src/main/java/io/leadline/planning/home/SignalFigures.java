package io.leadline.planning.home;

import io.leadline.demand.NoticedSignal;
import io.leadline.demand.forecast.DemandSignal.Kind;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What was noticed in the sales of the last fourteen days.
 *
 * @param largest those of the most units above or below the forecast
 */
public record SignalFigures(int spikes, int drops, int trendBreaks, List<Noticed> largest) {

    private static final int MOST = 5;

    /** @param units sold above the forecast, or below it where negative */
    public record Noticed(String sku, String name, String location, Kind kind, LocalDate day, double units) {}

    public SignalFigures {
        largest = List.copyOf(largest);
    }

    /** @param names of items, as far as they are known */
    static SignalFigures of(List<NoticedSignal> signals, Map<Sku, String> names) {
        return new SignalFigures(
                count(signals, Kind.SPIKE),
                count(signals, Kind.DROP),
                count(signals, Kind.TREND_BREAK),
                largest(signals).stream()
                        .map(signal -> new Noticed(
                                signal.sku().value(),
                                names.getOrDefault(signal.sku(), signal.sku().value()),
                                signal.location(),
                                signal.kind(),
                                signal.day(),
                                signal.units()))
                        .toList());
    }

    static List<NoticedSignal> largest(List<NoticedSignal> signals) {
        return signals.stream()
                .filter(signal -> signal.kind() != Kind.NONE)
                .sorted(Comparator.comparingDouble((NoticedSignal signal) -> -Math.abs(signal.units()))
                        .thenComparing(NoticedSignal::id))
                .limit(MOST)
                .toList();
    }

    private static int count(List<NoticedSignal> signals, Kind kind) {
        return Math.toIntExact(
                signals.stream().filter(signal -> signal.kind() == kind).count());
    }
}
