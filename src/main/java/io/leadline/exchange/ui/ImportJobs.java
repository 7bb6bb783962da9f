package io.leadline.exchange.ui;

import io.leadline.exchange.Answers;
import io.leadline.exchange.ShopImports;
import io.leadline.exchange.Understanding;
import io.leadline.exchange.UploadedShop;
import io.leadline.shared.Changed;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Runs imports of uploaded files beside the page, one after the other, so that the page may be left meanwhile. */
@Component
class ImportJobs {

    private static final Logger log = LoggerFactory.getLogger(ImportJobs.class);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import").daemon().factory());
    private final ShopImports imports;
    private final ApplicationEventPublisher events;

    ImportJobs(ShopImports imports, ApplicationEventPublisher events) {
        this.imports = imports;
        this.events = events;
    }

    /** What would be loaded. */
    Understanding look(UploadedShop shop, Answers answers) throws IOException {
        return imports.look(shop.folder(), answers);
    }

    Optional<String> reading() {
        return imports.reading();
    }

    void start(UploadedShop shop, String source, Answers answers) {
        thread.execute(() -> {
            try {
                imports.load(shop.folder(), source, answers);
                shop.delete();
            } catch (IOException | RuntimeException e) {
                // The run is marked as failed in the list of imports; the files stay for another try by hand.
                log.error("The import of {} failed; its files are in {}", source, shop.folder(), e);
                events.publishEvent(new Changed("import"));
            }
        });
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
