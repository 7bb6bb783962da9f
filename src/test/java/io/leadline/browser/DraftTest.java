package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.leadline.LeadlineTest;
import io.leadline.identity.Actor;
import io.leadline.ordering.Draft;
import io.leadline.ordering.Drafts;
import io.leadline.ordering.OrderState;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A supplier types into the answer on one phone, and goes on in another browser. */
@LeadlineTest
class DraftTest extends OrderBrowserTest {

    @Test
    void whatWasTypedIsThereInAnotherBrowserAndIsSentByNobodyElse() {
        life.sent(100);
        String link = linkInMail(life.order, "order-sent").substring(1);
        LocalDate later = life.line().needDate().plusDays(12);
        try (BrowserContext pocket = phone()) {
            Page phone = open(pocket, link);
            phone.locator(".answer-open").first().click();
            Locator date = phone.locator(".answer-fields vaadin-date-picker").first();
            fillDay(date, later);
            date.locator("input").press("Tab");
            Awaitility.await().until(() -> isKept(later));
        }
        Assertions.assertThat(life.now().state()).isEqualTo(OrderState.SENT);

        try (BrowserContext other = phone()) {
            Page phone = open(other, link);
            assertThat(phone.locator(".kept-draft .meanwhile")).containsText("Your draft of");
            picture(phone, "draft-phone");
            Axe.check(phone);
            Axe.checkWidth(phone);
            phone.locator("#send-answer").click();
            phone.locator("#send-now").click();
            life.awaitTask("review#1");
        }

        Assertions.assertThat(life.line().answer()).isNotNull();
        Assertions.assertThat(life.line().answer().date()).isEqualTo(later);
        Awaitility.await().until(() -> !isKept(later));
    }

    private boolean isKept(LocalDate day) {
        return context
                .getBean(Drafts.class)
                .own(
                        life.now(),
                        Draft.Kind.ANSWER,
                        Actor.byLink(life.supplier.organisation(), "", life.supplier.locale(), life.supplier.zone()))
                .stream()
                .flatMap(draft -> draft.content().answers().stream())
                .anyMatch(answer -> answer.date().equals(day));
    }
}
