package io.leadline.storage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file with all maps, and the journal of what is not in it yet. A checkpoint writes the maps into the file and begins
 * a new journal; after a crash the file is as the last checkpoint left it, and the journal brings it up to date. Callers
 * hold the writer's lock; only receipts are taken and waited for without it.
 */
final class StoreFile implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StoreFile.class);

    /** Small pages, because a changed document costs the writing of its whole page. */
    private static final int PAGE_BYTES = 4 * 1024;

    private static final int CACHE_MB = 64;

    /** Chunks with less live data than this are written anew, so that the file does not grow for ever. */
    private static final int COMPACT_BELOW_PERCENT = 60;

    private static final int COMPACT_BYTES = 8 * 1024 * 1024;

    private static final String SETTINGS = "settings";
    private static final byte[] FIRST_JOURNAL = {1};

    private final Path folder;
    private final Safety safety;
    private final MVStore store;
    private final Changes changes = new Changes();
    private final Map<StoredMap, String> removed = new LinkedHashMap<>();
    private final boolean recovered;
    private boolean structureChanged;
    private volatile Journal journal;
    private long journalNumber;

    StoreFile(Path folder, Safety safety) {
        this.folder = folder;
        this.safety = safety;
        this.store = new MVStore.Builder()
                .fileName(folder.resolve("leadline.mv").toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .pageSplitSize(PAGE_BYTES)
                .cacheSize(CACHE_MB)
                .open();
        byte @Nullable [] firstJournal = openRaw(SETTINGS).get(FIRST_JOURNAL);
        long first = firstJournal == null ? 1 : Bytes.lastLong(firstJournal);
        this.recovered = replay(first);
        List<Long> found = journalNumbers();
        this.journalNumber = Math.max(first, found.isEmpty() ? 0 : found.getLast()) + 1;
        this.journal = startJournal();
    }

    /** Whether the last process ended without closing. */
    boolean recovered() {
        return recovered;
    }

    Set<String> mapNames() {
        return store.getMapNames();
    }

    /** A new map changes the structure of the file, which the journal cannot say: the command ends with a checkpoint. */
    StoredMap open(String name) {
        structureChanged |= !store.hasMap(name);
        return new StoredMap(openRaw(name), changes);
    }

    /** Empties a map that does not agree with the documents, to be filled anew. */
    void empty(StoredMap map) {
        structureChanged = true;
        map.raw().clear();
    }

    void rename(StoredMap map, String name) {
        structureChanged = true;
        store.renameMap(map.raw(), name);
    }

    /** Out of the way at once, but removed only when the command has succeeded, so that a failed one can be undone. */
    void removeAtEnd(StoredMap map) {
        removed.put(map, map.name());
        rename(map, "removed." + map.name());
    }

    /** @return what to wait for before anybody is told about the command */
    Receipt endCommand() {
        if (structureChanged) {
            removed.keySet().forEach(map -> store.removeMap(map.raw()));
            removed.clear();
            changes.clear();
            checkpoint();
            structureChanged = false;
        } else if (!changes.isEmpty()) {
            byte[] record = changes.toRecord();
            changes.clear();
            return new Receipt(journal, journal.append(record));
        }
        return new Receipt(journal, journal.appendedBytes());
    }

    /** For a command that only read: it must not tell what could still be lost. */
    Receipt receipt() {
        Journal current = journal;
        return new Receipt(current, current.appendedBytes());
    }

    /** A position in a journal. A checkpoint makes all of its journal safe. */
    record Receipt(Journal journal, long position) {

        void await() {
            journal.await(position);
        }
    }

    void undoCommand() {
        removed.forEach(this::rename);
        removed.clear();
        changes.undo();
    }

    long journalBytes() {
        return journal.appendedBytes();
    }

    long fileBytes() {
        return store.getFileStore().size();
    }

    void checkpoint() {
        Journal previous = journal;
        previous.await(previous.appendedBytes());
        journalNumber++;
        journal = startJournal();
        close(previous);
    }

    /** The file says from which journal on it has to be brought up to date: that step is one with writing the maps. */
    private Journal startJournal() {
        Journal next = Journal.create(path(journalNumber), safety);
        openRaw(SETTINGS).put(FIRST_JOURNAL, Bytes.ofLong(journalNumber));
        store.commit();
        store.sync();
        deleteJournalsBefore(journalNumber);
        return next;
    }

    /** Rewrites some of what is mostly dead, so that its place can be used again. */
    void compact() {
        store.compact(COMPACT_BELOW_PERCENT, COMPACT_BYTES);
    }

    @Override
    public void close() {
        checkpoint();
        // Everything is written. The file's own closing would work with a retention of 0, which is not safe if it is
        // cut off.
        store.closeImmediately();
        close(journal);
        deleteJournalsBefore(Long.MAX_VALUE);
    }

    private static void close(Journal journal) {
        try {
            journal.close();
        } catch (IOException problem) {
            throw new UncheckedIOException("The journal cannot be closed", problem);
        }
    }

    private boolean replay(long first) {
        int[] records = {0};
        for (long number : journalNumbers()) {
            if (number >= first) {
                Journal.replay(path(number), record -> {
                    Changes.apply(record, this::openRaw);
                    records[0]++;
                });
            }
        }
        if (records[0] > 0) {
            log.info("The last run ended without closing the store; {} commands were brought back", records[0]);
        }
        return records[0] > 0;
    }

    private MVMap<byte[], byte[]> openRaw(String name) {
        return store.openMap(
                name, new MVMap.Builder<byte[], byte[]>().keyType(Bytes.TYPE).valueType(Bytes.TYPE));
    }

    private Path path(long number) {
        return folder.resolve("journal-" + number);
    }

    private void deleteJournalsBefore(long number) {
        for (long each : journalNumbers()) {
            if (each < number) {
                try {
                    Files.deleteIfExists(path(each));
                } catch (IOException problem) {
                    throw new UncheckedIOException("An old journal cannot be deleted", problem);
                }
            }
        }
    }

    private List<Long> journalNumbers() {
        List<Long> numbers = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "journal-*")) {
            for (Path file : files) {
                numbers.add(Long.parseLong(file.getFileName().toString().substring("journal-".length())));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("The store's folder " + folder + " cannot be read", problem);
        }
        numbers.sort(null);
        return numbers;
    }
}
