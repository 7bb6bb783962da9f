package io.leadline.scorecard.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    /** Suppliers that are late with 5, 20 and 50 of a hundred lines, early with a fifth of the others. */
    private static final Map<String, Double> LATE = Map.of("punctual", 0.05, "usual", 0.2, "slow", 0.5);

    @Test
    void suppliersAreToldApartAndWhatIsSaidComesTrue() {
        List<Delivery> lines = lines(3000, 7);
        Arrivals.History history = new Arrivals.History(lines);
        double[] said = new double[3];
        double[] came = new double[3];
        int[] of = new int[3];
        int[] byEighty = new int[1];
        int[] bySurely = new int[1];
        int counted = 0;

        for (int month = 18; month < 24; month++) {
            LocalDate day = START.plusMonths(month);
            Arrivals arrivals = history.on(day);
            for (Delivery line : lines) {
                if (!line.openOn(day)
                        || line.promisedOn().isBefore(day)
                        || !line.promisedOn().isBefore(day.plusMonths(1))) {
                    continue;
                }
                Arrival expected = arrivals.of(line);
                int which = List.of("punctual", "usual", "slow").indexOf(line.trait(Trait.SUPPLIER));
                said[which] += expected.late();
                came[which] += arrived(line).isAfter(line.promisedOn()) ? 1 : 0;
                of[which]++;
                byEighty[0] += arrived(line).isAfter(expected.eighty()) ? 0 : 1;
                bySurely[0] += arrived(line).isAfter(expected.surely()) ? 0 : 1;
                counted++;
            }
        }

        for (int i = 0; i < 3; i++) {
            assertThat(said[i] / of[i]).describedAs("supplier " + i).isCloseTo(came[i] / of[i], within(0.06));
        }
        assertThat((double) byEighty[0] / counted).isGreaterThan(0.79);
        assertThat((double) bySurely[0] / counted).isCloseTo(0.95, within(0.025));
    }

    @Test
    void theChanceOfComingAfterADayFitsTheDayByWhichItComesWithAChance() {
        List<Delivery> lines = lines(1500, 11);
        LocalDate day = START.plusMonths(20);
        Arrivals arrivals = new Arrivals.History(lines).on(day);
        List<Delivery> open = lines.stream()
                .filter(line -> line.openOn(day) && !line.promisedOn().isBefore(day))
                .toList();

        assertThat(open).hasSizeGreaterThan(20).allSatisfy(line -> {
            ArrivalLaw law = arrivals.law(line, day);
            for (double chance : new double[] {0.02, 0.1, 0.3, 0.5, 0.8, 0.9, 0.95, 0.99}) {
                assertThat(law.after(law.by(chance))).isLessThanOrEqualTo(1 - chance + 1e-6);
                assertThat(law.after(law.by(chance).minusDays(1))).isGreaterThan(1 - chance - 1e-6);
            }
            assertThat(law.after(line.promisedOn())).isCloseTo(law.late(), within(1e-9));
        });
    }

    @Test
    void theSameRowsSayTheSame() {
        List<Delivery> lines = lines(600, 3);
        LocalDate day = START.plusMonths(20);
        Delivery open =
                lines.stream().filter(line -> line.openOn(day)).findFirst().orElseThrow();

        assertThat(new Arrivals.History(lines).on(day).of(open))
                .isEqualTo(new Arrivals.History(lines).on(day).of(open));
    }

    @Test
    void nothingThatBecameKnownLaterCounts() {
        LocalDate day = START.plusMonths(12);
        List<Delivery> lines = lines(800, 5);
        List<Delivery> otherwise = lines.stream()
                .map(line -> line.knownToHaveArrived(day) || line.arrivedOn() == null
                        ? line
                        : line("slow", line.promisedOn(), line.promisedOn().plusDays(300)))
                .toList();
        List<Delivery> silent = lines.stream()
                .map(line -> line.knownToHaveArrived(day) || line.arrivedOn() == null
                        ? line
                        : new Delivery(
                                line.id(), line.traits(), line.placedOn(), line.promisedOn(), null, null, 10, 100))
                .toList();
        Delivery open = line("usual", day.plusDays(10), null);

        assertThat(otherwise).hasSameSizeAs(lines);
        assertThat(new Arrivals.History(silent).on(day).of(open))
                .isEqualTo(new Arrivals.History(lines).on(day).of(open));
    }

    @Test
    void aLineThatIsOverdueIsLateAndItsDaysAreStillToCome() {
        LocalDate day = START.plusMonths(20);
        Arrivals arrivals = new Arrivals.History(lines(2000, 11)).on(day);

        Arrival overdue = arrivals.of(line("usual", day.minusDays(6), null));

        assertThat(overdue.late()).isEqualTo(1);
        assertThat(overdue.half()).isAfter(day);
        assertThat(overdue.surely()).isAfterOrEqualTo(overdue.eighty());
    }

    @Test
    void theNearerThePromiseIsWithoutAnArrivalTheRatherItIsMissed() {
        LocalDate day = START.plusMonths(20);
        SplittableRandom random = new SplittableRandom(2);
        List<Delivery> lines = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            LocalDate promised = START.plusDays(random.nextInt(600));
            int luck = random.nextInt(10);
            int days = luck < 2 ? 5 : luck < 8 ? -1 - random.nextInt(25) : 0;
            lines.add(line("hasty", promised, promised.plusDays(days)));
        }
        Arrivals arrivals = new Arrivals.History(lines).on(day);

        assertThat(arrivals.of(line("hasty", day.plusDays(2), null)).late())
                .isGreaterThan(
                        1.2 * arrivals.of(line("hasty", day.plusDays(23), null)).late());
    }

    @Test
    void aSupplierThatGrewWorseIsBelievedToBe() {
        LocalDate day = START.plusMonths(20);
        List<Delivery> lines = new ArrayList<>(lines(3000, 13));
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 40; i++) {
            LocalDate promised = day.minusDays(60 - i);
            lines.add(line("punctual", promised, promised.plusDays(random.nextInt(10) < 7 ? 4 : 0)));
        }

        double before = new Arrivals.History(lines(3000, 13))
                .on(day)
                .of(line("punctual", day.plusDays(8), null))
                .late();
        double now = new Arrivals.History(lines)
                .on(day)
                .of(line("punctual", day.plusDays(8), null))
                .late();

        assertThat(before).isLessThan(0.15);
        assertThat(now).isGreaterThan(1.8 * before);
    }

    @Test
    void withoutAnyPastThePromiseIsWhatThereIs() {
        LocalDate day = START;

        Arrival expected = new Arrivals.History(List.of()).on(day).of(line("new", day.plusDays(10), null));

        assertThat(expected.half()).isEqualTo(day.plusDays(10));
        assertThat(expected.late()).isBetween(0.05, 0.2);
        assertThat(expected.lines()).isZero();
    }

    private static LocalDate arrived(Delivery line) {
        LocalDate arrived = line.arrivedOn();
        return arrived == null ? LocalDate.MAX : arrived;
    }

    private static List<Delivery> lines(int count, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> suppliers = List.of("punctual", "usual", "slow");
        List<Delivery> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String supplier = suppliers.get(random.nextInt(3));
            LocalDate promised = START.plusDays(random.nextInt(730));
            double luck = random.nextDouble();
            double late = LATE.getOrDefault(supplier, 0.0);
            int days = luck < late
                    ? 1 + (int) (-12 * Math.log(random.nextDouble()))
                    : luck > 1 - 0.2 * (1 - late) ? -1 - random.nextInt(20) : 0;
            lines.add(line(supplier, promised, promised.plusDays(days)));
        }
        return lines;
    }

    private static Delivery line(String supplier, LocalDate promised, @Nullable LocalDate arrived) {
        return new Delivery(
                supplier + promised,
                Map.of(Trait.SUPPLIER, supplier),
                promised.minusDays(60),
                promised,
                arrived,
                arrived,
                10,
                100);
    }
}
