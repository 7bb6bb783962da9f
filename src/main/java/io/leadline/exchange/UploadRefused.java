package io.leadline.exchange;

import java.io.IOException;

/** Why a file that somebody uploads for an import is not taken. */
public final class UploadRefused extends IOException {

    private static final long serialVersionUID = 1;

    /** The kinds of reasons; each has its words. */
    public enum Why {
        /** Its name is none of a file that can be read. */
        KIND,
        /** A zip file that is damaged, or was cut off. */
        DAMAGED,
        /** A zip file without any file that can be read. */
        EMPTY,
        /** A zip file within a zip file. */
        NESTED,
        /** More files than may be uploaded for one import. */
        FILES,
        /** More bytes, unfolded. */
        BYTES,
        /** The disk has to keep some room. */
        DISK,
        /** The page it was meant for was left. */
        LEFT
    }

    private final Why why;
    private final long found;
    private final long most;

    UploadRefused(Why why, String message) {
        this(why, 0, 0, message);
    }

    /** @param found where a limit is exceeded, what there would be; {@code most} is the limit */
    public UploadRefused(Why why, long found, long most, String message) {
        super(message);
        this.why = why;
        this.found = found;
        this.most = most;
    }

    public Why why() {
        return why;
    }

    public long found() {
        return found;
    }

    public long most() {
        return most;
    }
}
