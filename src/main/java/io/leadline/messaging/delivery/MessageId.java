package io.leadline.messaging.delivery;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The Message-ID of a mail. Should the application die after the mail server took a mail and before that is written down,
 * the mail goes out again with the one that is stored with it, by which mail servers and readers recognise it as the same.
 */
final class MessageId {

    private static final int RANDOM_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private MessageId() {}

    /**
     * Stored with the mail before it is sent, so that each try carries the same. What cannot be guessed cannot be answered
     * by somebody who never got the mail.
     *
     * @return with its angle brackets
     */
    static String random(String domain) {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return "<" + HexFormat.of().formatHex(bytes) + "@" + domain + ">";
    }
}
