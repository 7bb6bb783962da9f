package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.leadline.LeadlineTest;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.ordering.OrderLife;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookLine;
import io.leadline.outlook.Outlooks;
import io.leadline.planning.PlanningRuns;
import io.leadline.replenishment.OutlookWeeks;
import io.leadline.studio.StudioShop;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A buyer releases expected orders, a supplier on a phone commits to less, and the buyer decides on the gap. */
@LeadlineTest
class OutlookJourneyTest extends BrowserTest {

    private ScreenData data;

    @Test
    void fromTheReckoningToTheDecisionOnAGap() {
        StudioShop shop = new StudioShop(context);
        data = new ScreenData(context);
        Actor maker = Actor.byLink(shop.supplier, "Jana", Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
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
            asPerson(data.user("jana-" + shop.id, maker, Locale.ENGLISH), "expected-orders", "outlook-portal");
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
            buyer.locator("#released vaadin-grid-cell-content", new Page.LocatorOptions().setHasText("Cup P3"))
                    .first()
                    .click();
            assertThat(buyer.locator(".outlook-committed")).containsText("Behind");
            full(buyer, "outlook-gap-desk");
            Axe.check(buyer);
            int gaps = buyer.locator(".way-ACCEPT").count();
            for (int i = 0; i < gaps; i++) {
                Locator open = buyer.locator(".outlook-gap:has(.way-ACCEPT)").first();
                open.locator("vaadin-text-field input").fill("We have enough until summer");
                open.locator(".way-ACCEPT").click();
                assertThat(buyer.locator(".way-ACCEPT")).hasCount(gaps - 1 - i);
            }
            assertThat(buyer.locator("#released")).containsText("each gap is decided");
            everywhereElse(shop, outlook, maker);
        }
        data.end();
    }

    /** What was told and said stands on the pages of the item, the supplier and all outlooks, in both languages and widths. */
    private void everywhereElse(StudioShop shop, Outlook outlook, Actor maker) {
        User german = data.user("einkauf-" + shop.id, Role.BUYER, Locale.GERMAN);
        asPerson(german, "outlook/" + shop.supplier, "outlook-decided-german");
        asPerson(german, "outlooks", "outlooks-german");
        asPerson(data.user("jan-" + shop.id, maker, Locale.GERMAN), "expected-orders", "outlook-portal-german");
        try (Page item =
                page(DESK_PX, "buyer", "item/" + outlook.lines().getFirst().sku())) {
            assertThat(item.locator("#item-outlook a")).hasText("Maker " + shop.id);
            assertThat(item.locator("#item-outlook")).containsText("short from the week of");
            Axe.check(item);
        }
    }

    private void asPerson(User person, String path, String picture) {
        for (int width : List.of(DESK_PX, PHONE_PX)) {
            try (Page page = page(width, person.id(), path)) {
                assertThat(page.locator("h1")).isVisible();
                Browsers.awaitIdle(page);
                full(page, picture + "-" + width);
                Axe.check(page);
                Axe.checkWidth(page);
            }
        }
    }

    private static void full(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file(name)).setFullPage(true));
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
        assertThat(phone.locator("#sheet-result")).containsText("Read: 1 item, 0 cells wrong, 2 items open");
    }

    private static void lowerTheFirst(Page phone) {
        phone.locator(".row-card").first().click();
        Locator form = phone.locator(".outlook-weeks:visible");
        form.locator(".toolbar vaadin-big-decimal-field input").fill("10");
        form.locator(".toolbar vaadin-big-decimal-field input").press("Tab");
        form.getByText("Fill in").click();
        assertThat(phone.locator(".row-card").first()).containsText("less");
    }
}
