package io.leadline.shell.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.LeadlineTest;
import io.leadline.PortalClient;
import io.leadline.identity.CalendarLinks;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.messaging.Attachment;
import io.leadline.messaging.MailStore;
import io.leadline.ordering.OrderLife;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Calendars of a buyer and of two suppliers, read as their programs do: without signing in. */
@LeadlineTest
class CalendarFeedTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    CalendarLinks links;

    @LocalServerPort
    int port;

    private OrderLife life;

    @BeforeEach
    void begin() {
        life = new OrderLife(context);
    }

    @AfterEach
    void end() {
        life.end();
    }

    private String of(String userId) {
        HttpResponse<String> answer = new PortalClient(port).get("/calendar/" + links.issue(userId) + ".ics");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        return answer.body().replace("\r\n ", "");
    }

    private String person(String name, String organisation) {
        String id = name + "-" + life.id;
        context.getBean(Users.class)
                .create(new User(
                        id,
                        name,
                        id + "@example.com",
                        Set.of(Role.SUPPLIER),
                        organisation,
                        Locale.GERMAN,
                        ZoneId.of("Europe/Berlin"),
                        true,
                        false,
                        0));
        return id;
    }

    @Test
    void aBuyersCalendarHasTheTasksAndASuppliersItsOwnDeliveriesAlone() {
        life.colleague("cal", Role.BUYER);
        life.confirmed(100);
        String own = person("sue", "S-" + life.id);
        String other = person("tom", "A-" + life.id);
        String name = life.now().name();
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(life.line().expectedDate());

        String deliveries = Awaitility.await().until(() -> of(own), calendar -> calendar.contains(name));

        assertThat(deliveries).contains("SUMMARY:Lieferung " + name, "DTSTART;VALUE=DATE:" + day);
        assertThat(of(other)).doesNotContain(name);
        assertThat(of("cal-" + life.id)).startsWith("BEGIN:VCALENDAR").doesNotContain("#delivery");
        life.awaitMail("order-confirmed");
        MailStore mails = context.getBean(MailStore.class);
        assertThat(mails.letter(life.mails("order-confirmed").getFirst().id())
                        .orElseThrow()
                        .attachments())
                .extracting(Attachment::fileName)
                .contains(name + ".ics");
    }

    @Test
    void aTaskWithADeadlineIsInTheCalendarOfWhoMayDoIt() {
        life.colleague("cal", Role.BUYER);
        life.proposed(100).awaitTask("approve#1");

        Awaitility.await().until(() -> of("cal-" + life.id).contains(life.order + "#approve#1@leadline"));
    }

    @Test
    void anAddressThatIsNoneOpensNothing() {
        life.colleague("cal", Role.BUYER);
        String token = links.issue("cal-" + life.id);
        PortalClient program = new PortalClient(port);

        links.revoke("cal-" + life.id);

        assertThat(program.get("/calendar/" + token + ".ics").statusCode()).isEqualTo(404);
        assertThat(program.get("/calendar/nothing").statusCode()).isEqualTo(404);
        assertThat(program.sessionId()).isEmpty();
    }
}
