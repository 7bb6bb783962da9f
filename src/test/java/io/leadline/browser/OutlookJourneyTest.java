package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.leadline.LeadlineTest;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.ordering.OrderLife;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookLine;
import io.leadline.outlook.Outlooks;
import io.leadline.planning.PlanningRuns;
import io.leadline.replenishment.OutlookWeeks;
import io.leadline.studio.StudioShop;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A buyer releases expected orders, a supplier on a phone commits to less, and the buyer decides on the gap. */
@LeadlineTest
class OutlookJourneyTest extends BrowserTest {

    @Test
    void fromTheReckoningToTheDecisionOnAGap() {
        StudioShop shop = new StudioShop(context);
        context.getBean(PlanningRuns.class).runHere("expected-" + shop.id);
        try (BrowserContext desk = desk();
                BrowserContext pocket = phone()) {
            Page buyer = open(desk, "buyer", "outlook/" + shop.supplier);
            buyer.locator("#reckon").click();
            assertThat(buyer.locator("#draft")).isVisible();
            assertThat(buyer.locator("#draft")).containsText("3 items");
            correctTheFirst(buyer);
            picture(buyer, "outlook-draft-desk");
            Axe.check(buyer);
            buyer.locator("#release").click();
            assertThat(buyer.locator("#released")).containsText("waits for the supplier");
            picture(buyer, "outlook-released-desk");

            Outlook outlook = context.getBean(Outlooks.class)
                    .current(shop.supplier, OrderLife.BUYER)
                    .orElseThrow();
            String link = linkInMail(outlook.id(), "outlook-released").substring(1);
            Page phone = open(pocket, link);
            assertThat(phone.getByText("0 of 3 items answered")).isVisible();
            picture(phone, "outlook-commit-phone");
            Axe.check(phone);
            Axe.checkWidth(phone);
            sheet(phone, outlook);
            assertThat(phone.getByText("1 of 3 items answered")).isVisible();
            phone.locator("#all-as-expected").click();
            assertThat(phone.getByText("3 of 3 items answered")).isVisible();
            lowerTheFirst(phone);
            picture(phone, "outlook-weeks-phone");
            Axe.check(phone);
            Axe.checkWidth(phone);
            phone.locator("#send-commitment").click();
            assertThat(phone.locator("#commitment")).containsText("short");
            picture(phone, "outlook-said-phone");

            Locator gap = buyer.locator(".outlook-gap").first();
            assertThat(gap).containsText("missing");
            picture(buyer, "outlook-gap-desk");
            Axe.check(buyer);
            int gaps = buyer.locator(".way-ACCEPT").count();
            for (int i = 0; i < gaps; i++) {
                Locator open = buyer.locator(".outlook-gap:has(.way-ACCEPT)").first();
                open.locator("vaadin-text-field input").fill("We have enough until summer");
                open.locator(".way-ACCEPT").click();
                assertThat(buyer.locator(".way-ACCEPT")).hasCount(gaps - 1 - i);
            }
            assertThat(buyer.locator("#released")).containsText("each gap is decided");
            inGerman(shop, buyer, phone);
        }
    }

    private static void correctTheFirst(Page buyer) {
        buyer.locator("#draft vaadin-grid-cell-content", new Page.LocatorOptions().setHasText("Cup P3"))
                .first()
                .click();
        Locator form = buyer.locator(".outlook-weeks");
        form.locator(".outlook-week vaadin-big-decimal-field input").nth(12).fill("1234");
        form.locator(".outlook-week vaadin-big-decimal-field input").nth(12).press("Tab");
        buyer.locator("#correct").click();
        assertThat(buyer.locator("#draft")).containsText("corrected");
    }

    /** All weeks of one item, by a file. */
    private static void sheet(Page phone, Outlook outlook) {
        OutlookLine line = outlook.lines().get(1);
        StringBuilder rows = new StringBuilder("outlook,sku,location,week,committed\n");
        for (int week = 0; week < OutlookWeeks.COUNT; week++) {
            rows.append(String.join(
                            ",",
                            outlook.id(),
                            line.sku(),
                            line.location(),
                            outlook.weeks().monday(week).toString(),
                            "yes"))
                    .append('\n');
        }
        phone.getByText("By spreadsheet").click();
        phone.locator("#commitment-sheet input[type=file]")
                .setInputFiles(new FilePayload(
                        "commitment.csv", "text/csv", rows.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(phone.locator("#sheet-result")).containsText("Read: 1 items, 0 cells wrong, 2 items open");
    }

    private static void lowerTheFirst(Page phone) {
        phone.locator(".row-card").first().click();
        Locator form = phone.locator(".outlook-weeks:visible");
        form.locator(".toolbar vaadin-big-decimal-field input").fill("10");
        form.locator(".toolbar vaadin-big-decimal-field input").press("Tab");
        form.getByText("Fill in").click();
        assertThat(phone.locator(".row-card").first()).containsText("less");
    }

    /** The same pages as a German reads them. */
    private void inGerman(StudioShop shop, Page buyer, Page phone) {
        Suppliers suppliers = context.getBean(Suppliers.class);
        Supplier maker = suppliers.find(shop.supplier).orElseThrow();
        suppliers.put(java.util.List.of(new Supplier(
                maker.id(),
                maker.name(),
                maker.email(),
                maker.country(),
                maker.zone(),
                Locale.GERMAN,
                maker.currency(),
                maker.minOrderValue())));
        phone.reload();
        assertThat(phone.locator("#commitment")).isVisible();
        picture(phone, "outlook-commit-phone-german");
        Axe.checkWidth(phone);
        buyer.setViewportSize(PHONE_PX, 740);
        picture(buyer, "outlook-buyer-phone");
        Axe.checkWidth(buyer);
    }
}
