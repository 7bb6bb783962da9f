package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.leadline.LeadlineTest;
import io.leadline.clearance.OverstockCase.State;
import io.leadline.clearance.OverstockCaseStore;
import io.leadline.clearance.OverstockExample;
import io.leadline.shared.Sku;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The board of overstock, and a case as a buyer and a manager see it, on a desk and on a phone. */
@LeadlineTest
class ClearancePagesTest extends BrowserTest {

    @Autowired
    OverstockCaseStore store;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theBoardLeadsToACaseWithItsWaysAndWhoseTurnItIs() {
        String decide = "OC-D-" + unique;
        String approve = "OC-A-" + unique;
        store.add(OverstockExample.in(State.DECIDING, decide, "S-" + unique, new Sku("D-" + unique)));
        store.add(OverstockExample.in(State.APPROVING, approve, "S-" + unique, new Sku("A-" + unique)));
        for (int width : new int[] {DESK_PX, PHONE_PX}) {
            try (BrowserContext window = window(width, 900)) {
                Page page = open(window, "buyer", "clearance");
                assertThat(page.locator("vaadin-grid")).isVisible();
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file("clearance-" + width)));
                Axe.check(page);
                Axe.checkWidth(page);

                page.navigate(page.url().replace("clearance", "overstock/" + decide));
                assertThat(page.locator("#choose-way")).isVisible();
                assertThat(page.locator("#ways")).isVisible();
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file("overstock-" + width)));
                Axe.check(page);
                Axe.checkWidth(page);

                page.navigate(page.url().replace(decide, approve));
                assertThat(page.locator("#turn")).isVisible();
                assertThat(page.locator("#approve")).hasCount(0);
            }
        }
        try (BrowserContext window = desk()) {
            Page page = open(window, "manager", "overstock/" + approve);
            assertThat(page.locator("#approve")).isVisible();
            assertThat(page.locator("#choose-way")).hasCount(0);
        }
    }
}
