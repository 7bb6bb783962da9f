package io.leadline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.LeadlineTest;
import io.leadline.PortalClient;
import io.leadline.identity.DemoAccounts;
import io.leadline.identity.Role;
import io.leadline.messaging.MailState;
import io.leadline.messaging.MailStore;
import io.leadline.messaging.Outbox;
import io.leadline.messaging.SampleMail;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LeadlineTest
class OperationsTest {

    @Autowired
    Parts parts;

    @Autowired
    Outbox outbox;

    @Autowired
    MailStore mails;

    @Autowired
    DemoAccounts demo;

    @LocalServerPort
    int port;

    @Test
    void everyPartOfTheRunningApplicationIsUp() {
        Awaitility.await().untilAsserted(() -> {
            assertThat(parts.all()).extracting(Parts.Part::name).contains("engine", "mail", "disk", "store");
            assertThat(parts.all()).allMatch(Parts.Part::up);
        });
        assertThat(parts.freeBytes()).isPositive();
        assertThat(parts.versions()).containsKeys("Leadline", "Java", "Spring Boot");
    }

    private void awaitHealth() {
        Awaitility.await().until(() -> parts.all().stream().allMatch(Parts.Part::up));
    }

    @Test
    void aQueuedMailLeavesByTheLocalMailBoxByItself() {
        String id = UUID.randomUUID().toString();

        outbox.queue(SampleMail.orderSent(id));

        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(mails.find(MailState.SENT, 0, 1000).rows())
                                .extracting(m -> m.id())
                                .contains(id));
        assertThat(mails.letter(id).orElseThrow().html())
                .as("kept readable for the mail box")
                .contains(SampleMail.LINK);
    }

    @Test
    void everybodyLearnsThatItIsUpAndNothingMore() throws Exception {
        awaitHealth();

        HttpResponse<String> health = get("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("queued")
                .doesNotContain("path");
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void anAdministratorReadsTheMetricsOfMailAndEngine() throws Exception {
        PortalClient admin = new PortalClient(port);
        DemoAccounts.DemoAccount account = demo.list().stream()
                .filter(a -> a.roles().contains(Role.ADMIN))
                .findFirst()
                .orElseThrow();
        admin.signIn(account.signInName(), account.password());

        assertThat(admin.get("/actuator/prometheus").body())
                .contains("leadline_mail_queued", "leadline_mail_undelivered", "leadline_mail_oldest_queued_seconds")
                .contains("leadline_mail_deliveries_total", "leadline_engine_available", "leadline_engine_incidents")
                .contains("leadline_engine_jobs_stuck", "leadline_feed_alive", "leadline_feed_delay_seconds")
                .contains("leadline_orders{state=\"sent\"}", "leadline_orders{state=\"closed\"}")
                .as("what each filter of each request takes")
                .doesNotContain("spring_security_");
    }

    @Test
    void whereTheEngineStopsIsListedWithEveryStepThatWaits() {
        // What others have begun looks as old as the time that they let pass until it is done.
        Awaitility.await().until(() -> parts.stuckJobs().isEmpty());
    }

    @Test
    void metricsAndAllElseAreNotForEverybody() throws Exception {
        assertThat(get("/actuator/prometheus").statusCode()).isIn(302, 401, 403);
        assertThat(get("/actuator/env").body()).doesNotContain("propertySources");
        assertThat(get("/actuator").statusCode()).isNotEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
