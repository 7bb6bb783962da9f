package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.leadline.LeadlineTest;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.Locations;
import io.leadline.identity.DemoAccounts;
import io.leadline.planning.transfers.StockTransfer;
import io.leadline.planning.transfers.StockTransfers;
import io.leadline.planning.transfers.Suggestions;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Stock;
import io.leadline.stock.StockCount;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A buyer accepts a suggested transfer; goods-in ships it and counts less in on a phone. */
@LeadlineTest
class TransfersTest {

    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    Suggestions suggestions;

    @Autowired
    StockTransfers transfers;

    @Autowired
    Stock stock;

    @Autowired
    Items items;

    @Autowired
    Locations locations;

    @Autowired
    BusinessClock clock;

    @Autowired
    DemoAccounts demo;

    @LocalServerPort
    int port;

    @BeforeAll
    static void open() {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @Test
    void aTransferIsAcceptedShippedAndCountedIn() {
        String id = suggested();
        try (BrowserContext desk = window(1440)) {
            Page page = signedIn(desk, "buyer");
            page.navigate(address("transfers?transfer=" + id));
            assertThat(page.locator(".card leadline-bpmn")).isVisible();
            Axe.check(page);
            picture(page, "transfer");
            page.locator(".card .transfer-accept").click();
            assertThat(page.locator(".card").getByText("To ship").first()).isVisible();
        }
        try (BrowserContext pocket = window(360)) {
            Page page = signedIn(pocket, "goods-in");
            page.navigate(address("transfers?transfer=" + id));
            page.locator(".card .transfer-ship").click();
            page.locator("#transfer-do").click();
            assertThat(page.locator(".card .transfer-receive")).isVisible();
            Axe.check(page);
            Axe.checkWidth(page);
            picture(page, "transfer-phone");
            page.locator(".card .transfer-receive").click();
            page.locator("#transfer-units input").fill("17");
            page.locator("#transfer-units input").press("Tab");
            page.locator("#transfer-do").click();
            assertThat(page.getByText("20 left, 17 were counted in.")).isVisible();
        }
        Assertions.assertEquals(StockTransfer.State.DONE, transfers.get(id).state());
    }

    private String suggested() {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        Sku cup = new Sku("CUP-" + unique);
        for (String place : List.of("AT-" + unique, "SH-" + unique)) {
            locations.put(List.of(new Location(place, place, LocationKind.WAREHOUSE, "GB", ZoneOffset.UTC)));
        }
        items.put(List.of(
                new Item(cup, "Cup " + unique, "cups", "piece", Money.of("4", "GBP"), Money.of("9", "GBP"), 1, 1)));
        stock.count(List.of(new StockCount(clock.today(), "AT-" + unique, cup, Quantity.of(50))));
        suggestions.keep(
                List.of(cup),
                List.of(new Suggestions.Wish(cup, "AT-" + unique, "SH-" + unique, Quantity.of(20))),
                "P-" + unique,
                clock.today());
        return transfers.open().stream()
                .filter(transfer -> transfer.sku().equals(cup))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static BrowserContext window(int width) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("en-GB"));
    }

    private Page signedIn(BrowserContext window, String name) {
        Page page = window.newPage();
        String password = demo.list().stream()
                .filter(account -> account.signInName().equals(name))
                .findFirst()
                .orElseThrow()
                .password();
        Browsers.signIn(page, address(""), name, password);
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }
}
