package io.leadline.tracking;

import io.leadline.engine.DecisionModel;
import io.leadline.engine.DecisionModel.Limit;
import io.leadline.engine.RecordedCases;
import io.leadline.engine.UnreadableModel;
import io.leadline.identity.Actor;
import io.leadline.shared.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Tries a version of a table, with other limits, on what was recorded, before anybody brings it into force. Nothing is changed by it, and
 * the engine hears nothing of it.
 */
@Service
public class TableTrials {

    private final List<RecordedCases> records;
    private final AftermathStore aftermaths;
    private final Function<String, DecisionModel> models;

    @Autowired
    TableTrials(List<RecordedCases> records, AftermathStore aftermaths) {
        this(records, aftermaths, DecisionModel::ofFile);
    }

    /** @param models in force, by name */
    TableTrials(List<RecordedCases> records, AftermathStore aftermaths, Function<String, DecisionModel> models) {
        this.records = records.stream()
                .sorted(Comparator.comparing(RecordedCases::model))
                .toList();
        this.aftermaths = aftermaths;
        this.models = models;
    }

    /** The models of tables that cases are recorded of. */
    public List<String> models() {
        return records.stream().map(RecordedCases::model).toList();
    }

    /** How a version may see the cases of the model. */
    public List<String> views(String model) {
        return of(model).views().stream().map(RecordedCases.View::name).toList();
    }

    /** What stands in the table in force. */
    public sealed interface InForce {

        /** @param limits that can be tried */
        record Readable(List<Limit> limits) implements InForce {
            public Readable {
                limits = List.copyOf(limits);
            }
        }

        /** A file that an installation changed may have what the engine knows and a trial does not. */
        record Unreadable(List<UnreadableModel.Place> places) implements InForce {
            public Unreadable {
                places = List.copyOf(places);
            }
        }
    }

    /** What stands in the table in force, of what can be tried, or why nothing of it can. */
    public InForce inForce(String model) {
        try {
            return new InForce.Readable(models.apply(model).limits(of(model).facts()));
        } catch (UnreadableModel unreadable) {
            return new InForce.Unreadable(unreadable.places());
        }
    }

    /**
     * @param view one of {@link #views}
     * @param limits by their ids; those not named are as in force
     * @return works it out, which takes a while; empty for who may not read what came of it
     */
    public Optional<Supplier<TableTrial>> tried(
            String model, String view, Map<String, BigDecimal> limits, Actor actor) {
        return Aftermaths.mayRead(actor) ? Optional.of(() -> tried(model, view, limits)) : Optional.empty();
    }

    private TableTrial tried(String model, String view, Map<String, BigDecimal> limits) {
        RecordedCases recorded = of(model);
        Map<String, Object> instead = recorded.views().stream()
                .filter(one -> one.name().equals(view))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No cases of " + model + " are seen as " + view))
                .instead();
        DecisionModel inForce = models.apply(model);
        DecisionModel version = inForce.with(limits);
        Map<String, List<Aftermath>> known = new HashMap<>();
        return new TableTrial(recorded.latest().stream()
                .map(one -> {
                    Map<String, Object> seen = new HashMap<>(one.facts());
                    seen.putAll(instead);
                    return new TableTrial.Tried(
                            one,
                            first(inForce.decide(recorded.decision(), one.facts())),
                            first(version.decide(recorded.decision(), seen)),
                            lost(one, known));
                })
                .toList());
    }

    private static String first(Map<String, String> outputs) {
        return outputs.values().stream().findFirst().orElse("");
    }

    private List<Money> lost(RecordedCases.Case one, Map<String, List<Aftermath>> known) {
        String order = one.order();
        return order == null
                ? List.of()
                : Money.sums(known.computeIfAbsent(order, aftermaths::ofOrder).stream()
                        .filter(line -> one.lines().contains(line.line()))
                        .flatMap(line -> line.cameTo().stream()));
    }

    private RecordedCases of(String model) {
        return records.stream()
                .filter(one -> one.model().equals(model))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No cases are recorded of " + model));
    }
}
