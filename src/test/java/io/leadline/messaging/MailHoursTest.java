package io.leadline.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.LeadlineTest;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.SavedBy;
import io.leadline.suite.PassingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Mails that wait for their reader's working day, by the drawn process and the engine's clock. */
@LeadlineTest
class MailHoursTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    @Autowired
    Outbox outbox;

    @Autowired
    MailStore mails;

    @Autowired
    MailWishStore wishes;

    @Autowired
    ApplicationContext context;

    @Autowired
    Users users;

    @Autowired
    BusinessClock clock;

    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private final String address = "dora-" + id + "@example.com";

    private void queue(String fact) {
        Map<String, Object> model =
                new HashMap<>(SampleMail.english(MailTemplate.APPROVAL_REMINDER).model());
        outbox.queue(
                new Mail(id + "#" + fact, "approval-reminder", address, Locale.UK, ZONE, model, List.of(), "O-" + id));
    }

    /** Other tests' escalations are told to every buyer, and so to her. */
    private List<MailSummary> sent() {
        return mails.find(null, 0, 1_000).rows().stream()
                .filter(mail -> mail.to().equals(address) && mail.state() == MailState.SENT)
                .filter(mail -> Set.of("approval-reminder", "mail-digest").contains(mail.template()))
                .toList();
    }

    @Test
    void aDigestComesWhenTheReadersWorkingDayBegins() {
        users.create(
                new User("dora-" + id, "Dora", address, Set.of(Role.BUYER), null, Locale.UK, ZONE, true, false, 0));
        MailWishes none = MailWishes.none(MailWishes.ofUser("dora-" + id));
        wishes.change(
                none,
                new MailWishes(none.reader(), Map.of(MailGroup.TASKS, MailWay.DIGEST), MailHours.USUAL, false),
                new SavedBy("Dora", clock.now()));
        Instant morning = MailHours.USUAL.nextStart(clock.now(), ZONE);

        queue("one");
        queue("two");
        assertThat(sent()).isEmpty();
        PassingTime.pass(context, Duration.between(clock.now(), morning).plusMinutes(1));

        Awaitility.await().until(() -> !sent().isEmpty());
        assertThat(sent())
                .singleElement()
                .satisfies(mail -> assertThat(mail.template()).isEqualTo("mail-digest"));
        assertThat(mails.of("O-" + id, null, 10)).hasSize(2).allMatch(mail -> mail.state() == MailState.GATHERED);
    }
}
