package io.leadline.storage.embedded;

import de.bwaldvogel.mongo.MongoServer;
import io.leadline.shared.OwnerOnly;
import io.leadline.shared.StartupProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.h2.mvstore.MVStoreException;

/** The embedded MongoDB-protocol server: opened over a folder, reached at a free loopback port with a password, closed cleanly. */
public final class EmbeddedStore implements AutoCloseable {

    /** A journal longer than this is folded into the file. */
    private static final long JOURNAL_BYTES = 32L * 1024 * 1024;

    /** A journal older than this is folded into the file, so that opening after a crash is quick. */
    private static final long JOURNAL_SECONDS = 60;

    private static final long LOOK_MS = 500;

    /** Commands wait for the journal in these threads; connections are spread over them. */
    private static final int THREADS = 32;

    private final StoreFile file;
    private final StoreBackend backend;
    private final MongoServer server;
    private final Figures figures = new Figures();
    private final ScheduledExecutorService checkpoints = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-checkpoint").factory());
    private final String uri;
    private long lastCheckpointNanos = System.nanoTime();

    /**
     * @param failure told when the file or the journal cannot be written or read any more; the process has to end
     * @throws StartupProblem if the file cannot be opened
     */
    public EmbeddedStore(Path folder, Safety safety, Consumer<Throwable> failure) {
        this(folder, safety, 0, failure);
    }

    /** @param port of the loopback interface; 0 for a free one */
    EmbeddedStore(Path folder, Safety safety, int port, Consumer<Throwable> failure) {
        StoreAccount account;
        try {
            OwnerOnly.createFolder(folder);
            account = StoreAccount.of(folder);
            file = new StoreFile(folder, safety);
        } catch (IOException | MVStoreException problem) {
            throw new StartupProblem(
                    "the store in " + folder + " cannot be opened (" + problem.getMessage()
                            + "): restore the folder from a backup, or choose another with --data DIR.",
                    problem);
        }
        backend = new StoreBackend(file, account, figures, failure);
        server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, THREADS);
        uri = "mongodb://" + account.user() + ":" + account.password() + "@127.0.0.1:"
                + server.getLocalAddress().getPort();
        checkpoints.scheduleWithFixedDelay(this::checkpointIfDue, LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
    }

    /** MongoDB connection string; it holds the password, so it is never logged. */
    public String uri() {
        return uri;
    }

    /** @param told after each command that changes the collection, in the thread that answers it */
    public void onWrite(String collection, Runnable told) {
        backend.onWrite(collection, told);
    }

    public Figures figures() {
        return figures;
    }

    public long fileBytes() {
        return file.fileBytes();
    }

    public long journalBytes() {
        return file.journalBytes();
    }

    /** Folds the journal into the file now. */
    public void checkpoint() {
        backend.checkpoint();
        lastCheckpointNanos = System.nanoTime();
    }

    private void checkpointIfDue() {
        long bytes = file.journalBytes();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - lastCheckpointNanos);
        if (bytes > JOURNAL_BYTES || bytes > 0 && seconds > JOURNAL_SECONDS) {
            checkpoint();
        }
    }

    @Override
    public void close() {
        checkpoints.close();
        server.shutdownNow();
        file.close();
    }
}
