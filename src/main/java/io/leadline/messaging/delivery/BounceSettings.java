package io.leadline.messaging.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox to which mail servers report what they could not deliver later on; nothing is read while no host is set.
 *
 * @param host of the IMAP server
 * @param port 993 with encryption, 143 without, if none is given
 * @param encrypted TLS from the first byte
 * @param every pause between two looks
 */
@ConfigurationProperties("leadline.bounces.imap")
public record BounceSettings(
        @Nullable String host,
        @Nullable Integer port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("true") boolean encrypted,
        @DefaultValue("1m") Duration every) {

    String protocol() {
        return encrypted ? "imaps" : "imap";
    }

    int portOrUsual() {
        return port != null ? port : encrypted ? 993 : 143;
    }

    /** Without the password, so that no log holds it. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + portOrUsual() + "/" + folder;
    }
}
