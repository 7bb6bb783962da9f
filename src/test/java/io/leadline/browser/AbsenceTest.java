package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.leadline.LeadlineTest;
import io.leadline.identity.AbsenceStore;
import io.leadline.identity.Absences;
import io.leadline.identity.Actor;
import io.leadline.identity.Passwords;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxTask;
import io.leadline.ordering.HistoryEntry;
import io.leadline.ordering.OrderLife;
import io.leadline.ordering.OrderState;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A buyer goes away: what waits for her goes to who stands in, is approved in her place, and comes back to her. */
@LeadlineTest
class AbsenceTest extends BrowserTest {

    private OrderLife life;
    private Absences absences;
    private Inbox inbox;
    private User ada;
    private User dan;

    @BeforeEach
    void twoBuyersAndAnOrderThatOneOfThemHasTaken() {
        life = new OrderLife(context);
        absences = context.getBean(Absences.class);
        inbox = context.getBean(Inbox.class);
        ada = buyer("ada");
        dan = buyer("dan");
        life.proposed(100).awaitTask("approve#1");
        Awaitility.await().until(() -> inbox.task(life.order + "#approve#1").isPresent());
        inbox.claim(life.order + "#approve#1", ada.actor());
    }

    private User buyer(String name) {
        life.colleague(name, Role.BUYER);
        Users users = context.getBean(Users.class);
        User made = users.find(name + "-" + life.id).orElseThrow();
        context.getBean(Passwords.class).set(made.id(), ScreenData.PASSWORD);
        return made;
    }

    @AfterEach
    void everybodyIsBack() {
        AbsenceStore store = context.getBean(AbsenceStore.class);
        for (User each : List.of(ada, dan)) {
            store.notOver(each.id(), life.clock.today()).stream().forEach(store::remove);
        }
        life.end();
    }

    @Test
    void whoStandsInApprovesInTheBrowserAndTheOrderGoesOut() {
        try (BrowserContext window = desk();
                BrowserContext other = desk()) {
            Page settings = open(window, ada.id(), "profile");
            settings.locator("#add-absence").click();
            choose(settings, "Until", "31/12/" + (life.clock.today().getYear() + 1));
            Locator standIn = settings.getByLabel("Who stands in").first();
            standIn.click();
            standIn.pressSequentially("dan");
            settings.locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText("dan"))
                    .first()
                    .click();
            picture(settings, "absence-dialog");
            settings.locator("#save-absence").click();
            assertThat(settings.getByText("Saved. dan stands in.")).isVisible();
            assertThat(settings.locator("#own-absences")).containsText("away now");
            picture(settings, "absence-settings");
            settings.locator("#make-calendar").click();
            assertThat(settings.locator("#calendar-address")).containsText("/calendar/");
            assertThat(settings.locator("#calendar a"))
                    .hasAttribute("href", Pattern.compile("webcal://.*/calendar/.*\\.ics"));

            Page tasks = open(other, dan.id(), "inbox?q=" + life.order);
            assertThat(tasks.getByText("You stand in for ada")).isVisible();
            assertThat(tasks.locator("vaadin-grid")).containsText("for ada");
            picture(tasks, "absence-inbox");
            tasks.navigate(address("order/" + life.order));
            assertThat(tasks.locator("#in-place")).containsText("You decide for ada");
            picture(tasks, "absence-order");
            tasks.locator("#approve").click();
            life.awaitState(OrderState.SENT);
            assertThat(tasks.getByText("dan for ada").first()).isVisible();

            HistoryEntry approved = life.now().log().history().stream()
                    .filter(entry -> entry.key().endsWith(".approved"))
                    .findFirst()
                    .orElseThrow();
            assertThat(approved.actorId()).isEqualTo(dan.id());
            assertThat(approved.facts()).containsEntry(HistoryEntry.INSTEAD_OF, "ada");
        }
    }

    @Test
    void mailsGoToWhoStandsInAndWhatIsOpenIsHersAgainWhenTheDaysAreOver() {
        Actor self = ada.actor();
        absences.save(null, ada.id(), life.clock.today(), life.clock.today().plusDays(1), dan.id(), self);
        String decision = life.order + "#approve#1";
        assertThat(inbox.task(decision)).map(InboxTask::claimedBy).contains(dan.id());

        life.advance(Duration.ofDays(1));
        // Each buyer has a mail of his own, one after the other; this comes when all are written.
        life.awaitEnd("EndEvent_BuyerReminded");

        assertThat(life.mails("approval-reminder"))
                .filteredOn(mail -> mail.to().startsWith("dan-" + life.id))
                .hasSize(1);
        assertThat(life.mails("approval-reminder")).noneMatch(mail -> mail.to().startsWith("ada-" + life.id));
        life.advance(Duration.ofDays(1));
        assertThat(inbox.task(decision)).map(InboxTask::claimedBy).contains(ada.id());
        assertThat(inbox.task(decision).orElseThrow().insteadOf()).isNull();
    }

    private static void choose(Page page, String label, String day) {
        Locator field = page.getByLabel(label).first();
        field.fill(day);
        field.press("Tab");
    }
}
