package io.leadline.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.catalog.BillsOfMaterials;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Kits;
import io.leadline.identity.ApiKey;
import io.leadline.identity.ApiScope;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Sku;
import io.leadline.stock.ChannelRules;
import io.leadline.stock.Selling;
import io.leadline.stock.Stock;
import io.leadline.stock.StockLevel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;

/** Two programs, or one twice, tell movements under one name before either is booked. */
class StockWritesApiTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");
    private static final ApiKey KEY =
            new ApiKey("K1", "shop", Set.of(ApiScope.STOCK_WRITE), Set.of("web"), null, "ada", NOW, null, null, null);

    private final Stock stock = mock();
    private final Items items = mock();
    private final Kits kits = mock();
    private final ChannelRules rules = mock();
    private final BusinessClock clock = mock();
    private final StockWritesApi api = new StockWritesApi(stock, items, kits, rules, clock);
    private final Map<String, String> names = new HashMap<>();

    @BeforeEach
    void aShelfOfTheShop() {
        Selling selling = mock();
        when(selling.locations(any())).thenReturn(Set.of("DC"));
        when(rules.selling()).thenReturn(selling);
        when(clock.now()).thenReturn(NOW);
        when(kits.bills()).thenReturn(BillsOfMaterials.NONE);
        when(items.findAll(any()))
                .thenAnswer(call -> call.<Collection<Sku>>getArgument(0).stream()
                        .map(sku -> new Item(
                                sku, "Cup", "cups", "piece", Money.of("1.00", "EUR"), Money.of("2.00", "EUR"), 1, 1))
                        .toList());
        // Nothing is booked yet by whoever was first.
        when(stock.booked(any(), any())).thenReturn(List.of());
        when(stock.name(anyString(), anyString()))
                .thenAnswer(call -> call.getArgument(1)
                        .equals(names.computeIfAbsent(call.getArgument(0), name -> call.getArgument(1))));
        when(stock.level(any(), any())).thenAnswer(call -> StockLevel.none(call.getArgument(0), call.getArgument(1)));
    }

    private void move(String sku, String quantity, String reference) {
        String body = """
            {"location":"DC","kind":"write_off","reference":"%s","lines":[{"sku":"%s","quantity":%s}]}
            """.formatted(reference, sku, quantity);
        HttpHeaders headers = new HttpHeaders();
        headers.set(ReservationsApi.ONCE, "broken");
        api.move(KEY, new HttpEntity<>(body.getBytes(StandardCharsets.UTF_8), headers));
    }

    @Test
    void ofTwoContentsUnderOneNameOneIsBookedThoughBothAreToldAtOnce() {
        move("A", "3", "day 1");

        for (List<String> other :
                List.of(List.of("B", "3", "day 1"), List.of("A", "4", "day 1"), List.of("A", "3", "day 2"))) {
            assertThatThrownBy(() -> move(other.get(0), other.get(1), other.get(2)))
                    .isInstanceOfSatisfying(
                            ApiProblem.class,
                            problem ->
                                    assertThat(problem.document().getStatus()).isEqualTo(422))
                    .hasMessageStartingWith("other-content");
        }

        verify(stock).record(anyCollection());
    }

    @Test
    void theNameIsKeptBeforeAnythingIsBookedAndTheSameAgainGoesOn() {
        move("A", "3", "day 1");
        move("A", "3.0", "day 1");

        InOrder order = inOrder(stock);
        for (int again = 0; again < 2; again++) {
            order.verify(stock).name(anyString(), anyString());
            order.verify(stock).record(anyCollection());
        }
    }

    @Test
    void whatIsWrongKeepsNoName() {
        assertThatThrownBy(() -> move("A", "3.5", "day 1")).isInstanceOf(ApiProblem.class);

        verify(stock, never()).name(any(), any());
    }
}
