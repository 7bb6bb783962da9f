package io.leadline.scorecard.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.catalog.Suppliers;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** Two suppliers, one of whom is four days late with every second line. */
class LearnedArrivalsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final PurchaseHistory past = mock(PurchaseHistory.class);
    private final Suppliers suppliers = mock(Suppliers.class);
    private final BusinessClock clock = mock(BusinessClock.class);
    private final ObjectProvider<GivenPromises> told = mock();
    private final List<GivenPromises.Given> overdue = new ArrayList<>();
    private final List<GivenPromises.Given> moved = new ArrayList<>();
    private LearnedArrivals arrivals;

    private void learn(List<PurchaseLine> lines) {
        learn(lines, 5000);
    }

    private void learn(List<PurchaseLine> lines, int most) {
        when(clock.today()).thenReturn(TODAY);
        when(past.all()).thenAnswer(call -> lines.stream());
        when(suppliers.find(any())).thenReturn(Optional.empty());
        GivenPromises given = new GivenPromises() {
            @Override
            public Stream<Given> overdue(LocalDate today) {
                return overdue.stream();
            }

            @Override
            public Stream<Given> moved() {
                return moved.stream();
            }
        };
        when(told.getIfAvailable(any())).thenReturn(given);
        arrivals = new LearnedArrivals(past, told, suppliers, new ArrivalSettings(50, most, 180), clock);
        arrivals.poll().start();
        Awaitility.await().until(arrivals::ready);
    }

    @AfterEach
    void end() {
        arrivals.poll().close();
    }

    private static List<PurchaseLine> lines(int each) {
        List<PurchaseLine> lines = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            LocalDate promised = TODAY.minusDays(400 - 350L * i / each);
            lines.add(line("punctual", i, promised, promised));
            lines.add(line("slow", i, promised, promised.plusDays(i % 2 == 0 ? 4 : 0)));
        }
        return lines;
    }

    private static PurchaseLine line(String supplier, int number, LocalDate promised, LocalDate received) {
        return new PurchaseLine(
                supplier + number,
                "1",
                supplier,
                new Sku("CUP"),
                promised.minusDays(20),
                promised,
                received,
                Quantity.of(10),
                Quantity.of(10),
                Money.of("2", "GBP"));
    }

    private Optional<ArrivalLaw> of(String supplier) {
        return arrivals.of(new OpenLine(
                supplier,
                new Sku("CUP"),
                TODAY.minusDays(10),
                TODAY.plusDays(10),
                Quantity.of(10),
                Money.of("20", "GBP")));
    }

    @Test
    void aSupplierIsExpectedToKeepItsPromisesAsItDid() {
        learn(lines(100));

        ArrivalLaw slow = of("slow").orElseThrow();
        ArrivalLaw punctual = of("punctual").orElseThrow();

        assertThat(slow.after(TODAY.plusDays(10))).isBetween(0.35, 0.6);
        assertThat(slow.after(TODAY.plusDays(14))).isLessThan(0.02);
        assertThat(slow.by(0.95)).isEqualTo(TODAY.plusDays(14));
        assertThat(punctual.after(TODAY.plusDays(10))).isLessThan(0.1);
        assertThat(punctual.by(0.8)).isEqualTo(TODAY.plusDays(10));
    }

    @Test
    void whatIsLearnedFromAreTheLatestOrders() {
        List<PurchaseLine> lines = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            LocalDate promised = TODAY.minusDays(300 - i);
            lines.add(line("punctual", i, promised, promised.plusDays(i < 40 ? 9 : 0)));
        }

        learn(lines, 60);

        ArrivalLaw law = of("punctual").orElseThrow();
        assertThat(law.after(TODAY.plusDays(10))).isLessThan(0.2);
        assertThat(law.lines()).isEqualTo(60);
    }

    /** A line that is missing since a day, and nothing of it has come. */
    private static GivenPromises.Given missing(String supplier, int number, LocalDate since) {
        return new GivenPromises.Given(
                supplier + "-missing" + number + "/1",
                new OpenLine(
                        supplier, new Sku("CUP"), since.minusDays(20), since, Quantity.of(10), Money.of("20", "GBP")),
                null);
    }

    @Test
    void aSupplierThatFailsRightNowIsNotThoughtPunctual() {
        learn(lines(100));
        double before = of("punctual").orElseThrow().late();
        end();
        for (int i = 0; i < 12; i++) {
            overdue.add(missing("punctual", i, TODAY.minusDays(3 + i)));
        }

        learn(lines(100));

        ArrivalLaw law = of("punctual").orElseThrow();
        assertThat(before).isLessThan(0.1);
        assertThat(law.late()).isGreaterThan(0.25);
        assertThat(law.lines()).isEqualTo(212);
        // It was late by four days at most, of what came; of what has not come all that is known is that it takes
        // longer.
        assertThat(of("slow").orElseThrow().late()).isBetween(0.35, 0.75);
    }

    @Test
    void whatIsMissingForHalfAYearSomebodyForgotToEnd() {
        for (int i = 0; i < 12; i++) {
            overdue.add(missing("punctual", i, TODAY.minusDays(181 + i)));
        }

        learn(lines(100));

        assertThat(of("punctual").orElseThrow().late()).isLessThan(0.1);
        assertThat(of("punctual").orElseThrow().lines()).isEqualTo(200);
    }

    /** A promise that was moved nine days before the new day, and what came of that. */
    private static GivenPromises.Given moved(String supplier, int number, int late) {
        LocalDate promised = TODAY.minusDays(12 + 3L * number);
        return new GivenPromises.Given(
                supplier + "-moved" + number + "/1/1",
                moved(supplier, promised.minusDays(9), promised),
                promised.plusDays(late));
    }

    private static OpenLine moved(String supplier, LocalDate on, LocalDate promised) {
        return new OpenLine(supplier, new Sku("CUP"), on, promised, Quantity.of(10), Money.of("20", "GBP"), 1);
    }

    private Optional<ArrivalLaw> ofMoved(String supplier) {
        return arrivals.of(moved(supplier, TODAY.minusDays(1), TODAY.plusDays(8)));
    }

    @Test
    void aPromiseThatWasMovedIsMovedAgainAsSuchWereBefore() {
        for (int i = 0; i < 90; i++) {
            moved.add(moved("slow", i, i % 4 == 0 ? 0 : 6));
            moved.add(moved("punctual", i, i % 10 == 0 ? 6 : 0));
        }

        learn(lines(100));

        ArrivalLaw slow = ofMoved("slow").orElseThrow();
        assertThat(slow.late()).isBetween(0.6, 0.9);
        assertThat(slow.by(0.8)).isEqualTo(TODAY.plusDays(14));
        assertThat(ofMoved("punctual").orElseThrow().late()).isLessThan(0.25);
        assertThat(of("punctual").orElseThrow().late()).isLessThan(0.15);
    }

    @Test
    void ofMovedPromisesNothingIsSaidBeforeWhatWasSaidOfSuchCameTrue() {
        for (int i = 0; i < 3; i++) {
            moved.add(moved("slow", i, 6));
        }

        learn(lines(100));

        assertThat(of("slow")).isPresent();
        assertThat(ofMoved("slow")).isEmpty();
    }

    @Test
    void fromTooFewNothingIsSaid() {
        learn(lines(20));

        assertThat(arrivals.ready()).isTrue();
        assertThat(of("slow")).isEmpty();
    }
}
