package io.leadline.storage.chain;

/**
 * One thing that is not as it was written.
 *
 * @param history such as {@code orders}
 * @param subject such as {@code O-1042}
 * @param entry which of its entries, and what it says; of one that is gone, where it stood
 */
public record Finding(Kind kind, String history, String subject, String entry) {

    private static final int LONGEST = 160;

    /** What happened to it. */
    public enum Kind {
        ALTERED,
        REMOVED,
        ADDED,
        REORDERED,
        /** Its hash, or what is kept of it elsewhere, was tampered with: which entry it was cannot be said. */
        BROKEN,
        /** Written, and its head is not: cut off in that moment, or added with a right hash. No more than a note. */
        WITHOUT_HEAD;

        public boolean note() {
            return this == WITHOUT_HEAD;
        }
    }

    public Finding {
        entry = plain(entry);
        subject = plain(subject);
    }

    /** What is read comes from a store that somebody may have written into. */
    private static String plain(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** A line for a log or a terminal. */
    public String line() {
        return kind + " " + history + " " + subject + ": " + entry;
    }
}
