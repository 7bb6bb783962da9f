package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.leadline.LeadlineTest;
import io.leadline.identity.Role;
import io.leadline.ordering.OrderLife;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first page of each role, with real figures; {@link ScreensTest} looks at them in both languages. */
@LeadlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomesTest extends BrowserTest {

    /** What a figure of each role's first page is about, and that it is more than nothing. */
    private static final Map<Role, String> FIGURES =
            new EnumMap<>(Map.of(Role.BUYER, "approve", Role.SUPPLIER, "answer"));

    private ScreenData data;

    @BeforeAll
    void somethingToTellOf() {
        data = new ScreenData(context);
    }

    @AfterAll
    void noMore() {
        data.end();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleBeginsItsDayOnAPageOfItsOwn(Role role) {
        String account = data.user("home-" + role.group() + "-" + data.unique(), role, Locale.ENGLISH)
                .id();
        try (BrowserContext window = desk()) {
            Page page = open(window, account, "");
            page.waitForURL(Pattern.compile(".*/home$"));
            assertThat(page.locator(".page-header h1")).not().isEmpty();
            assertThat(page.locator(".home-tile, .home-panel").first()).isVisible();
            String figure = FIGURES.get(role);
            if (figure != null) {
                assertThat(page.locator("#tile-" + figure + " .home-tile-figure"))
                        .containsText(number());
            }
            look(page, role, DESK_PX);
            page.setViewportSize(PHONE_PX, 740);
            look(page, role, PHONE_PX);
            Axe.checkWidth(page);
        }
    }

    private static Pattern number() {
        return Pattern.compile("[1-9]");
    }

    private static void look(Page page, Role role, int width) {
        Browsers.awaitIdle(page);
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(file("homes/" + role.group() + "-" + width)));
    }

    @Test
    void aFigureOpensItsFormulaLeadsToItsListAndChangesWhereItStands() {
        try (BrowserContext window = desk()) {
            Page page = open(
                    window,
                    data.user("home-live-" + data.unique(), Role.BUYER, Locale.ENGLISH)
                            .id(),
                    "home");
            Locator tile = page.locator("#tile-approve");
            Locator figure = tile.locator(".home-tile-figure");
            assertThat(figure).containsText(number());
            String before = figure.textContent();
            tile.evaluate("tile => tile.dataset.seen = 'yes'");

            OrderLife more = new OrderLife(context).proposed(100);
            more.awaitTask("approve#1");
            assertThat(figure)
                    .not()
                    .hasText(before, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS));
            assertThat(tile).hasAttribute("data-seen", "yes");

            tile.locator(".how-open").click();
            assertThat(page.locator("#how-tile-approve")).isVisible();
            page.keyboard().press("Escape");
            tile.locator(".home-tile-link").click();
            page.waitForURL(Pattern.compile(".*/inbox[?]kind=.*ApproveOrder"));
            more.end();
        }
    }
}
