package io.leadline.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.clearance.ClearanceWay.PriceStep;
import io.leadline.clearance.Markdown.Path;
import io.leadline.clearance.Markdown.Situation;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    /** Two are sold a day at 10, each worth 4, and 200 are too much. */
    @Test
    void aPathIsReckonedStageByStage() {
        Situation it = new Situation(200, 10, 4, 2, 3, 2);

        Path path = Markdown.path(it, 0, 30, 50);

        double second = 56 * (Math.exp(0.9) - 1);
        double third = Math.min(200 - second, 56 * (Math.exp(1.5) - 1));
        assertThat(path.steps()).extracting(PriceStep::percent).containsExactly(30, 50);
        assertThat(path.sold()).isEqualTo(second + third, within(1e-9));
        // Of what is sold anyway three and five pounds are given away; each unit of the overstock still brings its
        // value.
        assertThat(path.loss()).isEqualTo(3 * 56 + 5 * 56 + (200 - second - third) * 2, within(1e-9));
    }

    @Test
    void whatBringsLessThanItsValueLosesTheDifference() {
        Path path = Markdown.path(new Situation(10, 10, 8, 1, 3, 0), 50, 50, 50);

        // It is sold out in the first stage, and the price goes back.
        assertThat(path.steps()).hasSize(1);
        assertThat(path.loss()).isEqualTo(5 * 28 + 10 * 3, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        // effect, what keeping a unit loses, deepest discount
        "3.0, 2.0, true",
        // Who answers to no price is given none.
        "0.0, 2.0, false",
        // Nor is anything given away where keeping costs next to nothing.
        "3.0, 0.01, false"
    })
    void aPriceIsLoweredWhereThatLosesLessThanKeeping(double effect, double keeping, boolean lowered) {
        Situation it = new Situation(400, 10, 4, 1, effect, keeping);

        Optional<Path> best = Markdown.best(it);

        assertThat(best.isPresent()).isEqualTo(lowered);
        best.ifPresent(path -> {
            assertThat(path.loss()).isLessThan(400 * keeping);
            assertThat(path.steps()).extracting(PriceStep::percent).isSorted();
        });
    }

    @Test
    void noOtherPathLosesLess() {
        Situation it = new Situation(300, 12, 5, 1.5, 2.2, 3);
        Path best = Markdown.best(it).orElseThrow();

        for (int first = 0; first <= 70; first += 10) {
            for (int last = first; last <= 70; last += 10) {
                assertThat(Markdown.path(it, first, first, last).loss()).isGreaterThanOrEqualTo(best.loss());
                assertThat(Markdown.path(it, first, last, last).loss()).isGreaterThanOrEqualTo(best.loss());
            }
        }
    }
}
