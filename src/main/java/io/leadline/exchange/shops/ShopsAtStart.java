package io.leadline.exchange.shops;

import io.leadline.exchange.webhooks.Webhooks;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes an endpoint of each shop of the settings that is told what it may sell. */
@Component
class ShopsAtStart {

    private final ShopSettings settings;
    private final Webhooks webhooks;

    ShopsAtStart(ShopSettings settings, Webhooks webhooks) {
        this.settings = settings;
        this.webhooks = webhooks;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Map<String, Webhooks.ShopPlace> places = new LinkedHashMap<>();
        settings.shops().forEach((name, shop) -> {
            ShopSettings.Stock stock = shop.stock();
            if (stock != null) {
                places.put(name, new Webhooks.ShopPlace(stock.address(), shop.channel()));
            }
        });
        webhooks.shops(places);
    }
}
