package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.leadline.LeadlineTest;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.Locations;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Stock;
import io.leadline.stock.StockCount;
import io.leadline.transfers.StockTransfer;
import io.leadline.transfers.StockTransfers;
import io.leadline.transfers.Suggestions;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A buyer accepts a suggested transfer; goods-in ships it and counts less in on a phone. */
@LeadlineTest
class TransfersTest extends BrowserTest {

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

    @Test
    void aTransferIsAcceptedShippedAndCountedIn() {
        String id = suggested();
        try (BrowserContext desk = desk()) {
            Page page = open(desk, "buyer", "transfers?transfer=" + id);
            assertThat(page.locator(".card leadline-bpmn")).isVisible();
            Axe.check(page);
            picture(page, "transfer");
            page.locator(".card .transfer-accept").click();
            assertThat(page.locator(".card").getByText("To ship").first()).isVisible();
        }
        try (BrowserContext pocket = phone()) {
            Page page = open(pocket, "goods-in", "transfers?transfer=" + id);
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

    @Test
    void whatGoesBetweenTwoPlacesIsAcceptedShippedAndCountedInAtOnce() {
        String batch = transfers.get(suggested()).batch();
        try (BrowserContext desk = desk()) {
            Page page = open(desk, "buyer", "transfers");
            page.locator("a[href='transfers?batch=" + batch + "']").click();
            assertThat(page.locator(".card leadline-bpmn")).isVisible();
            Axe.check(page);
            picture(page, "transfer-batch");
            page.locator(".all-accept").click();
            assertThat(page.locator(".all-accept")).hasCount(0);
        }
        try (BrowserContext pocket = phone()) {
            Page page = open(pocket, "goods-in", "transfers?batch=" + batch);
            page.locator(".all-ship").click();
            assertThat(page.locator(".all-receive")).isVisible();
            Axe.check(page);
            Axe.checkWidth(page);
            picture(page, "transfer-batch-phone");
            page.locator(".all-receive").click();
            assertThat(page.locator(".all-receive")).hasCount(0);
        }
        Assertions.assertEquals(
                StockTransfer.State.DONE, transfers.batch(batch).getFirst().state());
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
}
