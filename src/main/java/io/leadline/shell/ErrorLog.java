package io.leadline.shell;

import io.leadline.shared.LogFields;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what went wrong under a number that people can read out on the telephone. */
final class ErrorLog {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorLog.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorLog() {}

    /** @return the number, eight characters long */
    static String write(String doing, Throwable cause) {
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        LOG.error("Error {} when {}", id, LogFields.clean(doing), cause);
        return id;
    }
}
