package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.server.menu.MenuEntry;
import io.leadline.identity.SessionUser;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** How often the framework is asked for the menu. */
class MenuEntriesTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final MenuEntries entries = new MenuEntries(() -> {
        asked.incrementAndGet();
        return List.of(new MenuEntry("inbox", "inbox.title", 1.0, null, null));
    });

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    private List<MenuEntry> of(Object who, String... rights) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(who, "", AuthorityUtils.createAuthorityList(rights)));
        return entries.of(Locale.ENGLISH);
    }

    @Test
    void whoHasTheSameRightsHasTheSameMenu() {
        assertThat(of(mock(SessionUser.class), "ROLE_BUYER", "ROLE_ADMIN"))
                .isEqualTo(of(mock(SessionUser.class), "ROLE_ADMIN", "ROLE_BUYER"))
                .hasSize(1);
        assertThat(asked).hasValue(1);
    }

    @Test
    void otherRightsAndAnotherLanguageAreAskedForAnew() {
        SessionUser one = mock(SessionUser.class);
        of(one, "ROLE_BUYER");
        of(one, "ROLE_BUYER", "ROLE_ADMIN");
        entries.of(Locale.GERMAN);

        assertThat(asked).hasValue(3);
    }

    @Test
    void nothingIsKeptOfStrangers() {
        of("anonymousUser", "ROLE_ANONYMOUS");
        of("anonymousUser", "ROLE_ANONYMOUS");
        SecurityContextHolder.clearContext();
        entries.of(Locale.ENGLISH);

        assertThat(asked).hasValue(3);
    }
}
