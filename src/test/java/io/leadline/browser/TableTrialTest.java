package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.leadline.LeadlineTest;
import org.junit.jupiter.api.Test;

/** A manager tries other limits on what is recorded, on a desk and on a phone; whatever others have left there. */
@LeadlineTest
class TableTrialTest extends BrowserTest {

    @Test
    void otherLimitsAreTriedBesideThePage() {
        for (int width : new int[] {DESK_PX, PHONE_PX}) {
            try (BrowserContext window = window(width, 900)) {
                Page page = open(window, "manager", "what-came-of-it");

                assertThat(page.locator("#trial-begin")).isVisible();
                Axe.check(page);
                Axe.checkWidth(page);

                page.locator("#trial-begin").click();

                assertThat(page.locator("#trial-words")).isVisible();
            }
        }
    }
}
