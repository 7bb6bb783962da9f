package io.leadline.identity;

import java.time.Instant;

/**
 * A user is to get a link by mail with which a password can be set; published for whoever sends mails.
 *
 * @param path below the portal's address, see {@link PasswordLinks#issue}
 * @param id names the fact, so that it is mailed once
 */
public record PasswordLinkIssued(String id, User user, String path, Instant expiresAt) {}
