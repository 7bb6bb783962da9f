package io.leadline.messaging.delivery;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A mail server of our own on a free port of this machine, for runs without one. It takes every mail and forgets it: what
 * was sent is kept, and shown, by the outbox.
 */
final class LocalMailBox implements AutoCloseable {

    private static final int ENOUGH = 50;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    LocalMailBox() {
        server.start();
    }

    JavaMailSender sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return sender;
    }

    /** Keeps the memory small; call it between two mails. */
    void forget() {
        if (held() > ENOUGH) {
            try {
                server.purgeEmailFromAllMailboxes();
            } catch (FolderException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    int held() {
        return server.getReceivedMessages().length;
    }

    @Override
    public void close() {
        server.stop();
    }
}
