package io.leadline.demand;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastDemandTest {

    private static final LocalDate FIRST = LocalDate.of(2030, 3, 1);

    @Test
    void aCancelledOrderIsNoDemand() {
        DailySales sold = sold(new double[] {4, 5, 700, 6, 5}, new double[] {0, 0, 0, 700, 1});

        assertThat(PastDemand.kept(sold)).containsExactly(4, 5, 6, 0, 4);
    }

    @Test
    void noMoreComesBackThanWasSold() {
        assertThat(PastDemand.kept(sold(new double[] {1, 0, 2}, new double[] {0, 9, 0})))
                .containsExactly(0, 0, 2);
    }

    @Test
    void daysWithoutStockAreNotKnownUntilSomethingIsSoldAgain() {
        DailySales sold = sold(new double[] {3, 2, 0, 0, 0, 1, 0, 0}, new double[8]);

        double[] demand = PastDemand.of(sold, List.of(new Period(FIRST.plusDays(1), FIRST.plusDays(7))))
                .units();

        assertThat(demand).containsExactly(3, 2, Double.NaN, Double.NaN, Double.NaN, 1, 0, 0);
    }

    @Test
    void aShelfThatIsStillEmptyIsUnknownToTheEnd() {
        DailySales sold = sold(new double[] {3, 0, 0}, new double[3]);

        assertThat(PastDemand.inStock(sold, List.of(new Period(FIRST.plusDays(1), LocalDate.of(9999, 12, 31)))))
                .containsExactly(true, false, false);
    }

    @Test
    void oneDayThatNobodyKnewIsCutAndALargeCustomerWhoComesBackIsNot() {
        double[] once = new double[400];
        double[] often = new double[400];
        java.util.Arrays.fill(once, 2);
        java.util.Arrays.fill(often, 2);
        once[200] = 90;
        for (int visit = 1; visit <= 5; visit++) {
            often[visit * 70] = 90;
        }

        assertThat(PastDemand.of(sold(once, new double[400]), List.of()).units()[200])
                .isEqualTo(24);
        assertThat(PastDemand.of(sold(often, new double[400]), List.of()).units()[70])
                .isEqualTo(90);
    }

    private static DailySales sold(double[] units, double[] returned) {
        return new DailySales(new Sku("A"), "DC", FIRST, units, new double[units.length], returned);
    }
}
