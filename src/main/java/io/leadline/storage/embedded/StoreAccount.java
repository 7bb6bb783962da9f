package io.leadline.storage.embedded;

import io.leadline.shared.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one who may use the embedded store, with the keys of SCRAM-SHA-256 (RFC 5802 and 7677) that are made of the password.
 * The password is random and lies beside the store's file, for its owner alone: whoever can read it there can read the
 * file as well.
 *
 * @param password of letters and digits, so that it can stand in an address
 */
record StoreAccount(String user, String password, byte[] salt, int iterations, byte[] storedKey, byte[] serverKey) {

    private static final String FILE = "password";
    private static final String USER = "leadline";

    /** The least that clients accept; more would protect a password that can be guessed, which this one cannot. */
    private static final int ITERATIONS = 4096;

    private static final int SALT_BYTES = 16;
    private static final int PASSWORD_BYTES = 32;

    /** With the password that is kept in the folder; a folder of an earlier version gets one. */
    static StoreAccount of(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            OwnerOnly.write(file, HexFormat.of().formatHex(random(PASSWORD_BYTES)) + "\n");
        }
        String password = Files.readString(file).strip();
        if (!password.matches("[0-9A-Za-z]{16,}")) {
            throw new IOException(file + " holds no password of at least 16 letters and digits; delete it to get one");
        }
        return of(USER, password, random(SALT_BYTES));
    }

    static StoreAccount of(String user, String password, byte[] salt) {
        try {
            byte[] salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 256))
                    .getEncoded();
            return new StoreAccount(
                    user, password, salt, ITERATIONS, hash(hmac(salted, "Client Key")), hmac(salted, "Server Key"));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java runtime has PBKDF2 with SHA-256", missing);
        }
    }

    static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", missing);
        }
    }

    static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java runtime has SHA-256", missing);
        }
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return "StoreAccount[" + user + "]";
    }
}
