package io.leadline.messaging.delivery;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports about a mail it could not deliver: a {@code multipart/report} as of RFC 3464.
 *
 * @param messageId of the mail that failed, with its angle brackets
 * @param problem the diagnosis, or the status where there is none
 */
record DeliveryReport(String messageId, String problem) {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int LONGEST_PROBLEM = 500;

    /** @return empty if it is something else, or reports anything but a final failure */
    static Optional<DeliveryReport> of(Part message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        String messageId = null;
        String problem = null;
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                problem = failure(part);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                messageId = new InternetHeaders(start(part)).getHeader("Message-ID", null);
            }
        }
        return messageId == null || problem == null
                ? Optional.empty()
                : Optional.of(new DeliveryReport(messageId.strip(), problem));
    }

    /** The first group of fields is about the report, each further one about a receiver. */
    private static @Nullable String failure(Part status) throws MessagingException, IOException {
        InputStream fields = start(status);
        while (fields.available() > 0) {
            InternetHeaders group = new InternetHeaders(fields);
            String action = group.getHeader("Action", null);
            if (action != null && action.strip().toLowerCase(Locale.ROOT).startsWith("failed")) {
                String diagnosis = group.getHeader("Diagnostic-Code", null);
                String code = group.getHeader("Status", null);
                return shown(diagnosis != null ? diagnosis : code != null ? code : "failed");
            }
        }
        return null;
    }

    /** Folded lines become one; the kind of diagnosis ({@code smtp;}) is of no use to a buyer. */
    private static String shown(String text) {
        String line = text.replaceAll("\\s+", " ")
                .replaceFirst("(?i)^\\s*smtp;\\s*", "")
                .strip();
        return line.length() > LONGEST_PROBLEM ? line.substring(0, LONGEST_PROBLEM) : line;
    }

    /** Enough for the headers, however large the returned mail is. */
    private static InputStream start(Part part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return new ByteArrayInputStream(content.readNBytes(MOST_BYTES));
        }
    }
}
