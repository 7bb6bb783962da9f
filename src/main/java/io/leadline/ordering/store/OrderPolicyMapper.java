package io.leadline.ordering.store;

import io.leadline.ordering.AnswerClass;
import io.leadline.ordering.Mandate;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.Tolerance;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.types.Decimal128;

/** A policy as the fields of a document; durations as ISO text. */
final class OrderPolicyMapper {

    private OrderPolicyMapper() {}

    static final List<String> FIELDS = List.of(
            "remindApproverAfter",
            "escalateApprovalAfter",
            "remindSupplierEvery",
            "answerWithin",
            "decideWithin",
            "waitAfterChase",
            "checkPromisesEvery",
            "quantityTolerancePercent",
            "priceTolerancePercent",
            "dateToleranceDays",
            "answers",
            "mandateRounds",
            "mandateDays",
            "mandateQuantityPercent",
            "mandatePricePercent");

    static Map<String, Object> write(OrderPolicy policy) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("remindApproverAfter", policy.remindApproverAfter().toString());
        map.put("escalateApprovalAfter", policy.escalateApprovalAfter().toString());
        map.put("remindSupplierEvery", policy.remindSupplierEvery().toString());
        map.put("answerWithin", policy.answerWithin().toString());
        map.put("decideWithin", policy.decideWithin().toString());
        map.put("waitAfterChase", policy.waitAfterChase().toString());
        map.put("checkPromisesEvery", policy.checkPromisesEvery().toString());
        map.put("quantityTolerancePercent", policy.tolerance().quantityPercent());
        map.put("priceTolerancePercent", policy.tolerance().pricePercent());
        map.put("dateToleranceDays", policy.tolerance().daysLate());
        map.put("answers", policy.answers().name());
        Mandate mandate = policy.mandate();
        if (!mandate.equals(Mandate.NONE)) {
            map.put("mandateRounds", mandate.rounds());
            map.put("mandateDays", mandate.daysLate());
            map.put("mandateQuantityPercent", mandate.quantityPercent());
            map.put("mandatePricePercent", mandate.pricePercent());
        }
        return map;
    }

    static OrderPolicy read(Map<String, Object> map) {
        return new OrderPolicy(
                duration(map, "remindApproverAfter"),
                duration(map, "escalateApprovalAfter"),
                duration(map, "remindSupplierEvery"),
                duration(map, "answerWithin"),
                duration(map, "decideWithin"),
                duration(map, "waitAfterChase"),
                duration(map, "checkPromisesEvery"),
                new Tolerance(
                        decimal(map, "quantityTolerancePercent"),
                        decimal(map, "priceTolerancePercent"),
                        decimal(map, "dateToleranceDays").intValueExact()),
                // Earlier versions had none, and asked a buyer.
                AnswerClass.valueOf(String.valueOf(map.getOrDefault("answers", AnswerClass.STRICT.name()))),
                mandate(map));
    }

    /** Earlier versions knew of none, and a buyer made every offer. */
    private static Mandate mandate(Map<String, Object> map) {
        return map.containsKey("mandateRounds")
                ? new Mandate(
                        decimal(map, "mandateRounds").intValueExact(),
                        decimal(map, "mandateDays").intValueExact(),
                        decimal(map, "mandateQuantityPercent"),
                        decimal(map, "mandatePricePercent"))
                : Mandate.NONE;
    }

    private static Duration duration(Map<String, Object> map, String key) {
        return Duration.parse(String.valueOf(map.get(key)));
    }

    private static BigDecimal decimal(Map<String, Object> map, String key) {
        return map.get(key) instanceof Decimal128 decimal
                ? decimal.bigDecimalValue()
                : new BigDecimal(String.valueOf(map.get(key)));
    }
}
