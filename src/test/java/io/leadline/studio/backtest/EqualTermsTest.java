package io.leadline.studio.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A curve is read between its points and nowhere else. */
class EqualTermsTest {

    private record Point(double lost, double stock) {}

    /** In no order, as back-tests ask for them. */
    private static final List<Point> CURVE = List.of(new Point(100, 500), new Point(300, 200), new Point(200, 300));

    @Test
    void stockIsReadAtTheMarginThatAnotherPolicyLoses() {
        assertThat(EqualTerms.at(CURVE, Point::lost, 250).orElseThrow().of(Point::stock))
                .isCloseTo(250, within(1e-9));
        assertThat(EqualTerms.at(CURVE, Point::lost, 100).orElseThrow().of(Point::stock))
                .isCloseTo(500, within(1e-9));
    }

    @Test
    void nothingIsSaidBeyondWhatWasMeasured() {
        assertThat(EqualTerms.at(CURVE, Point::lost, 99)).isEmpty();
        assertThat(EqualTerms.at(CURVE, Point::lost, 301)).isEmpty();
        assertThat(EqualTerms.at(CURVE.subList(0, 1), Point::lost, 100)).isEmpty();
        assertThat(EqualTerms.at(CURVE, Point::lost, Double.NaN)).isEmpty();
    }
}
