package io.leadline.exchange.shops;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The systems that are understood, from their public documentation: what they tell of orders, and what they are told. */
public enum ShopKind {
    SHOPIFY("X-Shopify-Hmac-Sha256", "X-Shopify-Topic", ShopifyOrder::read, List.of("location")),
    WOOCOMMERCE("X-WC-Webhook-Signature", "X-WC-Webhook-Topic", WooOrder::read, List.of("key")),
    /** Its notifications come through a queue of the company's, by a key; see {@link AmazonSales}. */
    AMAZON("", "", (topic, told) -> Optional.empty(), List.of("key", "refresh-token", "seller", "marketplace"));

    private final String signature;
    private final String topic;
    private final BiFunction<String, JsonNode, Optional<ToldOrder>> reading;
    private final List<String> needs;

    ShopKind(
            String signature,
            String topic,
            BiFunction<String, JsonNode, Optional<ToldOrder>> reading,
            List<String> needs) {
        this.signature = signature;
        this.topic = topic;
        this.reading = reading;
        this.needs = needs;
    }

    /** Whether it signs what it tells. */
    boolean signs() {
        return !signature.isEmpty();
    }

    /** The settings without which it cannot be told what it may sell, beside its address and a secret. */
    List<String> needs() {
        return needs;
    }

    /** The header with what it was signed by. */
    String signatureHeader() {
        return signature;
    }

    /** The header that says what it is about. */
    String topicHeader() {
        return topic;
    }

    /**
     * Empty where it is about nothing that is of interest here.
     *
     * @throws IllegalArgumentException if it is not as the documentation has it
     */
    Optional<ToldOrder> read(String topic, JsonNode told) {
        return reading.apply(topic, told);
    }

    /** Both sign the body as it came with the shop's secret, HMAC-SHA256 in Base64. */
    static boolean isSigned(byte[] body, @Nullable String signature, @Nullable String secret) {
        if (signature == null || secret == null) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String expected = Base64.getEncoder().encodeToString(mac.doFinal(body));
            return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.US_ASCII),
                    signature.strip().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", missing);
        }
    }
}
