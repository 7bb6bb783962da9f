package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlternatesTest {

    private final List<Terms> catalog = new ArrayList<>();
    private final BusinessClock clock = new BusinessClock() {
        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    };
    private final Alternates alternates = new Alternates(
            (Suppliers) Proxy.newProxyInstance(
                    Suppliers.class.getClassLoader(),
                    new Class<?>[] {Suppliers.class},
                    (proxy, method, arguments) -> ranked((Collection<?>) arguments[0])),
            clock);

    private Map<Sku, List<Terms>> ranked(Collection<?> skus) {
        Map<Sku, List<Terms>> found = new HashMap<>();
        catalog.stream()
                .filter(terms -> skus.contains(terms.sku()))
                .sorted(Comparator.comparing(Terms::rank))
                .forEach(terms -> found.computeIfAbsent(terms.sku(), sku -> new ArrayList<>())
                        .add(terms));
        return found;
    }

    private AlternatesTest delivers(String supplier, int item, int rank, int days, String money) {
        return delivers(supplier, item, rank, days, money, 1, 1);
    }

    private AlternatesTest delivers(
            String supplier, int item, int rank, int days, String money, int moq, int multiple) {
        catalog.add(new Terms(
                supplier,
                new Sku("I-" + item),
                rank,
                List.of(
                        new PriceBreak(Quantity.of(1), Money.of("6", money)),
                        new PriceBreak(Quantity.of(200), Money.of("5.5", money))),
                Quantity.of(moq),
                Quantity.of(multiple),
                days));
        return this;
    }

    private List<String> others(PurchaseOrder order) {
        return alternates.proposalsFor(order).stream()
                .map(proposal -> proposal.supplierId() + " on "
                        + proposal.requestedDate().toString().substring(5) + ":"
                        + String.join(
                                ",",
                                proposal.lines().stream()
                                        .map(line ->
                                                " " + line.sku() + " " + line.quantity() + " at " + line.unitPrice())
                                        .toList()))
                .toList();
    }

    /** So that nobody gives up with an order what nobody else delivers, without being told. */
    @Test
    void whatNobodyElseDeliversIsTold() {
        delivers("acme", 1, 1, 7, "GBP").delivers("beta", 1, 2, 7, "GBP").delivers("acme", 2, 1, 7, "GBP");
        PurchaseOrder order = anOrder().and(30).sent().now();

        assertThat(alternates.without(order)).extracting(OrderLine::name).containsExactly("Shade");
        assertThat(alternates.proposalsFor(order)).hasSize(1);
        delivers("gamma", 2, 2, 7, "GBP");
        assertThat(alternates.without(order)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        ranked              | next
        acme                | ''
        ''                  | ''
        acme beta gamma     | beta
        beta acme gamma     | gamma
        beta gamma acme     | beta
        beta gamma          | beta
        """)
    void theNextInRankDeliversAndAfterTheLastTheFirst(String ranked, String next) {
        String[] suppliers = ranked.isEmpty() ? new String[0] : ranked.split(" ");
        for (int rank = 1; rank <= suppliers.length; rank++) {
            delivers(suppliers[rank - 1], 1, rank, 7, "GBP");
        }

        assertThat(alternates.proposalsFor(anOrder().sent().now()).stream()
                        .map(Proposal::supplierId)
                        .toList())
                .isEqualTo(next.isEmpty() ? List.of() : Arrays.asList(next.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        minimum | multiple | days | proposal
        1       | 1        | 7    | beta on 03-12: I-1 100 at 6 GBP
        1       | 30       | 7    | beta on 03-12: I-1 120 at 6 GBP
        150     | 1        | 7    | beta on 03-12: I-1 150 at 6 GBP
        150     | 40       | 7    | beta on 03-12: I-1 160 at 6 GBP
        200     | 1        | 7    | beta on 03-12: I-1 200 at 5.5 GBP
        1       | 1        | 10   | beta on 03-12: I-1 100 at 6 GBP
        1       | 1        | 11   | beta on 03-13: I-1 100 at 6 GBP
        1       | 1        | 0    | beta on 03-12: I-1 100 at 6 GBP
        """)
    void theRestIsRaisedToWhatTheOtherDeliversAndComesNoEarlierThanItCan(
            int minimum, int multiple, int days, String proposal) {
        delivers("acme", 1, 1, 7, "GBP").delivers("beta", 1, 2, days, "GBP", minimum, multiple);

        assertThat(others(anOrder().sent().now())).containsExactly(proposal);
    }

    @Test
    void whatIsRaisedSaysWhy() {
        delivers("beta", 1, 1, 7, "GBP", 1, 30);

        assertThat(alternates
                        .proposalsFor(anOrder().sent().now())
                        .getFirst()
                        .lines()
                        .getFirst()
                        .because())
                .extracting(term -> term.key() + " " + term.amount())
                .containsExactly("planning.term.open-rest 100", "planning.term.order-multiple 20");
    }

    @Test
    void onlyTheRestIsGivenToTheOther() {
        delivers("beta", 1, 1, 7, "GBP");

        assertThat(others(anOrder(OrderState.PARTLY_RECEIVED).now())).containsExactly("beta on 03-12: I-1 40 at 6 GBP");
        assertThat(others(anOrder(OrderState.CLOSED).now())).isEmpty();
    }

    @Test
    void theDaysOfASplitLineAreAskedForTogether() {
        delivers("beta", 1, 1, 7, "GBP");
        PurchaseOrder split = anOrder()
                .sent()
                .answered(answer -> answer.over(List.of(
                        new LineAnswer.Part(Quantity.of(60), DAY.minusDays(5)),
                        new LineAnswer.Part(Quantity.of(40), DAY))))
                .received(1, 10, 0)
                .now();

        assertThat(split.lines()).hasSize(2);
        assertThat(others(split)).containsExactly("beta on 03-12: I-1 90 at 6 GBP");
    }

    @Test
    void eachOtherSupplierAndCurrencyGetsItsOwnProposal() {
        delivers("beta", 1, 1, 7, "GBP").delivers("beta", 2, 1, 7, "EUR").delivers("gamma", 3, 1, 20, "GBP");

        assertThat(others(anOrder().and(30).and(20).and(10).sent().now()))
                .containsExactly(
                        "beta on 03-12: I-2 30 at 6 EUR",
                        "beta on 03-12: I-1 100 at 6 GBP",
                        "gamma on 03-22: I-3 20 at 6 GBP");
    }
}
