package io.leadline.exchange.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.ordering.OrderChanged;
import io.leadline.ordering.OrderState;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What endpoints hear of orders, and what is none of their business or no news. */
class OrderToldTest {

    private static final WebhookEndpoint OWN = endpoint(null);
    private static final WebhookEndpoint ACME = endpoint("acme");

    private static WebhookEndpoint endpoint(@Nullable String organisation) {
        return new WebhookEndpoint(
                "WH1",
                "Test",
                "https://shop.example/",
                Set.of(WebhookKind.ORDER),
                Set.of(),
                organisation,
                "admin",
                Instant.EPOCH,
                1,
                null,
                true,
                null,
                false,
                null,
                null);
    }

    private static OrderChanged change(OrderState state, boolean released, long version) {
        return new OrderChanged("O-1", "acme", state, released, version);
    }

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void aSupplierHearsOfNothingThatItNeverGot(OrderState state) {
        assertThat(OrderTold.hears(ACME, change(state, false, 1))).isFalse();
        assertThat(OrderTold.hears(OWN, change(state, false, 1))).isTrue();
        assertThat(OrderTold.hears(endpoint("other"), change(state, true, 1))).isFalse();
        assertThat(OrderTold.hears(ACME, change(state, true, 1)))
                .isEqualTo(OrderState.ofSuppliers().contains(state.forSupplier()));
    }

    @Test
    void anotherStateIsNewsAndAnotherChangeIsNone() {
        String told = new ToldState(7, "in_review").written();

        assertThat(OrderTold.isNews(ACME, change(OrderState.IN_REVIEW, true, 1), null, null))
                .isTrue();
        assertThat(OrderTold.isNews(ACME, change(OrderState.IN_REVIEW, true, 8), told, null))
                .isFalse();
        assertThat(OrderTold.isNews(ACME, change(OrderState.CONFIRMED, true, 8), told, null))
                .isTrue();
        assertThat(OrderTold.isNews(ACME, change(OrderState.CONFIRMED, true, 7), told, null))
                .as("what was before it")
                .isFalse();
        assertThat(OrderTold.isNews(ACME, change(OrderState.ANSWER_IN_APPROVAL, true, 8), told, null))
                .as("which the supplier does not see")
                .isFalse();
        assertThat(OrderTold.isNews(OWN, change(OrderState.ANSWER_IN_APPROVAL, true, 8), told, null))
                .isTrue();
    }

    @Test
    void anOrderThatGoesBackToTheStateToldLastIsNewsWhileWhatWasInBetweenWaits() {
        String told = new ToldState(3, "sent").written();
        ToldState waiting = new ToldState(4, "in_review");

        assertThat(OrderTold.isNews(ACME, change(OrderState.SENT, true, 5), told, waiting))
                .isTrue();
        assertThat(OrderTold.isNews(ACME, change(OrderState.IN_REVIEW, true, 5), told, waiting))
                .as("the state that waits already")
                .isFalse();
        assertThat(OrderTold.isNews(ACME, change(OrderState.IN_REVIEW, true, 3), told, waiting))
                .as("what was told")
                .isFalse();
    }
}
