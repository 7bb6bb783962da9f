package io.leadline.engine.client;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.DeploymentEvent;
import io.leadline.engine.store.ModelStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the models of {@code bpmn/} into the engine. Each file is its own deployment, and the engine itself compares its
 * checksum with the version it has: an unchanged file makes no new version, even on an engine that this store has never
 * seen.
 */
@Component
class ModelDeployment {

    private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);

    private final Commands commands;
    private final ModelStore models;

    ModelDeployment(Commands commands, ModelStore models) {
        this.commands = commands;
        this.models = models;
    }

    void deploy(CamundaClient client) {
        for (Resource file : files()) {
            String name = String.valueOf(file.getFilename());
            deploy(client, name, read(file));
        }
    }

    void deploy(CamundaClient client, String name, String xml) {
        DeploymentEvent deployed =
                commands.send(client.newDeployResourceCommand().addResourceString(xml, StandardCharsets.UTF_8, name));
        deployed.getProcesses().forEach(process -> {
            models.save(process.getBpmnProcessId(), process.getVersion(), xml);
            log.info("Process {} is at version {}", process.getBpmnProcessId(), process.getVersion());
        });
    }

    /** Decisions first, because processes call them. */
    private static List<Resource> files() {
        List<Resource> files = new ArrayList<>();
        for (String pattern : List.of("classpath*:bpmn/*.dmn", "classpath*:bpmn/*.bpmn")) {
            try {
                files.addAll(List.of(new PathMatchingResourcePatternResolver().getResources(pattern)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Cannot list " + pattern, unreadable);
            }
        }
        files.sort(Comparator.comparing(
                        (Resource file) -> !String.valueOf(file.getFilename()).endsWith(".dmn"))
                .thenComparing(file -> String.valueOf(file.getFilename())));
        return files;
    }

    private static String read(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the model " + file, unreadable);
        }
    }
}
