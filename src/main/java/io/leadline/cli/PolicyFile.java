package io.leadline.cli;

import io.leadline.demand.forecast.Methods;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.model.InputProblem;
import io.leadline.replenishment.model.Inputs;
import io.leadline.studio.backtest.FixedRule;
import io.leadline.studio.backtest.PlannedRule;
import io.leadline.studio.backtest.ReplayRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A policy to replay, as a JSON object; {@code docs/planning.md} lists the fields. {@code rule} is {@code planned}
 * (Leadline's) or {@code fixed} (reorder point and lot in weeks of mean demand).
 */
final class PolicyFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_DAYS = 3650;

    private PolicyFile() {}

    /** @throws IllegalArgumentException naming the file, the field and its value */
    static ReplayRule read(Path file) throws IOException {
        try {
            if (!(JSON.readValue(Files.readString(file), Object.class) instanceof Map<?, ?> fields)) {
                throw new IllegalArgumentException("it must be a JSON object");
            }
            @SuppressWarnings("unchecked") // names in a JSON object are strings
            Map<String, Object> named = (Map<String, Object>) fields;
            Object name = named.getOrDefault("name", file.getFileName().toString());
            return switch (String.valueOf(named.getOrDefault("rule", "planned"))) {
                case "planned" ->
                    new PlannedRule(name.toString(), settings(named), preferredOnly(named), forecast(named));
                case "fixed" -> fixed(name.toString(), new Inputs(named));
                default -> throw new InputProblem("rule", named.get("rule"), "planned or fixed");
            };
        } catch (JacksonException e) {
            throw new IllegalArgumentException("policy file " + file + ": " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("policy file " + file + ": " + e.getMessage(), e);
        }
    }

    private static boolean preferredOnly(Map<String, Object> named) {
        return switch (String.valueOf(named.getOrDefault("suppliers", "cheapest"))) {
            case "cheapest" -> false;
            case "preferred" -> true;
            default -> throw new InputProblem("suppliers", named.get("suppliers"), "cheapest or preferred");
        };
    }

    private static String forecast(Map<String, Object> named) {
        String method = String.valueOf(named.getOrDefault("forecast", PlannedRule.AUTO));
        if (!method.equals(PlannedRule.AUTO) && Methods.byName(method).isEmpty()) {
            throw new InputProblem("forecast", method, PlannedRule.AUTO + " or one of " + Methods.names());
        }
        return method;
    }

    private static FixedRule fixed(String name, Inputs in) {
        return new FixedRule(
                name,
                in.has("reviewDays") ? in.count("reviewDays", LONGEST_DAYS) : 7,
                in.nonNegativeOr("coverWeeks", 2),
                in.has("orderWeeks") ? in.positive("orderWeeks") : 4,
                in.has("historyDays") ? in.count("historyDays", LONGEST_DAYS) : 365);
    }

    private static PlanSettings settings(Map<String, Object> named) {
        Inputs in = new Inputs(named);
        PlanSettings usual = PlanSettings.DEFAULT;
        String kind = String.valueOf(named.getOrDefault("kind", "fill-rate"));
        if (!List.of("fill-rate", "cycle-service", "shortage-cost", "economy").contains(kind)) {
            throw new InputProblem("kind", kind, "fill-rate, cycle-service, shortage-cost or economy");
        }
        Map<String, ServiceTarget> targets = new HashMap<>();
        if (named.get("targets") instanceof Map<?, ?> byClass) {
            byClass.forEach((demandClass, level) ->
                    targets.put(demandClass.toString(), target("targets." + demandClass, level, kind)));
        } else if (!in.has("target")) {
            targets.putAll(named.containsKey("kind") ? PlanSettings.FILL_RATES : usual.targets());
        }
        return new PlanSettings(
                targets,
                in.has("target") ? target("target", named.get("target"), kind) : usual.otherwise(),
                in.has("reviewDays") ? in.count("reviewDays", LONGEST_DAYS) : usual.reviewDays(),
                in.nonNegativeOr("orderCost", usual.orderCost()),
                in.has("holdingRatePerYear") ? in.positive("holdingRatePerYear") : usual.holdingRatePerYear(),
                in.has("maxCoverDays") ? in.count("maxCoverDays", LONGEST_DAYS) : usual.maxCoverDays());
    }

    private static ServiceTarget target(String field, @Nullable Object level, String kind) {
        boolean money = kind.equals("shortage-cost");
        if (!(level instanceof Number number)
                || !(number.doubleValue() > 0)
                || !(number.doubleValue() < (money ? 1e9 : 1))) {
            throw new InputProblem(field, level, money ? "money per unit short, above 0" : "a number between 0 and 1");
        }
        double value = number.doubleValue();
        return switch (kind) {
            case "cycle-service" -> new ServiceTarget.CycleService(value);
            case "shortage-cost" -> new ServiceTarget.ShortageCost(value);
            case "economy" -> new ServiceTarget.Economy(value);
            default -> new ServiceTarget.FillRate(value);
        };
    }
}
