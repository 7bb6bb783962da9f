package io.leadline.messaging;

import io.leadline.shared.MailAddress;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One mail about one fact. The receiver's language, numbers, dates and times follow from {@code locale} and
 * {@code zone}.
 *
 * @param id names the fact, such as {@code O-1042#sent#1}: a second mail with the same id is the same mail
 * @param template one of {@link MailTemplate}'s names
 * @param to one address
 * @param model exactly the values that the template names; see {@link MailTemplate}
 * @param subject what the mail is about, such as an order's id; mails are listed by it
 */
public record Mail(
        String id,
        String template,
        String to,
        Locale locale,
        ZoneId zone,
        Map<String, Object> model,
        List<Attachment> attachments,
        @Nullable String subject) {

    public Mail {
        if (id.isBlank() || id.length() > 200) {
            throw new IllegalArgumentException("A mail's id has 1 to 200 characters, this one is '" + id + "'");
        }
        requireAddress(to);
        model = Map.copyOf(model);
        attachments = List.copyOf(attachments);
    }

    /** Whether it is exactly one mail address. */
    public static boolean isAddress(String address) {
        return MailAddress.is(address);
    }

    /** @throws IllegalArgumentException if it is not exactly one mail address */
    static void requireAddress(String address) {
        if (!isAddress(address)) {
            throw new IllegalArgumentException("A mail goes to one mail address, not to '" + address + "'");
        }
    }
}
