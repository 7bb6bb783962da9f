package io.leadline.cli;

import com.microsoft.ml.lightgbm.PredictionType;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import io.leadline.scorecard.arrival.Delivery;
import io.leadline.scorecard.arrival.Trait;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Boosted trees as the figure to beat: LightGBM (Ke et al. 2017) with the same rows, seen on the same days, and the same
 * facts as our law; one model for the chance of being late, one for each quantile.
 */
public final class BoostedArrivals implements ArrivalContender {

    private static final int TREES = 60;
    private static final int MEMORY_DAYS = 2000;
    private static final double HALF_LIFE_DAYS = 730;
    private static final String COMMON =
            "num_leaves=7 learning_rate=0.05 min_data_in_leaf=20 cat_smooth=10 lambda_l2=1 num_threads=1 seed=1 "
                    + "deterministic=true verbosity=-1 categorical_feature=0,1,2,3,4,5,6,7,8";
    private static final List<String> OBJECTIVES = List.of(
            "objective=binary",
            "objective=quantile alpha=0.5",
            "objective=quantile alpha=0.8",
            "objective=quantile alpha=0.95");

    private final Map<String, Integer> numbers = new HashMap<>();

    @Override
    public String name() {
        return "boosted trees (LightGBM)";
    }

    @Override
    public Law on(List<Delivery> lines, LocalDate day) {
        List<Delivery> seen = lines.stream()
                .filter(line -> line.promisedOn().isBefore(day)
                        && line.promisedOn().isAfter(day.minusDays(MEMORY_DAYS))
                        && wasOpen(line, line.promisedOn().withDayOfMonth(1)))
                .toList();
        List<Delivery> open = lines.stream()
                .filter(line -> line.openOn(day) && line.promisedOn().isAfter(day))
                .toList();
        double[] facts = facts(seen, null);
        double[] asked = facts(open, day);
        float[] late = new float[seen.size()];
        float[] days = new float[seen.size()];
        float[] weights = new float[seen.size()];
        for (int i = 0; i < late.length; i++) {
            Delivery line = seen.get(i);
            LocalDate arrived = line.arrivedOn();
            LocalDate until = arrived != null && !arrived.isAfter(day) ? arrived : day;
            days[i] = ChronoUnit.DAYS.between(line.promisedOn(), until);
            late[i] = days[i] > 0 ? 1 : 0;
            weights[i] = (float) Math.pow(0.5, ChronoUnit.DAYS.between(line.promisedOn(), day) / HALF_LIFE_DAYS);
        }
        double[][] said = new double[OBJECTIVES.size()][];
        for (int i = 0; i < said.length; i++) {
            said[i] = foretold(OBJECTIVES.get(i), facts, i == 0 ? late : days, weights, asked, open.size());
        }
        Map<Delivery, Said> byLine = new IdentityHashMap<>();
        for (int i = 0; i < open.size(); i++) {
            byLine.put(
                    open.get(i),
                    new Said(said[0][i], Math.round(said[1][i]), Math.round(said[2][i]), Math.round(said[3][i])));
        }
        return line -> byLine.getOrDefault(line, new Said(0, 0, 0, 0));
    }

    private static boolean wasOpen(Delivery line, LocalDate day) {
        LocalDate arrived = line.arrivedOn();
        LocalDate placed = line.placedOn();
        return (arrived == null || arrived.isAfter(day)) && (placed == null || !placed.isAfter(day));
    }

    private static double[] foretold(
            String objective, double[] facts, float[] labels, float[] weights, double[] asked, int count) {
        if (labels.length == 0 || count == 0) {
            return new double[count];
        }
        String parameters = objective + " " + COMMON;
        int columns = facts.length / labels.length;
        try (LGBMDataset data = LGBMDataset.createFromMat(facts, labels.length, columns, true, parameters, null)) {
            data.setField("label", labels);
            data.setField("weight", weights);
            try (LGBMBooster trees = LGBMBooster.create(data, parameters)) {
                for (int i = 0; i < TREES; i++) {
                    trees.updateOneIter();
                }
                return trees.predictForMat(asked, count, columns, true, PredictionType.C_API_PREDICT_NORMAL);
            }
        } catch (LGBMException e) {
            throw new IllegalStateException("LightGBM refused " + parameters, e);
        }
    }

    /** @param seenOn null for the first of the promise's month */
    private double[] facts(List<Delivery> lines, @Nullable LocalDate seenOn) {
        int columns = Trait.values().length + 6;
        double[] facts = new double[lines.size() * columns];
        int at = 0;
        for (Delivery line : lines) {
            for (Trait trait : Trait.values()) {
                facts[at++] =
                        numbers.computeIfAbsent(trait + line.traits().getOrDefault(trait, ""), name -> numbers.size());
            }
            LocalDate promised = line.promisedOn();
            LocalDate placed = line.placedOn();
            facts[at++] = Math.log1p(line.quantity());
            facts[at++] = Math.log1p(line.value());
            facts[at++] = placed == null ? -1 : ChronoUnit.DAYS.between(placed, promised);
            facts[at++] = seenOn == null ? promised.getDayOfMonth() - 1 : ChronoUnit.DAYS.between(seenOn, promised);
            facts[at++] = promised.getDayOfWeek().getValue();
            facts[at++] = promised.toEpochDay();
        }
        return facts;
    }
}
