package io.leadline.storage.embedded;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The server's side of one sign-in by SCRAM-SHA-256 (RFC 5802): the client proves that it knows the password without
 * sending it, and the server proves the same. An unknown user learns that only at the end, as one with a wrong password
 * does.
 */
final class ScramExchange {

    private static final int NONCE_BYTES = 24;

    private final StoreAccount account;
    private final String serverNonce;
    private String header = "";
    private String clientFirst = "";
    private String serverFirst = "";
    private String nonce = "";
    private boolean known;

    ScramExchange(StoreAccount account) {
        this(account, Base64.getEncoder().encodeToString(StoreAccount.random(NONCE_BYTES)));
    }

    ScramExchange(StoreAccount account, String serverNonce) {
        this.account = account;
        this.serverNonce = serverNonce;
    }

    /** @return what to answer; empty if it is no first message */
    Optional<String> first(String message) {
        int comma = message.indexOf(',', 2);
        // Without channel binding, which needs encryption, and for the user who signs in.
        if (comma != 2 || !message.startsWith("n,") && !message.startsWith("y,")) {
            return Optional.empty();
        }
        header = message.substring(0, comma + 1);
        clientFirst = message.substring(comma + 1);
        String user = field(clientFirst, "n=");
        String clientNonce = field(clientFirst, "r=");
        if (user == null || clientNonce == null || clientNonce.isEmpty()) {
            return Optional.empty();
        }
        known = user.replace("=2C", ",").replace("=3D", "=").equals(account.user());
        nonce = clientNonce + serverNonce;
        serverFirst = "r=" + nonce + ",s=" + Base64.getEncoder().encodeToString(account.salt()) + ",i="
                + account.iterations();
        return Optional.of(serverFirst);
    }

    /** @return the server's own proof; empty if the client's is wrong */
    Optional<String> last(String message) {
        String proof = field(message, "p=");
        String binding = Base64.getEncoder().encodeToString(header.getBytes(StandardCharsets.UTF_8));
        if (serverFirst.isEmpty() || proof == null || !message.startsWith("c=" + binding + ",r=" + nonce + ",")) {
            return Optional.empty();
        }
        String said = clientFirst + "," + serverFirst + "," + message.substring(0, message.lastIndexOf(",p="));
        byte[] signature = StoreAccount.hmac(account.storedKey(), said);
        byte[] clientKey = exclusiveOr(signature, proof);
        if (clientKey.length == 0
                || !MessageDigest.isEqual(StoreAccount.hash(clientKey), account.storedKey())
                || !known) {
            return Optional.empty();
        }
        return Optional.of("v=" + Base64.getEncoder().encodeToString(StoreAccount.hmac(account.serverKey(), said)));
    }

    private static byte[] exclusiveOr(byte[] signature, String proof) {
        byte[] other;
        try {
            other = Base64.getDecoder().decode(proof);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
        if (other.length != signature.length) {
            return new byte[0];
        }
        byte[] key = new byte[signature.length];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (signature[i] ^ other[i]);
        }
        return key;
    }

    private static @Nullable String field(String message, String name) {
        for (String each : message.split(",")) {
            if (each.startsWith(name)) {
                return each.substring(name.length());
            }
        }
        return null;
    }
}
