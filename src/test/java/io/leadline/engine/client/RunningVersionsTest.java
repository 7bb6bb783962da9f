package io.leadline.engine.client;

import static io.leadline.ordering.OrderLife.BUYER;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.LeadlineTest;
import io.leadline.engine.ElementRecord;
import io.leadline.engine.store.ModelStore;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderFacts;
import io.leadline.ordering.OrderLife;
import io.leadline.ordering.Reached;
import io.leadline.ordering.Review;
import io.leadline.shared.Quantity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** A changed model on the real engine: orders that run finish on theirs, the next one takes the new one. */
@LeadlineTest
class RunningVersionsTest {

    private static final String STEP = "ServiceTask_ReleaseOrder";
    private static final String CHANGED = "ServiceTask_ReleaseDifferently";
    private static final String IN_ONE_DRAWING = "models-before-called-processes/" + OrderFacts.PROCESS + ".bpmn";

    @Autowired
    ApplicationContext context;

    @Autowired
    EngineConnection connection;

    @Autowired
    Commands commands;

    @Autowired
    ModelStore models;

    private OrderLife old;
    private OrderLife delivered;
    private OrderLife young;

    @BeforeEach
    void begin() {
        old = new OrderLife(context);
        delivered = new OrderLife(context);
        young = new OrderLife(context);
    }

    /** Others go on with the model as it is in the files. */
    @AfterEach
    void end() throws IOException {
        deploy(model());
        old.end();
        delivered.end();
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

    /** Each step of these was in one drawing; some of their workers are needed by nothing else. */
    @Test
    void ordersFromBeforeCalledProcessesFinishInTheirOneDrawing() throws IOException {
        deploy(new ClassPathResource(IN_ONE_DRAWING).getContentAsString(StandardCharsets.UTF_8));
        old.proposed(100).awaitTask("approve#1");
        delivered.confirmed(100);

        deploy(model());
        young.sent(100);

        old.done(old.orders.approve(old.order, old.now().version(), BUYER));
        old.awaitTask("answer#1");
        old.mailComesBack("sent#1");
        old.awaitTask("bounce#1");
        old.done(old.orders.reach(old.order, 1, new Reached.Otherwise("By telephone"), BUYER));
        old.awaitTask("answer#1.2");
        old.done(old.orders.answer(
                old.order, 1, List.of(LineAnswer.accept(old.line()).of(Quantity.of(60))), old.supplier));
        old.awaitTask("review#1");
        old.done(old.orders.review(old.order, 1, new Review.Accept(""), BUYER));
        old.awaitTask("receive#1");
        old.done(old.receive(1, 60, 0, false));
        old.awaitEnd(OrderFacts.PROCESS);
        delivered.done(delivered.receive(1, 50, 10, false));
        delivered.awaitTask("settle#1");
        delivered.done(delivered.orders.settle(delivered.order, false, "Enough", BUYER));
        delivered.awaitEnd(OrderFacts.PROCESS);

        assertThat(processes(old)).containsExactly(OrderFacts.PROCESS);
        assertThat(processes(delivered)).containsExactly(OrderFacts.PROCESS);
        assertThat(processes(young)).contains(OrderFacts.PROCESS, "purchase-approval", OrderFacts.DECISION_PROCESS);
    }

    private static List<String> processes(OrderLife life) {
        return life.feed.elements(life.order).stream()
                .map(ElementRecord::processId)
                .distinct()
                .toList();
    }
}
