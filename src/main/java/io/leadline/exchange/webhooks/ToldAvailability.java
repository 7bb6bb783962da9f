package io.leadline.exchange.webhooks;

import io.leadline.shared.Quantity;
import io.leadline.stock.ComingPromises;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What an endpoint is told of an item on a channel, and in one line what it was told last. */
final class ToldAvailability {

    private ToldAvailability() {}

    static List<Map<String, Object>> data(List<ComingPromises.Step> ahead) {
        return ahead.stream()
                .map(step -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("from", step.from().toString());
                    one.put("quantity", step.quantity().value());
                    return one;
                })
                .toList();
    }

    /** As {@link #of(JsonNode)} reads it of what was sent. */
    static String of(Quantity available, List<ComingPromises.Step> ahead) {
        StringBuilder text = new StringBuilder(available.toString());
        ahead.forEach(step -> add(text, step.from().toString(), step.quantity().value()));
        return text.toString();
    }

    static String of(JsonNode data) {
        StringBuilder text =
                new StringBuilder(new Quantity(data.get("available").decimalValue()).toString());
        data.path("preOrder")
                .forEach(step -> add(
                        text,
                        step.get("from").stringValue(),
                        step.get("quantity").decimalValue()));
        return text.toString();
    }

    private static void add(StringBuilder text, String from, BigDecimal quantity) {
        text.append(' ').append(from).append('=').append(new Quantity(quantity));
    }
}
