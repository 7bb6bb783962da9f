package io.leadline.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.ordering.OpenSupply;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.policy.StockCourse;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ten are sold each day, fifty are there; what comes may be promised or only proposed. */
class ProjectedStockTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static ProjectedStock.Arrival in(int days, boolean proposed) {
        LocalDate day = TODAY.plusDays(days);
        return new ProjectedStock.Arrival(
                new OpenSupply("O-" + days, "acme", new Sku("CUP"), "SHOP", Quantity.of(100), day, proposed, false),
                day,
                100);
    }

    private static StockCourse course(Stream<ProjectedStock.Arrival> arrivals) {
        return StockCourse.of(
                DemandOutlook.constant(TODAY, 10, 1, 0),
                new StockPosition(
                        Quantity.of(50),
                        Quantity.ZERO,
                        arrivals.map(one -> new ExpectedSupply(one.supply().orderId(), Quantity.of(100), one.on()))
                                .toList()),
                15);
    }

    private static ProjectedStock stock(ProjectedStock.Arrival... arrivals) {
        List<ProjectedStock.Arrival> all = List.of(arrivals);
        return new ProjectedStock(
                course(all.stream().filter(one -> !one.supply().proposed())), course(all.stream()), all, 20, 60, 160);
    }

    @Test
    void whatOnlyAProposalCoversIsTold() {
        ProjectedStock stock = stock(in(3, true));

        assertThat(stock.coveredByProposalFrom()).isEqualTo(TODAY.plusDays(5));
        assertThat(stock.firstProposal()).isNotNull();
        assertThat(stock.firm().firstEmpty()).isEqualTo(TODAY.plusDays(5));
        assertThat(stock.proposed().firstEmpty()).isNull();
    }

    @Test
    void whatIsPromisedCovers() {
        assertThat(stock(in(3, false)).coveredByProposalFrom()).isNull();
        assertThat(stock(in(3, false)).firstProposal()).isNull();
    }

    @Test
    void aProposalThatComesAfterTheShelfIsEmptyCoversNothingBeforeIt() {
        ProjectedStock stock = stock(in(9, true));

        assertThat(stock.coveredByProposalFrom()).isNull();
        assertThat(stock.firm().firstEmpty()).isEqualTo(TODAY.plusDays(5));
    }
}
