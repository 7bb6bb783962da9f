package io.leadline.messaging.delivery;

import io.leadline.messaging.Attachment;
import io.leadline.messaging.Letter;
import io.leadline.shared.MailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** A mail server, spoken to over SMTP. */
final class SmtpCarrier implements Carrier {

    private final JavaMailSender server;
    private final MailSettings settings;
    private final String senderName;
    private final boolean leavesTheHouse;

    SmtpCarrier(JavaMailSender server, MailSettings settings, String senderName, boolean leavesTheHouse) {
        this.server = server;
        this.settings = settings;
        this.senderName = senderName;
        this.leavesTheHouse = leavesTheHouse;
    }

    @Override
    public boolean leavesTheHouse() {
        return leavesTheHouse;
    }

    @Override
    public Outcome carry(Letter letter, String messageId) {
        MimeMessage message;
        try {
            message = message(letter, messageId);
        } catch (MessagingException | java.io.UnsupportedEncodingException unwritable) {
            return new Outcome.Refused("cannot be written as a mail: " + unwritable.getMessage());
        }
        try {
            server.send(message);
            return new Outcome.Taken();
        } catch (MailException failed) {
            return outcome(failed);
        }
    }

    private MimeMessage message(Letter letter, String messageId)
            throws MessagingException, java.io.UnsupportedEncodingException {
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(
                message,
                letter.attachments().isEmpty()
                        ? MimeMessageHelper.MULTIPART_MODE_RELATED
                        : MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED,
                StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from(), senderName);
        if (settings.replyTo() != null) {
            helper.setReplyTo(settings.replyTo());
        }
        helper.setTo(MailAddress.onTheWire(letter.to()));
        helper.setSubject(letter.title());
        helper.setText(letter.text(), letter.html());
        helper.setSentDate(Date.from(letter.queuedAt()));
        for (Attachment file : letter.attachments()) {
            helper.addAttachment(file.fileName(), new ByteArrayResource(file.content()), file.mediaType());
        }
        message.setHeader("Message-ID", messageId);
        // Asks automatic answers ("I am on holiday") not to be sent to a machine.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /**
     * Only an answer about this very receiver or this very message is final. Everything else, a wrong password of ours
     * included, is nobody's fault but ours and is tried again.
     */
    private static Outcome outcome(MailException failed) {
        Throwable cause = failed instanceof MailSendException several && several.getMessageExceptions().length > 0
                ? several.getMessageExceptions()[0]
                : failed;
        return causes(cause)
                .filter(SmtpCarrier::isFinal)
                .findFirst()
                .<Outcome>map(c -> new Outcome.Refused(said(c)))
                .orElseGet(() -> new Outcome.NotNow(
                        said(causes(cause).reduce((first, last) -> last).orElse(cause))));
    }

    private static boolean isFinal(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode() >= 500;
            // 530, 535 and 538 ask us to sign in or to encrypt.
            case SMTPSendFailedException message ->
                message.getReturnCode() >= 550
                        && message.getReturnCode() != 555
                        && "DATA ."
                                .contains(String.valueOf(message.getCommand()).trim());
            default -> false;
        };
    }

    /** Jakarta Mail links what happened to each address by its own chain besides the usual causes. */
    private static Stream<Throwable> causes(Throwable first) {
        return Stream.iterate(first, java.util.Objects::nonNull, SmtpCarrier::next)
                .limit(10);
    }

    private static @Nullable Throwable next(Throwable throwable) {
        return throwable instanceof SendFailedException sending && sending.getNextException() != null
                ? sending.getNextException()
                : throwable instanceof MessagingException messaging && messaging.getNextException() != null
                        ? messaging.getNextException()
                        : throwable.getCause();
    }

    private static String said(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).strip();
        return message.length() > 500 ? message.substring(0, 500) : message;
    }
}
