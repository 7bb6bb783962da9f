package io.leadline.demand.forecast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All methods by name. */
public final class Methods {

    private static final Map<String, Forecaster> BY_NAME = new LinkedHashMap<>();

    static {
        add(new Naive());
        add(new SeasonalNaive());
        add(new Drift());
        add(new WindowAverage("mean", 0, false));
        add(new WindowAverage("window-average", 8, false));
        add(new WindowAverage("moving-average", 8, true));
        add(Ses.ESTIMATED);
        add(Ets.of("holt", "AAN"));
        add(Ets.of("damped", "AAdN"));
        add(Ets.of("holt-winters-additive", "AAA"));
        add(Ets.of("holt-winters-multiplicative", "MAM"));
        add(Ets.DAMPED_SEASON);
        add(Ets.DAMPED_RELATIVE_SEASON);
        add(Ets.AUTO);
        add(new ClassicTheta());
        add(Theta.STM);
        add(Theta.OTM);
        add(Theta.DSTM);
        add(Theta.DOTM);
        add(new AggregatedTheta());
        add(new ComplexSmoothing());
        add(new AutoRegression());
        add(Airline.ADDITIVE);
        add(Airline.MULTIPLICATIVE);
        add(new SeasonalSteps());
        add(new Croston(0.1, false));
        add(new Croston(0.1, true));
        add(new Tsb(0.2, 0.2));
        add(new Adida());
        add(new Imapa());
        add(PooledLevel.EQUAL);
        List<Forecaster> good = List.of(new AggregatedTheta(), Ets.AUTO, new ComplexSmoothing(), new AutoRegression());
        add(new Combination("combination-mean", good, false));
        add(new Combination("combination-median", good, true));
    }

    private Methods() {}

    private static void add(Forecaster method) {
        BY_NAME.put(method.name(), method);
    }

    public static Optional<Forecaster> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The names of the methods that are no combination of others. */
    public static List<String> single() {
        return BY_NAME.values().stream()
                .filter(method -> !(method instanceof Combination))
                .map(Forecaster::name)
                .toList();
    }

    /** All names, simple methods first. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }
}
