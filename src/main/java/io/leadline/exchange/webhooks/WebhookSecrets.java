package io.leadline.exchange.webhooks;

import io.leadline.shared.OwnerOnly;
import io.leadline.storage.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The secrets of endpoints, and what is signed with them. Whoever signs needs the secret itself, so that a hash will not do:
 * each is reckoned of one key and the endpoint's id, and the key lies in the data folder and not in the store. A copy of the
 * store tells no secret.
 */
@Component
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookSecrets {

    static final String BEGINNING = "whsec_";

    /** So long after a renewal the one before signs as well, so that the receiver need not change in the same moment. */
    private static final Duration BOTH = Duration.ofHours(24);

    private static final String FILE = "webhooks.key";
    private static final int LEAST = 32;

    private final byte[] key;

    WebhookSecrets(WebhookSettings settings, DataFolder folder) {
        String set = settings.key();
        this.key = Base64.getDecoder().decode(set == null ? kept(folder.resolve(FILE)) : set.strip());
        if (key.length < LEAST) {
            throw new IllegalArgumentException("leadline.webhooks.key has fewer than " + LEAST + " bytes");
        }
    }

    private static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[LEAST];
                new SecureRandom().nextBytes(random);
                OwnerOnly.write(file, Base64.getEncoder().encodeToString(random) + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
    }

    /** As the receiver is given it. */
    String secret(WebhookEndpoint endpoint) {
        return BEGINNING + Base64.getEncoder().encodeToString(bytes(endpoint.id(), endpoint.secretNumber()));
    }

    private byte[] bytes(String endpoint, int number) {
        return hmac(key, "webhook\n" + endpoint + "\n" + number);
    }

    /** What stands in {@code webhook-signature}. */
    String signature(WebhookEndpoint endpoint, String messageId, long timestamp, String body, Instant now) {
        String signed = messageId + "." + timestamp + "." + body;
        String signature = signed(endpoint, endpoint.secretNumber(), signed);
        Instant renewed = endpoint.renewedAt();
        return renewed != null && renewed.plus(BOTH).isAfter(now)
                ? signature + " " + signed(endpoint, endpoint.secretNumber() - 1, signed)
                : signature;
    }

    private String signed(WebhookEndpoint endpoint, int number, String text) {
        return "v1," + Base64.getEncoder().encodeToString(hmac(bytes(endpoint.id(), number), text));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", missing);
        }
    }
}
