package io.leadline.messaging;

import io.leadline.shared.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secret in a link: 256 random bits. Only its hash is stored as a link's id, so that whoever reads the store cannot
 * act.
 *
 * @param value 43 characters of unpadded Base64 for URLs
 */
record LinkToken(String value) {

    static final String PATH = "/link/";

    private static final String HIDDEN = PATH + "…";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern IN_TEXT = Pattern.compile(PATH + "([A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])");

    private static final Pattern SECRET = Pattern.compile("(/link/|/password/)[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])");

    static LinkToken random() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** The token that somebody claims to have; empty if it cannot be one. */
    static Optional<LinkToken> parse(String claimed) {
        return claimed.matches("[A-Za-z0-9_-]{43}") ? Optional.of(new LinkToken(claimed)) : Optional.empty();
    }

    /** The first token in a text that holds a link's path. */
    static Optional<LinkToken> in(String text) {
        Matcher link = IN_TEXT.matcher(text);
        return link.find() ? Optional.of(new LinkToken(link.group(1))) : Optional.empty();
    }

    /** The text without the secrets of links, those by which somebody sets a password included. */
    static String hide(String text) {
        return SECRET.matcher(text).replaceAll("$1…");
    }

    static boolean isHidden(String text) {
        return text.contains(HIDDEN);
    }

    /** The text with this token where one was hidden. */
    String reveal(String text) {
        return text.replace(HIDDEN, path());
    }

    String path() {
        return PATH + value;
    }

    /** SHA-256 needs no salt here: 256 random bits are beyond any table of guesses. */
    String hash() {
        return Sha256.hex(value);
    }

    @Override
    public String toString() {
        return "LinkToken[" + hash().substring(0, 8) + "]";
    }
}
