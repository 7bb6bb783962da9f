package io.leadline.messaging;

import org.jspecify.annotations.Nullable;

/**
 * What became of a mail. Published until every listener took it without an exception, also after a restart: listeners
 * recognise a repetition by {@code mailId}.
 */
public sealed interface MailNews permits MailBounced, MailSent {

    String mailId();

    /** What the mail is about, such as an order's id. */
    @Nullable
    String subject();

    /** The state the mail was in when this was noticed. */
    MailState state();
}
