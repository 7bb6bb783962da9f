package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PageAssertions;
import io.leadline.LeadlineTest;
import io.leadline.identity.Accounts;
import io.leadline.identity.Role;
import io.leadline.identity.Saving;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.shared.SavedBy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Open pages of an account that has changed lead to the sign-in by themselves, and say why. */
@LeadlineTest
class EndedSessionsTest extends BrowserTest {

    private static final SavedBy BY = new SavedBy("Ada", Instant.parse("2024-05-01T08:00:00Z"));

    private static final int SOONER_THAN_A_HEARTBEAT_MILLIS = 50_000;
    private static final String PASSWORD = "a sentence for pages that end";

    @Autowired
    Users users;

    @Autowired
    Accounts accounts;

    private final BrowserContext window = desk();

    @AfterEach
    void end() {
        window.close();
    }

    @Test
    void allOpenPagesOfSomebodyDeactivatedLeadToTheSignIn() {
        User user = someone();
        Page page = signedIn(user);
        Page other = window.newPage();
        other.navigate(page.url());
        Browsers.awaitIdle(other);

        org.assertj.core.api.Assertions.assertThat(
                        users.change(users.find(user.id()).orElseThrow().withActive(false), BY))
                .isInstanceOf(Saving.Done.class);

        leadsToTheSignIn(page);
        leadsToTheSignIn(other);
    }

    @Test
    void anOpenPageLeadsToTheSignInWhenThePasswordIsChangedElsewhere() {
        User user = someone();
        Page page = signedIn(user);

        accounts.putPassword(user.id(), "{noop}another sentence");

        leadsToTheSignIn(page);
        picture(page, "session-over");
    }

    private static void leadsToTheSignIn(Page page) {
        // Sooner than its next heartbeat, which would find out as well.
        assertThat(page)
                .hasURL(
                        Pattern.compile(".*/sign-in.*"),
                        new PageAssertions.HasURLOptions().setTimeout(SOONER_THAN_A_HEARTBEAT_MILLIS));
        assertThat(page.locator("input[name=username]")).isVisible();
    }

    private Page signedIn(User user) {
        Page page = window.newPage();
        Browsers.signIn(page, address(""), user.id(), PASSWORD);
        page.navigate(address("inbox"));
        assertThat(page.locator("h1").first()).isVisible();
        return page;
    }

    private User someone() {
        String id = "ended" + UUID.randomUUID().toString().substring(0, 8);
        User user = new User(
                id,
                "Enid",
                id + "@example.com",
                Set.of(Role.LOGISTICS),
                null,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                true,
                false,
                0);
        User made = ((Saving.Done) users.create(user)).user();
        accounts.putPassword(id, "{noop}" + PASSWORD);
        return made;
    }
}
