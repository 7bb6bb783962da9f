package io.leadline.storage.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * One link of a chain: SHA-256 over the hash of the link before it and the digest of its entry. The first link hangs on
 * the name of its history and its subject, so that no chain can be hung to another.
 *
 * @param number from 1; 0 for the beginning, before any entry
 */
public record Link(long number, Binary hash) {

    static final String FIELD = "chain";

    /** Where the chain of this subject begins. */
    public static Link start(String history, String subject) {
        MessageDigest sha = sha();
        part(sha, "leadline");
        part(sha, history);
        part(sha, subject);
        return new Link(0, new Binary(sha.digest()));
    }

    /** The link of this entry, behind this one. */
    public Link next(Binary digest) {
        MessageDigest sha = sha();
        sha.update(hash.getData());
        sha.update(digest.getData());
        return new Link(number + 1, new Binary(sha.digest()));
    }

    /** @param strand what kind of entry it is, among those of its subject */
    public static Binary digest(String strand, BsonValue entry) {
        MessageDigest sha = sha();
        part(sha, strand);
        sha.update(Canonical.bytes(entry));
        return new Binary(sha.digest());
    }

    /** What an entry or its subject says of its place. */
    public Document stored() {
        return new Document("n", number).append("hash", hash);
    }

    /** @return null where nothing, or nothing that makes sense, is said */
    public static @Nullable Link of(@Nullable Object stored) {
        return stored instanceof Document place
                        && place.get("n") instanceof Number number
                        && place.get("hash") instanceof Binary hash
                ? new Link(number.longValue(), hash)
                : null;
    }

    /** What a person can compare. */
    String hex() {
        return HexFormat.of().formatHex(hash.getData());
    }

    static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static void part(MessageDigest sha, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update(new byte[] {
            (byte) (bytes.length >>> 24), (byte) (bytes.length >>> 16), (byte) (bytes.length >>> 8), (byte) bytes.length
        });
        sha.update(bytes);
    }
}
