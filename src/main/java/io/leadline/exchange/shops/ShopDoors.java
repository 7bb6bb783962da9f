package io.leadline.exchange.shops;

import io.leadline.exchange.webhooks.Outside;
import io.leadline.exchange.webhooks.ShopAnswer;
import io.leadline.exchange.webhooks.ShopTelling;
import io.leadline.exchange.webhooks.WebhookEndpoint;
import io.leadline.shared.Sku;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The shops of the settings that are told what they may sell, each by its own door. */
@Component
class ShopDoors implements ShopTelling {

    private static final Logger log = LoggerFactory.getLogger(ShopDoors.class);

    private final Map<String, ShopDoor> doors = new LinkedHashMap<>();

    ShopDoors(ShopSettings settings, Outside outside, ShopItems items) {
        settings.shops().forEach((name, shop) -> {
            ShopSettings.Stock stock = shop.stock();
            if (stock != null) {
                doors.put(name, door(shop.kind(), stock, outside, items));
            }
        });
    }

    private static ShopDoor door(ShopKind kind, ShopSettings.Stock stock, Outside outside, ShopItems items) {
        ShopCalls calls = new ShopCalls(outside);
        return switch (kind) {
            case SHOPIFY -> new ShopifyStock(stock, calls, items);
            case WOOCOMMERCE -> new WooStock(stock, calls, items);
            case AMAZON -> new AmazonStock(stock, calls, items);
        };
    }

    private @Nullable ShopDoor door(WebhookEndpoint shop) {
        return doors.get(Objects.requireNonNullElse(shop.shop(), ""));
    }

    @Override
    public int atOnce(WebhookEndpoint shop) {
        ShopDoor door = door(shop);
        return door == null ? 1 : door.atOnce();
    }

    @Override
    public Map<Sku, ShopAnswer> tell(WebhookEndpoint shop, ShopOffer offer) {
        Map<Sku, ShopAnswer> answers = new LinkedHashMap<>();
        ShopDoor door = door(shop);
        ShopAnswer rest = ShopAnswer.none(0, "the settings here do not name this shop", Duration.ZERO);
        if (door != null) {
            rest = ShopAnswer.none(0, "the shop said nothing of it", Duration.ZERO);
            try {
                door.tell(shop.id(), offer, answers);
            } catch (ShopSilent silent) {
                rest = ShopAnswer.none(
                        silent.status(), Objects.requireNonNullElse(silent.getMessage(), ""), silent.pause());
            } catch (IOException noAnswer) {
                String said = noAnswer.getMessage();
                rest = ShopAnswer.none(0, said == null ? noAnswer.getClass().getSimpleName() : said, Duration.ZERO);
            } catch (RuntimeException notAsDocumented) {
                log.warn("Shop {} was not understood", shop.shop(), notAsDocumented);
                rest = ShopAnswer.none(0, "was not understood", Duration.ZERO);
            }
        }
        for (Sku sku : offer.available().keySet()) {
            answers.putIfAbsent(sku, rest);
        }
        return answers;
    }
}
