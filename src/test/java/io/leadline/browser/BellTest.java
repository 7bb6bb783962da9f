package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.leadline.LeadlineTest;
import io.leadline.ordering.PurchaseOrders;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a supplier did rings at the buyer's, on a phone too. */
@LeadlineTest
class BellTest extends OrderBrowserTest {

    @Test
    void whatTheSupplierDidIsCountedUntilItIsLookedAtAndLeadsToItsOrder() {
        life.confirmed(100);
        String order = life.now().name();
        try (BrowserContext window = phone()) {
            Page page = open(window, "buyer", "profile");
            assertThat(page.locator(".bell-count")).isVisible();
            Axe.checkWidth(page);
            // One row of the frame holds it, beside the search and whose account it is.
            Assertions.assertThat(page.locator(".user-menu").boundingBox().y)
                    .isLessThan(page.locator("#bell").boundingBox().y
                            + page.locator("#bell").boundingBox().height);
            Locator row = page.locator(".news-row", new Page.LocatorOptions().setHasText(order))
                    .first();

            page.locator("#bell").click();

            assertThat(row).containsText("Confirmed in round 1");
            assertThat(row).containsText("New");
            picture(page, "bell-phone");
            Axe.check(page);
            Axe.checkWidth(page);
            assertThat(page.locator(".bell-count")).isHidden();

            // While the page is open, it rings of what comes.
            page.locator("#news-close").click();
            life.done(context.getBean(PurchaseOrders.class)
                    .comment(life.order, "c-" + life.id, "Is Friday fine?", life.supplier));
            assertThat(page.locator(".bell-count")).isVisible();
            page.locator("#bell").click();
            row.click();
            assertThat(page.locator(".page-header h1")).containsText(order);
        }
        try (BrowserContext window = desk()) {
            Page page = open(window, "buyer", "home");
            page.locator("#bell").click();
            assertThat(page.locator(".news-row").first()).isVisible();
            picture(page, "bell-desk");
        }
    }
}
