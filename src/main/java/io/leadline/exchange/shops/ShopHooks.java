package io.leadline.exchange.shops;

import io.leadline.identity.SecurityLog;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where shops outside tell of their orders. What they sign with their secret lets them in. They tell again what is not answered
 * with 2xx, and stop telling anything where that lasts: so what will never be understood is taken, and logged.
 */
@RestController
@EnableConfigurationProperties(ShopSettings.class)
class ShopHooks {

    private static final Logger log = LoggerFactory.getLogger(ShopHooks.class);

    private final ShopSettings settings;
    private final ShopOrders orders;
    private final JsonMapper mapper = JsonMapper.builder().build();

    ShopHooks(ShopSettings settings, ShopOrders orders) {
        this.settings = settings;
        this.orders = orders;
    }

    @PostMapping("/hooks/{shop}")
    ResponseEntity<Void> hear(@PathVariable String shop, HttpEntity<byte[]> sent) {
        ShopSettings.Shop from = settings.shops().get(shop);
        byte[] body = sent.getBody() == null ? new byte[0] : sent.getBody();
        if (from == null
                || !from.kind().signs()
                || !ShopKind.isSigned(
                        body, sent.getHeaders().getFirst(from.kind().signatureHeader()), from.secret())) {
            // The same for a shop that there is not: whoever guesses learns nothing.
            SecurityLog.write(SecurityLog.Event.KEY_REFUSED, null, "POST /hooks", "not signed by a shop");
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        return told(from, sent, body)
                .map(order -> orders.hear(shop, from.channel(), order)
                        ? ResponseEntity.noContent().<Void>build()
                        : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).<Void>build())
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private Optional<ToldOrder> told(ShopSettings.Shop from, HttpEntity<byte[]> sent, byte[] body) {
        String topic = String.valueOf(sent.getHeaders().getFirst(from.kind().topicHeader()));
        try {
            return from.kind().read(topic, mapper.readTree(body));
        } catch (JacksonException | IllegalArgumentException notAsDocumented) {
            log.warn("A webhook of {} about {} was not understood: {}", from, topic, notAsDocumented.getMessage());
            return Optional.empty();
        }
    }
}
