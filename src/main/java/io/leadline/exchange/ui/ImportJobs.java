package io.leadline.exchange.ui;

import io.leadline.exchange.Answers;
import io.leadline.exchange.ShopImports;
import io.leadline.exchange.Understanding;
import io.leadline.exchange.UploadLimits;
import io.leadline.exchange.UploadedShop;
import io.leadline.shared.Changed;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Runs imports of uploaded files beside the page, one after the other, so that the page may be left meanwhile. What would be
 * loaded is looked at beside it, too, because a file may have millions of rows, and an import that runs does not hold it up.
 */
@Component
@EnableConfigurationProperties(UploadLimits.class)
class ImportJobs {

    private static final Logger log = LoggerFactory.getLogger(ImportJobs.class);

    /** Nobody waits for somebody else's large file, and no number of them takes all cores. */
    private static final int LOOKS = 2;

    private static final int LOOKS_WAITING = 200;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import").daemon().factory());
    private final ExecutorService looking = new ThreadPoolExecutor(
            LOOKS,
            LOOKS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(LOOKS_WAITING),
            Thread.ofPlatform().name("import-look-", 1).daemon().factory());
    private final ShopImports imports;
    private final ApplicationEventPublisher events;

    ImportJobs(ShopImports imports, ApplicationEventPublisher events) {
        this.imports = imports;
        this.events = events;
    }

    /**
     * Finds out what would be loaded.
     *
     * @param wanted is asked first, as many files may be uploaded at once and each is a look at all: one that something came
     *     after is left out, and hands on nothing
     * @param found is handed it, in a thread of its own; empty where the files cannot be read, or are gone, which a page that
     *     was left takes along
     */
    void look(UploadedShop shop, Answers answers, BooleanSupplier wanted, Consumer<Optional<Understanding>> found) {
        try {
            looking.execute(() -> {
                if (wanted.getAsBoolean()) {
                    found.accept(looked(shop, answers));
                }
            });
        } catch (RejectedExecutionException full) {
            log.warn("Too many uploads wait to be looked at; one more was refused");
            found.accept(Optional.empty());
        }
    }

    /** Also a file that takes all the memory, or that a parser stumbles over, is only a file that cannot be read. */
    private Optional<Understanding> looked(UploadedShop shop, Answers answers) {
        try {
            return Optional.of(imports.look(shop.folder(), answers));
        } catch (IOException | RuntimeException | Error e) {
            if (Files.isDirectory(shop.folder())) {
                log.error("The files in {} cannot be looked at", shop.folder(), e);
            }
            return Optional.empty();
        }
    }

    /** Removes what was uploaded and never asked for, beside the page that goes: a file may still be coming in. */
    void forget(UploadedShop shop) {
        Thread.ofVirtual().name("import-forget").start(() -> delete(shop));
    }

    private static void delete(UploadedShop shop) {
        try {
            shop.delete();
        } catch (IOException e) {
            log.warn("What was uploaded to {} stays there until a later upload takes it along", shop.folder(), e);
        }
    }

    Optional<String> reading() {
        return imports.reading();
    }

    void start(UploadedShop shop, String source, Answers answers) {
        thread.execute(() -> {
            try {
                imports.load(shop.folder(), source, answers);
                shop.delete();
            } catch (IOException | RuntimeException | Error e) {
                // The run is marked as failed in the list of imports; the files stay for another try by hand.
                log.error("The import of {} failed; its files are in {}", source, shop.folder(), e);
                events.publishEvent(new Changed("import"));
            }
        });
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
        looking.shutdownNow();
    }
}
