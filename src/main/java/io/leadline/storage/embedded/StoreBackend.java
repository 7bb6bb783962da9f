package io.leadline.storage.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the commands: one that changes something at a time, and none beside it; readers beside each other. A command that
 * fails is undone as a whole. A reply goes out when the journal holds everything it tells of, whether the command wrote
 * that or only read it. Trouble with the file itself ends the server, because nothing it would say could be relied on.
 */
final class StoreBackend extends AbstractMongoBackend {

    private static final Logger log = LoggerFactory.getLogger(StoreBackend.class);

    private static final Set<String> CHANGING = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase",
            "renamecollection");

    private final StoreFile file;
    private final Figures figures;
    private final Consumer<Throwable> failure;
    private final SignIns signIns;
    private final Map<String, MongoDatabase> opened = new ConcurrentHashMap<>();
    private final Map<String, List<Runnable>> bells = new ConcurrentHashMap<>();

    /** Held while the maps or the file change; readers may go on while the file is written. */
    private final ReentrantLock writer = new ReentrantLock();

    private final ReentrantReadWriteLock maps = new ReentrantReadWriteLock(true);

    StoreBackend(StoreFile file, StoreAccount account, Figures figures, Consumer<Throwable> failure) {
        this.file = file;
        this.signIns = new SignIns(account);
        this.figures = figures;
        this.failure = failure;
        file.mapNames().stream()
                .filter(name -> name.startsWith(StoreDatabase.DATA))
                .map(name ->
                        name.substring(StoreDatabase.DATA.length(), name.indexOf('.', StoreDatabase.DATA.length())))
                .distinct()
                .forEach(this::resolveDatabase);
        file.endCommand().await();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return opened.computeIfAbsent(name, any -> new StoreDatabase(name, getCursorRegistry(), file, figures));
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        opened.remove(name);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        signIns.require(channel, command);
        Optional<Document> signIn = signIns.answer(channel, command, query);
        if (signIn.isPresent()) {
            return signIn.get();
        }
        if (command.equalsIgnoreCase("hello") || command.equalsIgnoreCase("ismaster")) {
            Document reply = super.handleCommand(channel, database, "ismaster", query);
            reply.put("isWritablePrimary", true);
            signIns.greet(channel, query, reply);
            return reply;
        }
        figures.commands.increment();
        Supplier<Document> run = () -> super.handleCommand(channel, database, command, query);
        if (!changes(database, command, query)) {
            return read(run);
        }
        Document reply = change(run);
        bells.getOrDefault(String.valueOf(query.get(command)), List.of()).forEach(Runnable::run);
        return reply;
    }

    void onWrite(String collection, Runnable told) {
        bells.computeIfAbsent(collection, any -> new CopyOnWriteArrayList<>()).add(told);
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        signIns.require(query.getChannel(), "currentOp");
        return super.getCurrentOperations(query);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        signIns.require(query.getChannel(), "find");
        return read(() -> super.handleQuery(query));
    }

    /** Writes what has changed into the file. Other writers wait meanwhile. */
    void checkpoint() {
        writer.lock();
        try {
            file.checkpoint();
            file.compact();
            figures.checkpoints.increment();
        } catch (RuntimeException | Error problem) {
            throw fatal(problem);
        } finally {
            writer.unlock();
        }
    }

    private boolean changes(String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        return CHANGING.contains(name)
                // The first command that names a database creates it.
                || !opened.containsKey(database) && !database.equals("admin")
                || name.equals("aggregate")
                        && query.get("pipeline") instanceof Collection<?> stages
                        && stages.stream()
                                .anyMatch(stage -> stage instanceof Document document
                                        && (document.containsKey("$out") || document.containsKey("$merge")));
    }

    private <T> T read(Supplier<T> run) {
        T reply;
        StoreFile.Receipt receipt;
        maps.readLock().lock();
        try {
            reply = run.get();
            receipt = file.receipt();
        } catch (MVStoreException problem) {
            throw fatal(problem);
        } finally {
            maps.readLock().unlock();
        }
        await(receipt);
        return reply;
    }

    private Document change(Supplier<Document> run) {
        Document reply;
        StoreFile.Receipt receipt;
        writer.lock();
        maps.writeLock().lock();
        try {
            reply = run.get();
            receipt = file.endCommand();
        } catch (RuntimeException | Error problem) {
            undoOrStop(problem);
            throw problem;
        } finally {
            maps.writeLock().unlock();
            writer.unlock();
        }
        await(receipt);
        return reply;
    }

    /** A command may be wrong; then it leaves no trace. Everything else must not happen, and the file is not to be trusted. */
    private void undoOrStop(Throwable problem) {
        if (problem instanceof MVStoreException
                || problem instanceof UncheckedIOException
                || problem instanceof Error) {
            throw fatal(problem);
        }
        if (!(problem instanceof MongoServerException)) {
            log.warn("A command could not be carried out and was undone", problem);
        }
        try {
            file.undoCommand();
        } catch (RuntimeException | Error second) {
            second.addSuppressed(problem);
            throw fatal(second);
        }
    }

    private void await(StoreFile.Receipt receipt) {
        try {
            receipt.await();
        } catch (RuntimeException problem) {
            throw fatal(problem);
        }
    }

    private MongoServerException fatal(Throwable problem) {
        failure.accept(problem);
        return new MongoServerException("The store has failed and stops: " + problem.getMessage(), problem);
    }
}
