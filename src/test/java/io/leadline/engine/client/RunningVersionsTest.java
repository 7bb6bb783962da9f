package io.leadline.engine.client;

import static io.leadline.ordering.OrderLife.BUYER;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.LeadlineTest;
import io.leadline.engine.ElementRecord;
import io.leadline.engine.store.ModelStore;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderFacts;
import io.leadline.ordering.OrderLife;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A changed model on the real engine: orders that run finish on theirs, the next one takes the new one. */
@LeadlineTest
class RunningVersionsTest {

    private static final String STEP = "ServiceTask_ConfirmOrder";
    private static final String CHANGED = "ServiceTask_ConfirmDifferently";

    @Autowired
    ApplicationContext context;

    @Autowired
    EngineConnection connection;

    @Autowired
    Commands commands;

    @Autowired
    ModelStore models;

    private OrderLife old;
    private OrderLife young;

    @BeforeEach
    void begin() {
        old = new OrderLife(context);
        young = new OrderLife(context);
    }

    /** Others go on with the model as it is in the files. */
    @AfterEach
    void end() throws IOException {
        deploy(model());
        old.end();
        young.end();
    }

    private static String model() throws IOException {
        return Files.readString(Path.of("bpmn", OrderFacts.PROCESS + ".bpmn"));
    }

    private void deploy(String xml) {
        var deployed = commands.send(connection
                .client()
                .newDeployResourceCommand()
                .addResourceStringUtf8(xml, OrderFacts.PROCESS + ".bpmn"));
        deployed.getProcesses().forEach(process -> models.save(process.getBpmnProcessId(), process.getVersion(), xml));
    }

    private static void finish(OrderLife life) {
        life.done(life.orders.answer(life.order, 1, List.of(LineAnswer.accept(life.line())), life.supplier));
        life.awaitTask("receive#1");
        life.done(life.receive(1, 100, 0, false));
        life.awaitEnd("EndEvent_OrderClosed");
        life.awaitEnd(OrderFacts.PROCESS);
    }

    private static List<String> steps(OrderLife life) {
        return life.feed.elements(life.order).stream()
                .map(ElementRecord::elementId)
                .toList();
    }

    private static int version(OrderLife life) {
        return life.feed.elements(life.order).getFirst().version();
    }

    @Test
    void runningOrdersFinishOnTheirVersionAndNewOnesTakeTheNew() throws IOException {
        old.sent(100);

        deploy(model().replace(STEP + "\"", CHANGED + "\""));
        young.sent(100);
        finish(old);
        finish(young);

        assertThat(version(young)).isGreaterThan(version(old));
        assertThat(steps(old)).contains(STEP).doesNotContain(CHANGED);
        assertThat(steps(young)).contains(CHANGED).doesNotContain(STEP);
        assertThat(old.orders.find(old.order, BUYER)).isPresent();
    }
}
