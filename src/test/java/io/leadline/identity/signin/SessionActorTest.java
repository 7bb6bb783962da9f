package io.leadline.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.identity.Account;
import io.leadline.identity.Accounts;
import io.leadline.identity.Role;
import io.leadline.identity.SessionUser;
import io.leadline.identity.User;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** How often a request asks the store for the account of its session. */
class SessionActorTest {

    private final Accounts accounts = mock(Accounts.class);
    private final AtomicLong nanos = new AtomicLong();
    private final AccountSessions sessions =
            new AccountSessions(new HeardAccounts(accounts, nanos::get), accounts, new SignInRules(accounts, false));
    private final SessionActor actor = new SessionActor(sessions);
    private final PasswordUser ada = session("ada");

    @BeforeEach
    void signedIn() {
        is(account("ada", true, 0));
        signIn(ada);
        request();
    }

    @AfterEach
    void over() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void theRowsOfATableAskTheStoreOnce() {
        for (int row = 0; row < 50; row++) {
            assertThat(actor.find()).isPresent();
            nanos.addAndGet(1_000_000);
        }

        verify(accounts, times(1)).find(any());
    }

    @Test
    void theFencesAndWhoActsAskTheStoreOnceTogether() {
        assertThat(sessions.isOver(ada)).isFalse();
        assertThat(sessions.isOver(ada)).isFalse();
        assertThat(actor.get().id()).isEqualTo("ada");

        verify(accounts, times(1)).find(any());
    }

    @Test
    void theNextRequestAsksAgain() {
        assertThat(sessions.isOver(ada)).isFalse();
        is(account("ada", false, 1));
        request();

        assertThat(sessions.isOver(ada)).isTrue();
        assertThat(actor.find()).isEmpty();
    }

    @Test
    void aRequestThatTakesItsTimeAsksAgain() {
        assertThat(sessions.isOver(ada)).isFalse();
        is(account("ada", false, 1));
        nanos.addAndGet(100_000_000);

        assertThat(actor.find()).isEmpty();
        assertThat(sessions.isOver(ada)).isTrue();
    }

    @Test
    void whatIsHeardOfOneAccountIsNotHeldOfAnother() {
        is(account("bob", false, 0));
        assertThat(actor.find()).isPresent();

        signIn(session("bob"));

        assertThat(actor.find()).isEmpty();
    }

    @Test
    void anAccountThatWasHeardIsHeldAgainstTheEpochOfWhoeverAsks() {
        is(account("ada", true, 1));
        assertThat(sessions.isOver(ada)).isTrue();

        ada.renew(1);

        assertThat(sessions.isOver(ada)).isFalse();
        verify(accounts, times(1)).find(any());
    }

    @Test
    void outsideOfARequestEachAsks() {
        RequestContextHolder.resetRequestAttributes();
        actor.find();
        actor.find();

        verify(accounts, times(2)).find(any());
    }

    private void is(Account account) {
        when(accounts.find(account.user().id())).thenReturn(Optional.of(account));
    }

    private static PasswordUser session(String id) {
        return new PasswordUser(account(id, true, 0));
    }

    private static Account account(String id, boolean active, int epoch) {
        User user = new User(
                id,
                id,
                id + "@example.com",
                Set.of(Role.BUYER),
                null,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                active,
                false,
                0);
        return new Account(user, null, epoch);
    }

    private static void signIn(SessionUser user) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, null));
    }

    private static void request() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }
}
