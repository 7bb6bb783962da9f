package io.leadline.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.PriceBreaks;
import io.leadline.partners.TermsChange.Line;
import io.leadline.partners.TermsChange.Verdict;
import io.leadline.partners.TermsChange.Word;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermsCourseTest {

    private static final Sku SKU = new Sku("A1");
    private static final LocalDate FEBRUARY = LocalDate.of(2030, 2, 1);
    private static final LocalDate MARCH = LocalDate.of(2030, 3, 1);
    private static final Instant NOW = Instant.parse("2030-01-01T10:00:00Z");

    @Test
    void onlyWhatDiffersFromBeforeIsPutIntoForce() {
        TermsChange dearer = change("TC-1", FEBRUARY, offer("5", 7), offer("6", 7), null);

        TermsCourse.Put put = course(dearer).put(dearer, line(dearer), offer("5", 21));

        assertThat(put).isEqualTo(new TermsCourse.Put(offer("6", 21), false));
    }

    @Test
    void whatAPersonOrAFileChangedMeanwhileStays() {
        TermsChange both = change("TC-1", FEBRUARY, offer("5", 7), offer("6", 14), null);

        TermsCourse.Put put = course(both).put(both, line(both), offer("4", 7));

        assertThat(put).isEqualTo(new TermsCourse.Put(offer("4", 14), true));
    }

    @Test
    void whatAnEarlierProposalPutThereDoesNotHinder() {
        TermsChange first = change("TC-1", FEBRUARY, offer("5", 7), offer("6", 7), NOW);
        TermsChange then = change("TC-2", MARCH, offer("5", 7), offer("7", 7), null);

        assertThat(course(first, then).put(then, line(then), offer("6", 7)))
                .isEqualTo(new TermsCourse.Put(offer("7", 7), false));
    }

    @Test
    void whatAProposalForALaterDayPutThereStays() {
        TermsChange late = change("TC-1", FEBRUARY, offer("5", 7), offer("6", 9), null);
        TermsChange done = change("TC-2", MARCH, offer("5", 7), offer("7", 7), NOW);

        assertThat(course(late, done).put(late, line(late), offer("7", 7)))
                .isEqualTo(new TermsCourse.Put(offer("7", 9), false));
    }

    @Test
    void theSameAgainChangesNothing() {
        TermsChange dearer = change("TC-1", FEBRUARY, offer("5", 7), offer("6", 7), null);

        assertThat(course(dearer).put(dearer, line(dearer), offer("6", 7)))
                .isEqualTo(new TermsCourse.Put(offer("6", 7), false));
    }

    @Test
    void whoProposesForLaterStartsFromWhatIsAcceptedUntilThen() {
        TermsChange dearer = change("TC-1", FEBRUARY, offer("5", 7), offer("6", 7), null);
        TermsCourse course = course(dearer);

        assertThat(course.on(FEBRUARY.minusDays(1), offer("5", 7))).isEqualTo(offer("5", 7));
        assertThat(course.on(MARCH, offer("5", 7))).isEqualTo(offer("6", 7));
        assertThat(course.asked(MARCH, offer("5", 7), offer("5", 14)))
                .as("the price was left as it stood")
                .isEqualTo(offer("6", 14));
        assertThat(course.asked(MARCH, offer("5", 7), offer("8", 7))).isEqualTo(offer("8", 7));
    }

    @Test
    void pricesAreOrderedByTheirQuantities() {
        Offer turned = new Offer(SKU, PriceBreaks.of("100:4;1:5", "GBP").reversed(), Quantity.of(1), Quantity.of(1), 7);

        assertThat(turned.priceBreaks()).extracting(PriceBreak::from).isSorted();
        assertThat(turned.unitPrice(Quantity.of(150))).isEqualTo(io.leadline.shared.Money.of("4", "GBP"));
    }

    private static TermsCourse course(TermsChange... all) {
        return new TermsCourse(List.of(all));
    }

    private static Line line(TermsChange change) {
        return change.lines().getFirst();
    }

    private static TermsChange change(String id, LocalDate from, Offer before, Offer offer, @Nullable Instant inForce) {
        return new TermsChange(
                id,
                0,
                "S1",
                from,
                List.of(new Line("Mug", before, offer)),
                "",
                "jana",
                "Jana",
                NOW,
                List.of(new Verdict(SKU, Word.ACCEPTED, "", "bea", "Bea", NOW)),
                inForce,
                List.of(),
                List.of());
    }

    private static Offer offer(String price, int days) {
        return new Offer(SKU, PriceBreaks.of("1:" + price, "GBP"), Quantity.of(1), Quantity.of(1), days);
    }
}
