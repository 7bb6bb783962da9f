package io.leadline.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.LeadlineTest;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.TaskRecord;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.inbox.Inbox;
import io.leadline.messaging.Mails;
import io.leadline.ordering.OrderLife;
import io.leadline.ordering.Paper;
import io.leadline.ordering.Papers;
import io.leadline.ordering.Refusal;
import io.leadline.shared.Sku;
import io.leadline.suite.PassingTime;
import io.leadline.suite.QuickWaits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each way through {@code supplier-certificate}, on the real engine. */
@LeadlineTest
class CertificatesTest {

    private static final Duration PATIENCE = QuickWaits.PATIENCE;
    private static final Certificates.Subject FOOD =
            new Certificates.Subject(CertificateKind.FOOD_SAFETY, "IFS Food", List.of());

    @Autowired
    ApplicationContext context;

    @Autowired
    Certificates certificates;

    @Autowired
    Inbox inbox;

    private OrderLife life;
    private Actor jana;
    private Actor bea;
    private String supplier = "";
    private String id = "";

    @BeforeEach
    void aSupplierWhoseKeeperIsJana() {
        life = new OrderLife(context);
        supplier = String.valueOf(life.supplier.organisation());
        id = "CF-" + life.id;
        User user = new User(
                "jana-" + life.id,
                "Jana",
                "jana-" + life.id + "@example.com",
                Set.of(Role.SUPPLIER),
                supplier,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                true,
                false,
                true,
                0);
        User asking = new User(
                "bea-" + life.id,
                "Bea",
                "bea-" + life.id + "@example.com",
                Set.of(Role.BUYER),
                null,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                true,
                false,
                0);
        context.getBean(Users.class).create(user);
        context.getBean(Users.class).create(asking);
        jana = user.actor();
        bea = asking.actor();
    }

    @Test
    void whatABuyerAsksForIsATaskOfTheSupplierUntilAVersionIsThere() throws IOException {
        LocalDate today = life.clock.today();
        assertThat(ask(today.plusDays(20))).isInstanceOf(CertificateResult.Done.class);
        assertThat(ask(today.plusDays(20))).as("clicked twice").isInstanceOf(CertificateResult.Repeated.class);
        awaitTask(id + "#provide#1");
        await().atMost(PATIENCE).until(() -> inbox.task(id + "#provide#1", jana).isPresent());
        assertThat(inbox.task(id + "#provide#1", life.stranger)).isEmpty();
        awaitMail("certificate-asked");
        assertThat(certificates.missing(supplier, List.of(life.sku), bea))
                .extracting(Certificate::id)
                .containsExactly(id);

        Paper paper = brought("f1");
        assertThat(give(paper, today, today.plusYears(1))).isInstanceOf(CertificateResult.Done.class);

        awaitEnd("EndEvent_CertificateSettled");
        awaitMail("certificate-given");
        awaitElement("Gateway_Wait");
        assertThat(certificates.missing(supplier, List.of(life.sku), bea)).isEmpty();
        try (var content = certificates.open(id, "f1", bea).orElseThrow()) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("%PDF f1");
        }
        assertThat(certificates.open(id, "f1", life.stranger)).isEmpty();
        assertThat(certificates.open(id, "f2", bea)).isEmpty();

        assertThat(certificates.giveBack(id, 1, "The stamp is missing", bea))
                .isInstanceOf(CertificateResult.Done.class);

        awaitEnd("EndEvent_NobodyAsked");
        awaitTask(id + "#provide#3");
        assertThat(give(brought("f2"), today, null)).isInstanceOf(CertificateResult.Done.class);
        await().atMost(PATIENCE)
                .until(() -> context.getBean(RecordFeed.class)
                        .openTask(id + "#provide#3")
                        .isEmpty());
        assertThat(certificates.accept(id, 2, bea)).isInstanceOf(CertificateResult.Done.class);
        assertThat(certificates.get(id).watch()).isNull();
        assertThat(certificates.get(id).versions()).hasSize(2);
    }

    @Test
    void anotherVersionIsAskedForAheadOfTheEndAndTheBuyersAreToldWhenItRanOut() throws IOException {
        LocalDate today = life.clock.today();
        assertThat(give(brought("f1"), today.minusDays(300), today.plusDays(30)))
                .isInstanceOf(CertificateResult.Done.class);
        awaitElement("Gateway_Wait");

        PassingTime.pass(context, Duration.ofDays(4));

        awaitTask(id + "#provide#1");
        awaitMail("certificate-ends");

        PassingTime.pass(context, Duration.ofDays(28));

        awaitEnd("EndEvent_BuyersTold");
        awaitMail("certificate-out");
        assertThat(certificates.get(id).state(life.clock.today())).isEqualTo(CertificateState.OUT);
        assertThat(certificates.withdraw(id, "Not made any more", jana)).isInstanceOf(CertificateResult.Done.class);
        awaitEnd("EndEvent_CertificateSettled");
        assertThat(certificates.own(jana)).isEmpty();
        assertThat(certificates.withdrawn(supplier, 9, bea))
                .extracting(Certificate::id)
                .containsExactly(id);
    }

    @Test
    void nobodyGivesForAnotherOrWhatIsNoPaper() throws IOException {
        LocalDate today = life.clock.today();
        Actor colleague = life.supplier;

        assertThat(certificates.room(id, colleague)).as("no keeper").isEmpty();
        assertThat(certificates.bring(id, "f1", "ifs.exe", bytes("MZ"), jana))
                .isEqualTo(new Papers.Brought.Refused(Refusal.FILE_KIND));
        assertThat(certificates.bring(id, "f1", "ifs.pdf", bytes("%PDF"), bea))
                .isEqualTo(new Papers.Brought.Refused(Refusal.FORBIDDEN));
        assertThat(give(new Paper("f9", "ifs.pdf", "application/pdf", 9), today, null))
                .as("never brought")
                .isEqualTo(new CertificateResult.Refused(CertificateResult.Why.FILE_MISSING));
        Certificates.Subject strange =
                new Certificates.Subject(CertificateKind.ORIGIN, "", List.of(new Sku("X-" + life.id)));
        assertThat(certificates.ask(id, supplier, strange, today, "", bea))
                .isEqualTo(new CertificateResult.Refused(CertificateResult.Why.ITEM_UNKNOWN));
        assertThat(certificates.ask(id, supplier, FOOD, today.minusDays(1), "", bea))
                .isEqualTo(new CertificateResult.Refused(CertificateResult.Why.DAYS_WRONG));
        assertThat(certificates.find(id, bea)).isEmpty();
    }

    private CertificateResult ask(LocalDate neededOn) {
        return certificates.ask(id, supplier, FOOD, neededOn, "For the audit", bea);
    }

    private CertificateResult give(Paper paper, LocalDate from, @Nullable LocalDate until) {
        return certificates.give(id, FOOD, new Certificate.Saying("4711", "TUV", from, until), paper, jana);
    }

    private Paper brought(String fileId) throws IOException {
        return certificates.bring(id, fileId, "ifs.pdf", bytes("%PDF " + fileId), jana)
                        instanceof Papers.Brought.Kept(Paper paper)
                ? paper
                : org.junit.jupiter.api.Assertions.fail("The file was not taken");
    }

    private static ByteArrayInputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private void awaitTask(String interaction) {
        await(interaction)
                .atMost(PATIENCE)
                .until(() ->
                        context.getBean(RecordFeed.class).openTask(interaction).isPresent());
    }

    private void awaitElement(String element) {
        await(element)
                .atMost(PATIENCE)
                .until(() -> context.getBean(RecordFeed.class).elements(id).stream()
                        .anyMatch(each -> each.elementId().equals(element)));
    }

    private void awaitEnd(String element) {
        await(element)
                .atMost(PATIENCE)
                .until(() -> context.getBean(RecordFeed.class).elements(id).stream()
                        .anyMatch(each ->
                                each.elementId().equals(element) && each.state() == TaskRecord.State.COMPLETED));
    }

    private void awaitMail(String template) {
        await(template)
                .atMost(PATIENCE)
                .until(() -> context.getBean(Mails.class).of(id, Actor.system()).stream()
                        .anyMatch(mail -> mail.template().equals(template)));
    }
}
