package io.leadline.storage.embedded;

import java.util.concurrent.atomic.LongAdder;

/** What the server has done since it was opened: for tests, health and metrics. */
public final class Figures {

    final LongAdder documentsRead = new LongAdder();
    final LongAdder scans = new LongAdder();
    final LongAdder commands = new LongAdder();
    final LongAdder checkpoints = new LongAdder();

    /** Documents taken from the file to answer queries, matching or not. */
    public long documentsRead() {
        return documentsRead.sum();
    }

    /** Queries that had to walk over a whole collection. */
    public long scans() {
        return scans.sum();
    }

    public long commands() {
        return commands.sum();
    }

    public long checkpoints() {
        return checkpoints.sum();
    }
}
