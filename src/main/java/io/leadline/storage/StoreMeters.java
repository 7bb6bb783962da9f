package io.leadline.storage;

import io.leadline.storage.embedded.EmbeddedStore;
import io.leadline.storage.embedded.Figures;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Figures of the embedded server for Prometheus; a MongoDB of the user's has its own. */
@Component
@ConditionalOnProperty(name = "leadline.mongo.uri", havingValue = "false", matchIfMissing = true)
class StoreMeters implements MeterBinder {

    private final EmbeddedStore store;

    StoreMeters(EmbeddedStore store) {
        this.store = store;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("leadline.store.file", store, EmbeddedStore::fileBytes)
                .baseUnit("bytes")
                .description("Size of the store's file")
                .register(registry);
        Gauge.builder("leadline.store.journal", store, EmbeddedStore::journalBytes)
                .baseUnit("bytes")
                .description("Changes that are safe but not yet in the file")
                .register(registry);
        count(registry, "leadline.store.commands", "Commands answered", Figures::commands);
        count(registry, "leadline.store.documents.read", "Documents read to answer queries", Figures::documentsRead);
        count(registry, "leadline.store.scans", "Queries without an index to help", Figures::scans);
    }

    private void count(MeterRegistry registry, String name, String what, ToDoubleFunction<Figures> figure) {
        FunctionCounter.builder(name, store.figures(), figure).description(what).register(registry);
    }
}
