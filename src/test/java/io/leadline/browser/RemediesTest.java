package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.leadline.LeadlineTest;
import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Locations;
import io.leadline.demand.DailySale;
import io.leadline.demand.SalesHistory;
import io.leadline.ordering.ChangeRequest;
import io.leadline.planning.PlanningRuns;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Too much is on order: the buyer asks for it later from the item's page, and the supplier agrees on a phone. */
@LeadlineTest
class RemediesTest extends OrderBrowserTest {

    @Autowired
    PlanningRuns runs;

    @Autowired
    SalesHistory sales;

    @Autowired
    Locations locations;

    @BeforeEach
    void anOrderOfMoreThanIsSold() {
        life.confirmed(450);
        locations.putChannels(List.of(new Channel("C-" + life.id, "Shop", ChannelKind.WEB, "L-" + life.id, 0)));
        sales.put(IntStream.rangeClosed(1, 200)
                .mapToObj(day ->
                        new DailySale(life.clock.today().minusDays(day), life.sku, "C-" + life.id, 1 + day % 3, 20, 0))
                .toList());
        runs.runHere("T-" + life.id);
    }

    @Test
    void theSupplierIsAskedForALaterDateAndAgreesByTheLinkOfItsMail() {
        LocalDate before = life.line().expectedDate();
        try (BrowserContext desk = desk()) {
            Page page = open(desk, "buyer", "item/" + life.sku);
            page.locator("#do-POSTPONE_OPEN_ORDER").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog.getByText("has to agree")).isVisible();
            Axe.check(page);
            picture(page, "remedy-later");
            page.locator("#remedy-" + life.order).click();
            assertThat(page.getByText("The supplier is asked about").first()).isVisible();
        }
        life.awaitTask("change#1");

        try (BrowserContext pocket = phone()) {
            Page phone =
                    open(pocket, linkInMail(life.order, "order-later-asked").substring(1));
            assertThat(phone.getByText("We ask you to change a line")).isVisible();
            Axe.check(phone);
            Axe.checkWidth(phone);
            picture(phone, "request-phone");
            phone.locator("#agree-1").click();
            life.awaitEnd("EndEvent_OrderChanged");
        }
        Assertions.assertTrue(life.line().expectedDate().isAfter(before));
    }

    @Test
    void whatIsAskedIsTakenBackOnTheOrdersPage() {
        try (BrowserContext desk = desk()) {
            Page page = open(desk, "buyer", "order/" + life.order);
            page.getByText("Ask for a later date, or without a line").click();
            page.locator("#ask-later").click();
            life.awaitTask("change#1");
            assertThat(page.getByText("The supplier was asked to change a line"))
                    .isVisible();
            Axe.check(page);
            picture(page, "request-order");
            page.locator("#settle-1").click();
            life.awaitEnd("EndEvent_ChangeDropped");
        }
        Assertions.assertEquals(
                ChangeRequest.State.DROPPED,
                life.now().talk().changes().getFirst().state());
    }
}
