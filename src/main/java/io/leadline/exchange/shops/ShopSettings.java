package io.leadline.exchange.shops;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code leadline.shops}: the shops that tell of their sales, by the name that stands in the address they tell it
 * to, and how they are told what they may sell.
 */
@ConfigurationProperties("leadline")
public record ShopSettings(@DefaultValue Map<String, Shop> shops) {

    public ShopSettings {
        shops = Map.copyOf(shops);
        List<String> secrets = shops.values().stream()
                .map(Shop::secret)
                .filter(Objects::nonNull)
                .toList();
        if (secrets.stream().distinct().count() < secrets.size()) {
            throw new IllegalArgumentException(
                    "Two shops of leadline.shops have the same secret, so that what one told could be sent for the"
                            + " other");
        }
    }

    /**
     * @param secret with which it signs what it tells; null for Amazon, which does not
     * @param channel whose sales they are; its location is where the goods leave
     * @param stock how it is told what the channel may promise; null for a shop that is not told
     */
    public record Shop(
            ShopKind kind,
            @Nullable String secret,
            String channel,
            @Nullable Stock stock) {

        public Shop {
            boolean secretMissing = kind != null && kind.signs() && isBlank(secret);
            if (kind == null || secretMissing || isBlank(channel)) {
                throw new IllegalArgumentException("A shop of leadline.shops has a kind, a secret and a channel");
            }
            if (stock != null) {
                stock.check(kind);
            }
        }

        @Override
        public String toString() {
            return "Shop[kind=" + kind + ", channel=" + channel + "]";
        }
    }

    /**
     * Where a shop is told what it may sell, and how Leadline is let in there.
     *
     * @param address where its interface lies, without a path of the interface itself
     * @param key of Shopify and Amazon the client id, of WooCommerce the consumer key
     * @param secret of Shopify and Amazon the client secret, of a Shopify app without an id its token, of WooCommerce the consumer
     *     secret
     * @param refreshToken of Amazon, by which the seller lets Leadline in
     * @param signIn where Amazon gives tokens
     * @param location of Shopify, whose stock it is
     * @param seller the seller's id at Amazon
     * @param marketplace Amazon's id of it
     */
    public record Stock(
            String address,
            @Nullable String key,
            String secret,
            @Nullable String refreshToken,
            @DefaultValue(AMAZON_SIGN_IN) String signIn,
            @Nullable String location,
            @Nullable String seller,
            @Nullable String marketplace) {

        static final String AMAZON_SIGN_IN = "https://api.amazon.com/auth/o2/token";

        private void check(ShopKind kind) {
            List<String> needed = Stream.concat(Stream.of("address", "secret"), kind.needs().stream())
                    .filter(name -> isBlank(value(name)))
                    .toList();
            if (!needed.isEmpty()) {
                throw new IllegalArgumentException(
                        "The stock of a shop of leadline.shops that is " + kind + " lacks " + needed);
            }
        }

        private @Nullable String value(String name) {
            return switch (name) {
                case "address" -> address;
                case "key" -> key;
                case "secret" -> secret;
                case "refresh-token" -> refreshToken;
                case "location" -> location;
                case "seller" -> seller;
                case "marketplace" -> marketplace;
                default -> throw new IllegalArgumentException("No setting " + name);
            };
        }

        /** @return what {@link #check} has found to be there */
        String needed(String name) {
            return Objects.requireNonNull(value(name), name);
        }

        /** A path below its address. */
        String below(String path) {
            return (address.endsWith("/") ? address.substring(0, address.length() - 1) : address) + path;
        }

        @Override
        public String toString() {
            return "Stock[address=" + address + "]";
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
