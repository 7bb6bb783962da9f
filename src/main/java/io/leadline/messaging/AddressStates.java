package io.leadline.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of mail to each address. */
public interface AddressStates {

    /** How long an absence without a day of return is believed. */
    int BELIEVED_DAYS = 14;

    /**
     * What there is against writing to it; empty where the last mail went well and nobody says to be away.
     *
     * @param today after whose eve an absence is over
     */
    Optional<AddressState> of(String address, LocalDate today);

    /**
     * Somebody's mail program answered one of our mails.
     *
     * @param messageId of our mail, with its angle brackets
     * @return false if it is none of ours
     */
    boolean answeredAway(String messageId, @Nullable LocalDate until, String words, Instant at);
}
