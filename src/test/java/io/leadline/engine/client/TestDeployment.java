package io.leadline.engine.client;

import io.leadline.engine.store.ModelStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Deploys a model that belongs to a test only. */
@Component
public class TestDeployment {

    private final EngineConnection connection;
    private final ModelStore models;

    TestDeployment(EngineConnection connection, ModelStore models) {
        this.connection = connection;
        this.models = models;
    }

    public void deploy(String resource) {
        try {
            String xml = new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
            connection
                    .client()
                    .newDeployResourceCommand()
                    .addResourceString(xml, StandardCharsets.UTF_8, resource)
                    .send()
                    .join()
                    .getProcesses()
                    .forEach(process -> models.save(process.getBpmnProcessId(), process.getVersion(), xml));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
