package io.leadline.exchange.shops;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code leadline.shops}: the shops that tell of their sales, by the name that stands in the address they tell it
 * to.
 */
@ConfigurationProperties("leadline")
public record ShopSettings(@DefaultValue Map<String, Shop> shops) {

    public ShopSettings {
        shops = Map.copyOf(shops);
        long secrets = shops.values().stream().map(Shop::secret).distinct().count();
        if (secrets < shops.size()) {
            throw new IllegalArgumentException(
                    "Two shops of leadline.shops have the same secret, so that what one told could be sent for the"
                            + " other");
        }
    }

    /**
     * @param secret with which it signs what it tells
     * @param channel whose sales they are; its location is where the goods leave
     */
    public record Shop(ShopKind kind, String secret, String channel) {

        public Shop {
            if (Stream.of(kind, secret, channel)
                    .anyMatch(given -> given == null || given.toString().isBlank())) {
                throw new IllegalArgumentException("A shop of leadline.shops has a kind, a secret and a channel");
            }
        }

        @Override
        public String toString() {
            return "Shop[kind=" + kind + ", channel=" + channel + "]";
        }
    }
}
