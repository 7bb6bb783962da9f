package io.leadline.exchange.shops;

import io.leadline.exchange.api.ApiProblem;
import io.leadline.exchange.api.ForPrograms;
import io.leadline.exchange.api.Query;
import io.leadline.exchange.api.Told;
import io.leadline.identity.ApiKey;
import java.util.Optional;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where Amazon's notifications are passed on to. Amazon puts them into a queue or an event bus of the company's and signs none; so
 * whoever passes them on shows a key, or a token for it, as EventBridge does by itself.
 */
@ForPrograms
class AmazonSales {

    private final ShopOrders orders;
    private final JsonMapper mapper = JsonMapper.builder().build();

    AmazonSales(ShopOrders orders) {
        this.orders = orders;
    }

    /** @param heard false for what is about nothing of interest here */
    record HeardAnswer(boolean heard) {}

    @PostMapping("/api/v1/sales/amazon/{channel}")
    @Told("Pass on a notification of Amazon's about an order; the same again, late or in another order counts once")
    HeardAnswer hear(@AuthenticationPrincipal ApiKey key, @PathVariable String channel, HttpEntity<byte[]> sent) {
        Query.checkChannel("channel", channel, key);
        Optional<ToldOrder> told = told(sent.getBody() == null ? new byte[0] : sent.getBody());
        // By its channel, so that the key of another says nothing about these orders.
        if (told.isPresent() && !orders.hear("amazon " + channel, channel, told.get())) {
            // Whoever passes it on tells it again then, as with a 2xx nobody would.
            throw ApiProblem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "no-channel",
                    "This is not booked",
                    "There is no such channel any more; tell it again once there is");
        }
        return new HeardAnswer(told.isPresent());
    }

    private Optional<ToldOrder> told(byte[] body) {
        try {
            return AmazonOrder.read(mapper.readTree(body));
        } catch (JacksonException | IllegalArgumentException notAsDocumented) {
            throw ApiProblem.wrong(
                    "body", notAsDocumented.getMessage(), "a notification ORDER_CHANGE as Amazon sends it");
        }
    }
}
