package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.leadline.LeadlineTest;
import io.leadline.identity.User;
import io.leadline.ordering.OrderLife;
import io.leadline.partners.Certificates;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A supplier gives a certificate on a phone; the buyer sees it, and returns it. */
@LeadlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificatesPageTest extends BrowserTest {

    private ScreenData data;
    private OrderLife life;
    private User jana;

    @BeforeAll
    void somethingToSee() {
        data = new ScreenData(context);
        life = new OrderLife(context).confirmed(100);
        jana = data.user("jana-" + life.id, life.supplier, Locale.ENGLISH);
    }

    @AfterAll
    void nothingToSee() {
        // Nobody is reminded of it in the tests that come after.
        Certificates certificates = context.getBean(Certificates.class);
        certificates.own(jana.actor()).forEach(one -> certificates.withdraw(one.id(), "Seen", jana.actor()));
        life.end();
        data.end();
    }

    @Test
    void aCertificateIsGivenOnAPhoneAndReturnedWithAReason() {
        LocalDate today = life.clock.today();
        try (BrowserContext phone = phone();
                BrowserContext buying = desk()) {
            Page page = open(phone, jana.id(), "company");
            page.locator("#add-certificate").click();
            page.getByLabel("Name").last().fill("ISO 9001");
            page.getByLabel("Number").fill("Q-4711");
            page.getByLabel("Issued by").fill("TUV");
            fillDay(page.locator("#certificate-from"), today.minusDays(9));
            fillDay(page.locator("#certificate-until"), today.plusDays(400));
            page.locator("#certificate-file input[type=file]")
                    .setInputFiles(
                            new FilePayload("iso.pdf", "application/pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8)));
            assertThat(page.getByText("iso.pdf is here.")).isVisible();
            Axe.check(page);
            Axe.checkWidth(page);
            picture(page, "company/certificate-360");
            page.locator("#give-certificate").click();
            Locator own = page.locator("#certificates");
            assertThat(own).containsText("Quality: ISO 9001");
            assertThat(own.locator(".state")).hasText("Valid");
            picture(page, "company/certificates-360");
            assertThat(context.getBean(Certificates.class).own(jana.actor())).hasSize(1);

            Page buyer = open(buying, "buyer", "supplier/" + life.supplier.organisation());
            Locator card = buyer.locator("#partner-certificates");
            assertThat(card).containsText("Q-4711");
            Axe.check(buyer);
            picture(buyer, "company/certificates-buyer-1440");
            card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Return: Quality: ISO 9001"))
                    .click();
            buyer.getByLabel("Reason").last().fill("The stamp is missing");
            button(buyer, "Return").last().click();

            assertThat(card.locator(".state")).hasText("Returned");
            assertThat(own).containsText("The stamp is missing");
            assertThat(own.locator(".state")).hasText("Returned");
        }
    }
}
