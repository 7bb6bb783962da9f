package io.leadline.ordering.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.identity.Actor;
import io.leadline.ordering.AnOrder;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.Refusal;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Format;
import io.leadline.shell.Grace;
import io.leadline.shell.OnAPage;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.security.access.AccessDeniedException;

/** One tap of a supplier whose page is gone before it is done: pages here belong to no session, so that none can be told. */
@ExtendWith(OnAPage.class)
class OneTapTest {

    private static final PurchaseOrder ORDER = AnOrder.anOrder().now();

    private final Grace grace = new Grace(Duration.ofHours(1));
    private final List<String> sent = new ArrayList<>();
    private final List<String> acted = new ArrayList<>();
    private final Decision button = new Decision("Confirm", () -> {});
    private boolean linkIsGood = true;

    private Actor bearer() {
        if (!linkIsGood) {
            throw new AccessDeniedException("The link is over");
        }
        return AnOrder.ACME;
    }

    private OneTap shown(Decision deciding) {
        OrderContext context = new OrderContext(
                ORDER,
                this::bearer,
                Set.of(),
                true,
                Format.of(Locale.ENGLISH, ZoneOffset.UTC),
                () -> acted.add("answered"));
        return new OneTap("answer:1", context, grace, (form, result, key) -> {}, new Form()).of(deciding);
    }

    private void tap(OneTap on, OrderResult result) {
        on.later(
                who -> {
                    sent.add(who.id());
                    return result;
                },
                now -> "orders.answer.done");
    }

    @Test
    void itGoesOutOnceAfterThePageIsClosedAndTheLinksMailIsAnswered() {
        OneTap page = shown(button);

        tap(page, new OrderResult.Done(ORDER));
        assertThat(button.isEnabled()).isFalse();
        assertThat(sent).isEmpty();
        grace.shutDown();

        assertThat(sent).containsExactly(AnOrder.ACME.id());
        assertThat(acted).containsExactly("answered");
    }

    @Test
    void aPageOpenedMeanwhileShowsThatItWaitsAndTakesBackTheSame() {
        tap(shown(button), new OrderResult.Done(ORDER));
        Decision again = new Decision("Confirm", () -> {});

        OneTap reloaded = shown(again);
        tap(reloaded, new OrderResult.Done(ORDER));

        assertThat(again.isEnabled()).isFalse();
        assertThat(reloaded.getChildren()).hasSize(1);
        assertThat(grace.waiting("order:" + ORDER.id() + ":answer:1")
                        .orElseThrow()
                        .takeBack())
                .isTrue();
        grace.shutDown();
        assertThat(sent).isEmpty();
    }

    @Test
    void aLinkThatIsOverMeanwhileSendsNothing() {
        tap(shown(button), new OrderResult.Done(ORDER));

        linkIsGood = false;
        grace.shutDown();

        assertThat(sent).isEmpty();
        assertThat(acted).isEmpty();
    }

    @Test
    void whoMayNotAnyMoreIsToldAtOnce() {
        OneTap page = shown(button);
        linkIsGood = false;

        assertThatThrownBy(() -> tap(page, new OrderResult.Done(ORDER))).isInstanceOf(AccessDeniedException.class);

        assertThat(grace.waiting("order:" + ORDER.id() + ":answer:1")).isEmpty();
    }

    @Test
    void whatIsRefusedInTheEndAnswersNoMail() {
        tap(shown(button), OrderResult.refused(Refusal.CHANGED_MEANWHILE));

        grace.shutDown();

        assertThat(sent).hasSize(1);
        assertThat(acted).isEmpty();
    }
}
