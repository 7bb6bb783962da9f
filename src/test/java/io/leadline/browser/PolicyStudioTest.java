package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.leadline.LeadlineTest;
import io.leadline.ordering.OrderLife;
import io.leadline.studio.Backtest;
import io.leadline.studio.PolicyChange;
import io.leadline.studio.PolicyChanges;
import io.leadline.studio.StudioShop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The policy studio from trying policies to the approved change, over the screens of those who take part. */
@LeadlineTest
class PolicyStudioTest extends BrowserTest {

    @Autowired
    PolicyChanges changes;

    @Test
    void aManagerTriesPoliciesAndAdoptsOneThatTheHeadOfPurchasingApproves() throws Exception {
        StudioShop shop = new StudioShop(context);
        try (BrowserContext desk = window(1440, 1000)) {
            Page page = open(desk, "manager", "policy");
            page.locator("#try").click();
            page.locator("#scope").click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("One supplier"))
                    .click();
            page.locator("#scope-id input").fill("Nobody at all");
            page.locator("#start-backtest").click();
            assertThat(page.locator("#scope-id")).hasAttribute("invalid", "");
            page.locator("#scope-id input").fill(shop.supplier);
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(shop.supplier))
                    .click();
            page.locator("#levels input").fill("80, 96, 99");
            page.locator("#start-backtest").click();

            assertThat(page.locator("leadline-chart[drawn]")).isVisible();
            page.getByLabel("Put 80% fill rate side by side").check();
            page.getByLabel("Put 99% fill rate side by side").check();
            assertThat(page.locator("#side-by-side")).containsText("of it lost margin");
            assertThat(page.locator("#what-you-did")).containsText("What you did");
            assertThat(page).hasURL(Pattern.compile(".*points=f80-7d.*f99-7d.*"));
            Download csv = page.waitForDownload(() -> link(page, "CSV").click());
            org.assertj.core.api.Assertions.assertThat(Files.readString(csv.path()))
                    .contains("fill_rate_ci")
                    .contains("What you did");
            Axe.check(page);
            wholePicture(page, "policy-studio");

            page.locator("#adopt-f99-7d").click();
            page.getByLabel("Reason").fill("Fewer empty shelves");
            page.getByText("Ask for approval").click();
            assertThat(page.locator("#change")).containsText("Fewer empty shelves");
            assertThat(page.locator("#approve-policy")).isDisabled();
        }
        PolicyChange change = Awaitility.await()
                .until(changes::open, found -> found.isPresent())
                .orElseThrow();
        shop.awaitTask(change.interaction());
        try (BrowserContext desk = window(1440, 1000)) {
            Page page = open(desk, "head", "inbox?q=" + change.id());
            assertThat(page.getByText("Approve policy").first()).isVisible();
            page.navigate(address("policy?change=" + change.id()));
            page.locator("#approve-policy").click();
            shop.awaitEnd(change.id(), "EndEvent_PolicyActive");
            assertThat(page.locator("#versions")).containsText("Fewer empty shelves");
            Axe.check(page);
        }
    }

    @Test
    void aBuyerLooksOnAPhoneAndCannotAdopt() {
        StudioShop shop = new StudioShop(context);
        Backtest done = shop.done(shop.ofSupplier(), OrderLife.BUYER);
        try (BrowserContext pocket = phone()) {
            Page page = open(pocket, "buyer", "policy?test=" + done.id() + "&by=stock");

            assertThat(page.locator("leadline-chart[drawn]")).isVisible();
            assertThat(page.locator("[id^=adopt-]")).hasCount(0);
            Axe.check(page);
            Axe.checkWidth(page);
            wholePicture(page, "policy-studio-phone");
            page.navigate(address("policy?test=BT-none"));
            assertThat(page.getByText("There is no such back-test")).isVisible();
        }
    }

    @Test
    void aManagerAsksForATargetOfPromotions() {
        try (BrowserContext desk = window(1440, 1000)) {
            Page page = open(desk, "manager", "policy");
            page.locator("#settings").click();
            page.getByLabel("While a promotion runs").click();
            page.getByText("a fill rate of its own").last().click();
            page.locator("#rules-promotion input").fill("99");
            page.locator("#rules-dead input").fill("120");
            page.getByLabel("Reason").fill("Promotions must not fail");
            page.getByLabel("Reason").press("Tab");
            Axe.check(page);
            wholePicture(page, "planning-settings");
            page.locator("#ask-settings").click();
            assertThat(page.locator("#change")).containsText("Promotions must not fail");
            assertThat(page.locator("#change")).containsText("dead after 120 days");
        }
        changes.open()
                .ifPresent(change ->
                        changes.reject(change.id(), "The test is over", new StudioShop(context).actor("head")));
    }

    /** Every model as a person reads it. */
    @Test
    void everyProcessCanBeDrawn() throws Exception {
        try (BrowserContext desk = window(1600, 900)) {
            Page page = open(desk, "manager", "policy");
            assertThat(page.locator(".page-header h1")).isVisible();
            for (String process :
                    new String[] {"back-test", "policy-change", "planning-run", "order-change", "stock-transfer"}) {
                page.evaluate(
                        "xml => { const old = document.getElementById('model'); if (old) old.remove();"
                                + " const model = document.createElement('leadline-bpmn'); model.id = 'model';"
                                + " model.xml = xml; model.style.cssText ="
                                + " 'position:fixed;inset:0;z-index:9999;background:white;display:block';"
                                + " document.body.append(model); }",
                        Files.readString(Path.of("bpmn", process + ".bpmn")));
                Locator model = page.locator("#model");
                assertThat(model.locator(".djs-container")).isVisible();
                assertThat(model.locator(".bpmn-failed")).hasCount(0);
                model.locator(".djs-container").screenshot(new Locator.ScreenshotOptions().setPath(file(process)));
            }
        }
    }

    private static void wholePicture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file(name)).setFullPage(true));
    }
}
