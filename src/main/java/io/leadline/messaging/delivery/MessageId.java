package io.leadline.messaging.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The Message-ID of a mail. It follows from the mail's own id alone: should the application die after the mail server
 * took a mail and before that is written down, the mail goes out again with the same Message-ID, by which mail servers
 * and readers recognise it as the same.
 */
final class MessageId {

    private MessageId() {}

    /** @return with its angle brackets */
    static String of(String mailId, String domain) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(mailId.getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(digest, 0, 20) + "@" + domain + ">";
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
