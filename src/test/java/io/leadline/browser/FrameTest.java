package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.leadline.LeadlineTest;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.shared.Money;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The frame around every page, and the pages that belong to everybody. */
@LeadlineTest
class FrameTest extends BrowserTest {

    @Autowired
    Suppliers suppliers;

    @Test
    void theSignInPageIsAccessibleOnADeskAndOnAPhone() {
        for (int width : new int[] {DESK_PX, PHONE_PX}) {
            try (BrowserContext window = window(width, 800)) {
                Page page = open(window, "sign-in");
                assertThat(page.locator("input[name=username]")).isVisible();

                Axe.check(page);
                Axe.checkWidth(page);
            }
        }
    }

    @Test
    void anAdministratorFindsTheUsersAndTheOwnProfile() {
        for (int width : new int[] {DESK_PX, PHONE_PX}) {
            try (BrowserContext window = window(width, 800)) {
                for (String path : new String[] {"users", "profile"}) {
                    Page page = open(window, "admin", path);
                    assertThat(page.locator(".page-header h1")).isVisible();

                    Axe.check(page);
                    Axe.checkWidth(page);
                }
            }
        }
    }

    @Test
    void whatNeverChangesIsKeptByTheBrowserAndWhatIsTheSameForAllComesCompressed() {
        try (BrowserContext window = desk()) {
            Map<String, Response> answers = new ConcurrentHashMap<>();
            window.onResponse(answer -> answers.put(answer.url().replaceFirst("[?].*", ""), answer));
            Page page = open(window, "sign-in");
            assertThat(page.locator("input[name=username]")).isVisible();

            Response named = answers.entrySet().stream()
                    .filter(answer -> answer.getKey().contains("/VAADIN/build/"))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            Assertions.assertThat(named.headerValue("cache-control")).contains("immutable");
            Assertions.assertThat(answers.get(address("leadline.css")).headerValue("content-encoding"))
                    .isEqualTo("gzip");
        }
    }

    @Test
    void aButtonThatMovesBetweenPressingAndLettingGoIsPressedAllTheSame() {
        try (BrowserContext window = desk()) {
            Page page = open(window, "buyer", "profile");
            Locator button = page.locator("#add-absence");
            Locator dialog = page.locator("vaadin-dialog[opened]");
            button.evaluate("one => { window.pressed = 0; one.addEventListener('click', e => window.pressed++); }");
            button.hover();
            page.mouse().down();
            button.evaluate("one => { one.style.position = 'relative'; one.style.top = '300px'; }");
            page.mouse().up();
            assertThat(dialog).hasCount(1);
            page.keyboard().press("Escape");
            assertThat(dialog).hasCount(0);

            button.click();
            assertThat(dialog).hasCount(1);
            Assertions.assertThat(page.evaluate("window.pressed")).isEqualTo(2);
        }
    }

    @Test
    void aBuyerIsToldThatAPageIsNotForBuyersAndThatAnotherDoesNotExist() {
        try (BrowserContext window = desk()) {
            Page page = open(window, "buyer", "users");

            assertThat(page.getByText("Not for your role")).isVisible();
            page.navigate(address("no-such-page"));
            assertThat(page.getByText("There is nothing here")).isVisible();
            Axe.check(page);
        }
    }

    @Test
    void aQuestionMarkOpensTheKeysAndSignOutLeadsBackToTheSignInPage() {
        try (BrowserContext window = desk()) {
            // Signs in for itself, because signing out ends the session for all its windows.
            Page page = window.newPage();
            Browsers.signIn(page, address(""), "buyer2", password("buyer2"));
            page.navigate(address("profile"));
            assertThat(page.locator(".page-header h1")).isVisible();

            page.keyboard().press("?");
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Keyboard shortcuts");
            page.keyboard().press("Escape");
            page.getByLabel("Your account: Ben Buyer").click();
            page.getByText("Sign out").click();

            assertThat(page.locator("vaadin-login-form")).isVisible();
        }
    }

    @Test
    void lettersLeadFromPageToPageAndAreLettersWhileSomebodyTypes() {
        try (BrowserContext window = desk()) {
            Page page = open(window, "buyer", "profile");
            Locator heading = page.locator(".page-header h1");
            assertThat(heading).hasText("My settings");
            Browsers.awaitIdle(page);

            page.keyboard().press("?");
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Go to a page");
            picture(page, "keys-1440");
            page.keyboard().press("g");
            page.keyboard().press("i");
            assertThat(heading).hasText("My settings");
            page.keyboard().press("Escape");
            // Not seen any more is not yet gone: until it has left the page, its focus, and so the letters, are its
            // own.
            assertThat(page.locator("vaadin-dialog")).hasCount(0);

            // Both letters are pressed at once, however busy the machine is: G is forgotten after a second and a half.
            page.clock().setFixedTime(new Date());
            page.keyboard().press("g");
            page.keyboard().press("o");
            assertThat(heading).hasText("Orders");
            Browsers.awaitIdle(page);
            page.keyboard().press("/");
            page.keyboard().type("gigojk?");
            assertThat(page.locator(".filters vaadin-text-field input").first()).hasValue("gigojk?");
            assertThat(heading).hasText("Orders");
        }
    }

    @Test
    void aSupplierIsFoundFromAnyPageByTheKeyboardAlone() {
        suppliers.put(List.of(new Supplier(
                "S-found",
                "Quince and Sons",
                "quince@example.com",
                "GB",
                ZoneOffset.UTC,
                Locale.ENGLISH,
                "GBP",
                Money.zero("GBP"))));
        try (BrowserContext window = desk()) {
            Page page = open(window, "buyer", "orders");

            assertThat(page.locator(".page-header h1")).isFocused();
            page.keyboard().press("Control+k");
            page.keyboard().type("quince");
            assertThat(page.locator("vaadin-combo-box-item .found-kind").first())
                    .hasText("Supplier");
            Axe.check(page);
            page.keyboard().press("Enter");

            assertThat(page.locator(".page-header h1")).hasText("Quince and Sons");
        }
    }
}
