package io.leadline.exchange;

import io.leadline.catalog.DataImported;
import io.leadline.scorecard.PurchasesTold;
import io.leadline.shared.Changed;
import io.leadline.storage.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * Loads shop folders into the stores. It can be killed at any moment and repeated: rows that are known change nothing. One
 * import runs at a time; another one waits for it.
 */
@Service
public class ShopImports {

    private static final Logger log = LoggerFactory.getLogger(ShopImports.class);
    private static final int ERRORS_AT_ONCE = 500;
    private static final int RUNS_LOOKED_AT = 50;

    private final ShopStores stores;
    private final ImportLog imports;
    private final FileMappings mappings;
    private final Company company;
    private final DataFolder data;
    private final ApplicationEventPublisher events;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile @Nullable String reading;

    /** Where the company is, for places that only a foreign file names. */
    @Component
    record Company(
            @Value("${leadline.company.country:GB}") String country,
            @Value("${leadline.company.zone:Europe/London}") String zone) {}

    ShopImports(
            ShopStores stores,
            ImportLog imports,
            FileMappings mappings,
            Company company,
            DataFolder data,
            ApplicationEventPublisher events) {
        this.stores = stores;
        this.imports = imports;
        this.mappings = mappings;
        this.company = company;
        this.data = data;
        this.events = events;
        imports.interruptRunning();
    }

    /** The file that is being read just now; empty when no import runs. */
    public Optional<String> reading() {
        return Optional.ofNullable(reading);
    }

    /** The import that loaded exactly these files to the end, if there was one lately. */
    public Optional<ImportRun> loaded(Path folder) throws IOException {
        String fingerprint = Fingerprint.of(folder);
        return imports.latest(RUNS_LOOKED_AT).stream()
                .filter(run -> run.state() == ImportRun.State.DONE)
                .filter(run -> run.fingerprint().equals(fingerprint))
                .findFirst();
    }

    /** Whether the latest import of that name has not come to its end. */
    public boolean wasCutOff(String source) {
        return imports.latest(RUNS_LOOKED_AT).stream()
                .filter(run -> run.source().equals(source))
                .findFirst()
                .filter(run -> run.state() != ImportRun.State.DONE)
                .isPresent();
    }

    /**
     * Loads a folder and comes back when it is loaded.
     *
     * @param source what people call it
     * @throws IOException if the folder cannot be read at all or the list of errors cannot be written
     */
    public ImportRun load(Path folder, String source) throws IOException {
        return load(folder, source, Answers.NONE);
    }

    /** What would be loaded, before anything is. */
    public Understanding look(Path folder, Answers answers) throws IOException {
        return ShopFiles.look(folder, stores.known(), how(answers));
    }

    private HowToRead how(Answers answers) {
        return new HowToRead(
                answers,
                mappings.all(),
                company.country(),
                company.zone(),
                "",
                stores.clock().today());
    }

    /** @param answers what was said where the files leave it open */
    public ImportRun load(Path folder, String source, Answers answers) throws IOException {
        return load(folder, source, answers, lastDay -> {});
    }

    /** @param present told the last day of the files before anybody acts on what they say */
    public ImportRun load(Path folder, String source, Answers answers, Consumer<LocalDate> present) throws IOException {
        if (!ImportRun.isGenerated(source)) {
            // Before the lock: who is told may be waiting for it with rows of its own.
            events.publishEvent(new OwnFilesCome(source));
        }
        oneAtATime.lock();
        try {
            ImportRun run = new ImportRun(
                    UUID.randomUUID().toString(),
                    source,
                    Fingerprint.of(folder),
                    ImportRun.State.RUNNING,
                    Instant.now(),
                    null,
                    List.of(),
                    0,
                    0,
                    null);
            return load(folder, run, answers, present);
        } finally {
            reading = null;
            oneAtATime.unlock();
            events.publishEvent(new Changed("import"));
        }
    }

    private ImportRun load(Path folder, ImportRun run, Answers answers, Consumer<LocalDate> present)
            throws IOException {
        imports.save(run);
        Errors errors = new Errors(run.id());
        StoreWriter writer = new StoreWriter(stores, errors::add, this::reads);
        ImportRun.State state = ImportRun.State.FAILED;
        Optional<LocalDate> lastDay = Optional.empty();
        try (errors) {
            lastDay = ShopFiles.read(folder, stores.known(), how(answers), writer);
            lastDay.ifPresent(present);
            if (writer.results().containsKey(ShopFile.PURCHASE_HISTORY)) {
                events.publishEvent(new PurchasesTold(run.source()));
            }
            state = ImportRun.State.DONE;
        } finally {
            run = run.ended(
                    state,
                    Instant.now(),
                    writer.results().values(),
                    errors.wrong,
                    errors.notices,
                    lastDay.orElse(null));
            imports.save(run);
        }
        log.info("{} ({} ms)", run.summary(), run.took().toMillis());
        events.publishEvent(new DataImported(run.saved().changedAnything()));
        return run;
    }

    private void reads(String file) {
        reading = file;
        events.publishEvent(new Changed("import"));
    }

    /** Writes each error into the file, and the first ones into the store. */
    private final class Errors implements AutoCloseable {

        private final String runId;
        private final ImportErrorsFile file;
        private final List<RowError> unsaved = new ArrayList<>();
        private long wrong;
        private long notices;

        Errors(String runId) throws IOException {
            this.runId = runId;
            this.file = new ImportErrorsFile(data.resolve(ImportErrorsFile.NAME));
        }

        void add(RowError error) {
            if (error.problem().isNotice()) {
                notices++;
            } else {
                wrong++;
            }
            file.add(error);
            if (wrong + notices <= ImportLog.ERRORS_KEPT) {
                unsaved.add(error);
            }
            if (unsaved.size() == ERRORS_AT_ONCE) {
                flush();
            }
        }

        private void flush() {
            imports.addErrors(runId, unsaved);
            unsaved.clear();
        }

        @Override
        public void close() {
            flush();
            file.close();
        }
    }
}
