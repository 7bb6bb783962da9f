package io.leadline.engine.embedded;

import io.leadline.engine.EngineSettings;
import io.leadline.shared.OwnerOnly;
import io.leadline.shared.StartStep;
import io.leadline.shared.StartupProblem;
import io.leadline.storage.DataFolder;
import io.leadline.storage.StoreAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the embedded engine where no cluster is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${leadline.engine.url:}'.isBlank()")
class EmbeddedEngineConfiguration {

    private static final String DISTRIBUTION = "target/engine/camunda-zeebe-8.5.8";

    @Bean
    EmbeddedEngine embeddedEngine(
            EngineSettings settings,
            DataFolder data,
            StoreAddress store,
            ApplicationEventPublisher events,
            @Value("${leadline.home:.}") Path leadlineHome) {
        Path folder = data.resolve("engine");
        try {
            OwnerOnly.createFolder(folder);
        } catch (IOException failure) {
            throw new StartupProblem("the engine's folder " + folder
                    + " cannot be created: give yourself the right to write there, or choose another folder with --data"
                    + " DIR.");
        }
        events.publishEvent(new StartStep("Starting the engine"));
        EngineCommand command = new EngineCommand(
                existing(settings.home(), leadlineHome.resolve(DISTRIBUTION), "workflow engine"),
                existing(
                        settings.exporter(), leadlineHome.resolve("target/leadline-exporter.jar"), "record feed's jar"),
                folder,
                EngineSecrets.random(),
                settings.heapMb(),
                store.uri(),
                store.database(),
                true,
                settings.partitions());
        return new EmbeddedEngine(command, EnginePorts::free, events);
    }

    private static Path existing(@Nullable Path given, Path built, String what) {
        Path path = (given == null ? built : given).toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            throw new StartupProblem("the " + what + " is not at " + path
                    + ": build Leadline with ./leadline run, or name the place in leadline.engine.home and"
                    + " leadline.engine.exporter.");
        }
        return path;
    }
}
