package io.leadline.messaging;

/** Where mails are left. What is queued is stored: it is sent once, also when the application dies meanwhile. */
public interface Outbox {

    /**
     * Writes the mail in the receiver's language and stores it. A mail whose id is known already changes nothing, so that
     * a repeated job writes no second mail.
     *
     * @throws IllegalArgumentException if the template is unknown or the model does not fit it
     */
    void queue(Mail mail);
}
