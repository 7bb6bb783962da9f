package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.leadline.LeadlineTest;
import io.leadline.identity.SavedFilters;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A filter that somebody gives a name is there again: in the menu, as the page's start, in the address. */
@LeadlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedFiltersTest extends BrowserTest {

    private static final List<String> PAGES = List.of("inbox", "orders", "items", "portfolio");

    private ScreenData data;

    @BeforeAll
    void somethingToFind() {
        data = new ScreenData(context);
    }

    @AfterAll
    void nothingMore() {
        data.end();
    }

    @BeforeEach
    @AfterEach
    void forget() {
        SavedFilters saved = context.getBean(SavedFilters.class);
        for (String page : PAGES) {
            saved.of("buyer2", page).forEach(filter -> saved.delete("buyer2", page, filter.name()));
        }
    }

    @Test
    void aFilterIsNamedWithTheKeyboardAndOpensThePageFromThenOn() {
        try (BrowserContext window = desk()) {
            Page page = open(window, "buyer2", "inbox?overdue=1&sort=value");
            assertThat(page.locator("#filters")).isVisible();
            Browsers.awaitIdle(page);
            page.locator(".filter-menu vaadin-menu-bar-button").first().focus();
            page.keyboard().press("Enter");
            assertThat(item(page, "Save this filter")).isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator("#filter-name input")).isFocused();
            page.keyboard().type("Late and dear");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            page.keyboard().press("Enter");
            assertThat(page.getByText("Saved as “Late and dear”.")).isVisible();

            page.navigate(address("inbox"));
            assertThat(page).hasURL(Pattern.compile(".*overdue=1.*"));
            assertThat(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Overdue")))
                    .isChecked();
            picture(page, "filters/inbox-1440");

            menu(page);
            item(page, "Everything").click();
            assertThat(page).hasURL(Pattern.compile(".*view=all"));
            assertThat(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Overdue")))
                    .not()
                    .isChecked();
        }
    }

    @Test
    void aFavouriteStandsOnTheFirstPageWithItsNumberAndLeadsToItsList() {
        try (BrowserContext window = desk()) {
            Page page = open(window, "buyer2", "orders?q=Lamp");
            assertThat(page.locator("#filters")).isVisible();
            Browsers.awaitIdle(page);
            menu(page);
            item(page, "Save this filter").click();
            page.locator("#filter-name input").fill("My lamps");
            page.locator("#filter-on-home").click();
            page.locator("#save-filter").click();
            assertThat(page.getByText("Saved as “My lamps”.")).isVisible();

            page.navigate(address("home"));
            Locator tile = page.locator(".home-tile", new Page.LocatorOptions().setHasText("My lamps"));
            assertThat(tile.locator(".home-tile-figure")).hasText(Pattern.compile("\\d+"));
            Axe.check(page);
            picture(page, "filters/home-1440");
            tile.locator("a").first().click();
            assertThat(page).hasURL(Pattern.compile(".*orders\\?q=Lamp.*"));
        }
    }

    @Test
    void eachListKeepsItsFiltersWhichAreRenamedAndDeletedOnAPhoneToo() {
        try (BrowserContext window = phone()) {
            for (String address :
                    List.of("orders?state=SENT&sort=-VALUE", "items?q=Lamp&sort=name", "portfolio?q=Lamp")) {
                String list = address.substring(0, address.indexOf('?'));
                Page page = open(window, "buyer2", address);
                menu(page);
                item(page, "Save this filter").click();
                page.locator("#filter-name input").fill("Mine");
                page.locator("#save-filter").click();
                assertThat(page.getByText("Saved as “Mine”.")).isVisible();

                page.navigate(address(list));
                menu(page);
                picture(page, "filters/" + list + "-360");
                Axe.checkWidth(page);
                item(page, "Mine").click();
                for (String part : address.substring(address.indexOf('?') + 1).split("&")) {
                    assertThat(page).hasURL(Pattern.compile(".*" + part + ".*"));
                }

                menu(page);
                item(page, "Rename or delete").click();
                Locator name = page.locator("vaadin-dialog").getByLabel("Name");
                name.fill("Ours");
                name.press("Enter");
                page.locator("vaadin-dialog")
                        .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("Opens first: Ours"))
                        .click();
                Browsers.awaitIdle(page);
                Locator delete = button(page, "Delete “Ours”");
                assertThat(delete).isVisible();
                assertThat(context.getBean(SavedFilters.class).preferred("buyer2", list))
                        .hasValueSatisfying(kept -> assertThat(kept.name()).isEqualTo("Ours"));
                delete.click();
                assertThat(page.getByText("You have no filters here.")).isVisible();
                button(page, "Done").click();
                Browsers.awaitIdle(page);
                Axe.check(page);
                page.close();
            }
        }
    }

    private static void menu(Page page) {
        Browsers.awaitIdle(page);
        page.locator("#filters").click();
    }

    private static Locator item(Page page, String name) {
        return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name))
                .or(page.getByRole(AriaRole.MENUITEMCHECKBOX, new Page.GetByRoleOptions().setName(name)))
                .first();
    }
}
