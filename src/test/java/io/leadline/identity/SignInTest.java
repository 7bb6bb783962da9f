package io.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.LeadlineTest;
import io.leadline.PortalClient;
import io.leadline.shared.SavedBy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LeadlineTest
class SignInTest {

    private static final SavedBy BY = new SavedBy("Ada", Instant.parse("2024-05-01T08:00:00Z"));

    private static final String PASSWORD = "tall ships sail slowly";

    @Autowired
    Users users;

    @Autowired
    Passwords passwords;

    @Autowired
    PasswordLinks links;

    @LocalServerPort
    int port;

    private User user;

    @BeforeEach
    void someUser() {
        String id = "u" + UUID.randomUUID().toString().substring(0, 8);
        User wanted = new User(
                id,
                "Una User",
                id + "@example.com",
                Set.of(Role.LOGISTICS),
                null,
                Locale.ENGLISH,
                ZoneId.of("UTC"),
                true,
                false,
                0);
        user = ((Saving.Done) users.create(wanted)).user();
        passwords.set(id, PASSWORD);
    }

    @Test
    void aPersonSignsInByNameOrByMailAddress() {
        assertThat(leadsTo(new PortalClient(port), user.id(), PASSWORD)).endsWith("/");
        assertThat(leadsTo(new PortalClient(port), user.email().toUpperCase(Locale.ROOT), PASSWORD))
                .endsWith("/");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
        assertThat(leadsTo(new PortalClient(port), user.id(), "wrong")).endsWith("/sign-in?error");
        assertThat(leadsTo(new PortalClient(port), "nobody-" + user.id(), PASSWORD))
                .endsWith("/sign-in?error");
    }

    @Test
    void afterTenWrongPasswordsTheRightOneHasToWait() {
        for (int i = 0; i < 10; i++) {
            leadsTo(new PortalClient(port), user.id(), "wrong");
        }

        assertThat(leadsTo(new PortalClient(port), user.id(), PASSWORD)).endsWith("/sign-in?throttled");
    }

    @Test
    void aSessionThatAnAttackerKnewIsAnotherOneAfterSigningIn() {
        PortalClient browser = new PortalClient(port);
        browser.get("/sign-in");
        String before = browser.sessionId();

        browser.signIn(user.id(), PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(browser.sessionId()).isNotEqualTo(before);
    }

    @Test
    void aFormFromAnotherSiteSignsNobodyIn() {
        var answer = new PortalClient(port).post("/sign-in", "username=" + user.id() + "&password=" + PASSWORD);

        assertThat(answer.statusCode()).isIn(302, 403);
        assertThat(answer.headers().firstValue("Location").orElse("/sign-in")).contains("/sign-in");
    }

    @Test
    void everyPageForbidsFramesForeignScriptsAndGuessedTypes() {
        var page = new PortalClient(port).get("/sign-in");
        var headers = page.headers();
        String policy = headers.firstValue("Content-Security-Policy").orElse("");
        String nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");

        assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'", "script-src-attr 'none'");
        assertThat(policy.replaceAll(".*(script-src[^;]*).*", "$1")).doesNotContain("unsafe-inline");
        assertThat(page.body()).contains("nonce=\"" + nonce + "\"");
        assertThat(new PortalClient(port).get("/sign-in").headers().firstValue("Content-Security-Policy"))
                .as("another answer, another number")
                .isNotEqualTo(headers.firstValue("Content-Security-Policy"));
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void aPersonWhomTheCompanysProviderKnowsSignsInWithoutAPasswordHere() {
        PortalClient browser = new PortalClient(port);
        TestProvider.running().signsIn(user.email(), true);

        browser.follow("/oauth2/authorization/test");

        assertThat(browser.get("/profile").statusCode()).isEqualTo(200);
    }

    @Test
    void aProviderOpensNothingForSomebodyWithoutAnAccountOrWithAMailAddressThatNobodyVerified() {
        for (boolean verified : new boolean[] {true, false}) {
            PortalClient browser = new PortalClient(port);
            TestProvider.running().signsIn(verified ? "stranger-" + user.email() : user.email(), verified);

            var answer = browser.follow("/oauth2/authorization/test");

            assertThat(answer.uri()).hasPath("/sign-in").hasQuery("provider");
            assertThat(browser.get("/profile").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void aDeactivatedUserCannotSignIn() {
        users.change(users.find(user.id()).orElseThrow().withActive(false), BY);

        assertThat(leadsTo(new PortalClient(port), user.id(), PASSWORD)).endsWith("/sign-in?error");
    }

    @Test
    void aPasswordLinkWorksOnce() {
        String token = links.issue(user.id()).substring("password/".length());

        assertThat(links.resolve(token)).map(User::id).contains(user.id());
        assertThat(links.use(token, "another long sentence")).isTrue();
        assertThat(links.use(token, "yet another long sentence")).isFalse();
        assertThat(leadsTo(new PortalClient(port), user.id(), "another long sentence"))
                .endsWith("/");
    }

    @Test
    void aNewerPasswordLinkReplacesTheOlderOne() {
        String older = links.issue(user.id()).substring("password/".length());

        links.issue(user.id());

        assertThat(links.resolve(older)).isEmpty();
    }

    @Test
    void easyPasswordsAreRefused() {
        assertThat(passwords.objection(user, "short")).isEqualTo(Passwords.Objection.TOO_SHORT);
        assertThat(passwords.objection(user, "passwordpassword")).isEqualTo(Passwords.Objection.TOO_COMMON);
        assertThat(passwords.objection(user, "aaaaaaaaaaaaab")).isEqualTo(Passwords.Objection.TOO_COMMON);
        assertThat(passwords.objection(user, "x" + user.id() + "-2026")).isEqualTo(Passwords.Objection.CONTAINS_NAME);
        assertThat(passwords.objection(user, "ä".repeat(30) + "bcdefghijklmn")).isEqualTo(Passwords.Objection.TOO_LONG);
        assertThat(passwords.objection(user, PASSWORD)).isNull();
    }

    @Test
    void twoUsersNeverShareANameOrAMailAddress() {
        User sameName = new User(
                user.id(),
                "Other",
                "other-" + user.email(),
                Set.of(Role.BUYER),
                null,
                Locale.ENGLISH,
                ZoneId.of("UTC"),
                true,
                false,
                0);
        User sameEmail = new User(
                user.id() + "x",
                "Other",
                user.email(),
                Set.of(Role.BUYER),
                null,
                Locale.ENGLISH,
                ZoneId.of("UTC"),
                true,
                false,
                0);

        assertThat(users.create(sameName)).isInstanceOf(Saving.NameTaken.class);
        assertThat(users.create(sameEmail)).isInstanceOf(Saving.EmailTaken.class);
    }

    @Test
    void aChangeBasedOnAnOlderStateIsRefused() {
        User first = users.find(user.id()).orElseThrow();
        users.change(first.withPreferences(Locale.GERMAN, ZoneId.of("Europe/Berlin")), BY);

        assertThat(users.change(first.withActive(false), BY)).isInstanceOf(Saving.ChangedMeanwhile.class);
        assertThat(users.find(user.id()).orElseThrow().locale()).isEqualTo(Locale.GERMAN);
    }

    private static String leadsTo(PortalClient browser, String name, String password) {
        return browser.signIn(name, password).headers().firstValue("Location").orElse("");
    }
}
