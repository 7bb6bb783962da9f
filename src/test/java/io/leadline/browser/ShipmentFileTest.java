package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.leadline.LeadlineTest;
import io.leadline.shared.Quantity;
import io.leadline.shipments.Shipments;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A supplier on a phone, by the link of a mail, tells of a shipment by the sheet that it filled in at its desk. */
@LeadlineTest
class ShipmentFileTest extends OrderBrowserTest {

    @Test
    void whatTheSheetSaysIsLookedAtAndSent() {
        life.confirmed(100);
        Shipments shipments = context.getBean(Shipments.class);
        LocalDate today = life.clock.today();
        String sheet = "order;line;quantity;batch;best_before;shipment;carrier;arrives_on\n"
                + life.now().name() + ";1;40;B7;" + today.plusDays(90) + ";D-1;Northgate;" + today.plusDays(3) + "\n"
                + "PO-NONE;1;40;;;;;\n";
        try (BrowserContext pocket = window(PHONE_PX, 900)) {
            Page phone = open(pocket, linkInMail(life.order, "order-sent").substring(1));
            phone.locator("#tell-on-order vaadin-details-summary").first().click();
            phone.getByText("By spreadsheet").click();
            phone.locator("#shipment-sheet input[type=file]")
                    .setInputFiles(new FilePayload("shipment.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)));
            assertThat(phone.locator("#sheet-result")).containsText("Read: 1 line of 1 order, 1 cell wrong");
            assertThat(phone.locator("#sheet-result")).containsText("Row 3, line: PO-NONE 1");
            assertThat(phone.locator(".shipped-row vaadin-text-field input").first())
                    .hasValue("B7");
            Axe.check(phone);
            Axe.checkWidth(phone);

            phone.locator("#tell-shipment").click();

            Awaitility.await()
                    .untilAsserted(() -> Assertions.assertThat(shipments.ofOrder(life.order, life.supplier))
                            .hasSize(1));
        }
        Assertions.assertThat(
                        shipments.ofOrder(life.order, life.supplier).getFirst().notice())
                .satisfies(told -> {
                    Assertions.assertThat(told.number()).isEqualTo("D-1");
                    Assertions.assertThat(told.carrier()).isEqualTo("Northgate");
                    Assertions.assertThat(told.arrivesOn()).isEqualTo(today.plusDays(3));
                    Assertions.assertThat(told.lines()).singleElement().satisfies(line -> {
                        Assertions.assertThat(line.quantity()).isEqualTo(Quantity.of(40));
                        Assertions.assertThat(line.bestBefore()).isEqualTo(today.plusDays(90));
                    });
                });
    }
}
