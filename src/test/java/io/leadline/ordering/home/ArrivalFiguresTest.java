package io.leadline.ordering.home;

import static io.leadline.ordering.AnOrder.DAY;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.ordering.AnOrder;
import io.leadline.ordering.home.ArrivalFigures.Arrival;
import io.leadline.ordering.home.ArrivalFigures.Day;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArrivalFiguresTest {

    @Test
    void anOrderThatIsPromisedForTwoDaysIsTwoDeliveries() {
        ArrivalFigures figures = figures(DAY, anOrder().and(20).confirmed().late(4));

        assertThat(figures.days())
                .containsExactly(new Day(DAY, "Store", 1, 1), new Day(DAY.plusDays(4), "Store", 1, 1));
        assertThat(figures.next())
                .extracting(Arrival::lines, Arrival::allLines)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(1, 2));
    }

    @Test
    void whatComesInMoreThanAWeekIsNotToldYetAndWhatIsOverdueIsToldAsLongAsAnybodyExpectsIt() {
        assertThat(figures(DAY.minusDays(7), anOrder().confirmed()).days()).isEmpty();
        assertThat(figures(DAY.minusDays(6), anOrder().confirmed()).days()).hasSize(1);
        assertThat(figures(DAY.plusWeeks(13), anOrder().confirmed()).days()).hasSize(1);
        assertThat(figures(DAY.plusWeeks(13), anOrder().confirmed()).lapsed().deliveries())
                .isZero();
    }

    @Test
    void whatNobodyExpectsAnyMoreIsCountedAndTakesNoRoomFromTheRest() {
        LocalDate later = DAY.plusWeeks(13).plusDays(1);

        ArrivalFigures figures = figures(
                later,
                anOrder().and(20).confirmed(),
                anOrder().confirmed(),
                anOrder().confirmed().late(14 * 7));

        assertThat(figures.lapsed()).isEqualTo(new ArrivalFigures.Lapsed(2, 3));
        assertThat(figures.days()).extracting(Day::day).containsExactly(DAY.plusWeeks(14));
        assertThat(figures.next()).extracting(Arrival::day).containsExactly(DAY.plusWeeks(14));
    }

    @Test
    void whatSomebodyAcceptedLaterIsStillExpectedHereAndOnTheTileOfThoseWhoBuy() {
        LocalDate later = DAY.plusWeeks(13).plusDays(1);
        List<OpenOrder> orders = Stream.of(
                        anOrder().and(20).confirmed(),
                        anOrder().confirmed().livingWith(later.minusDays(3)),
                        anOrder().and(20).confirmed().livingWith(1, later.minusDays(3)),
                        anOrder().and(20).confirmed().late(5))
                .map(order -> OpenOrder.of(order.now()))
                .toList();

        ArrivalFigures figures = ArrivalFigures.of(orders, later);

        assertThat(figures.lapsed()).isEqualTo(new ArrivalFigures.Lapsed(2, 3));
        assertThat(BuyingFigures.of(orders, later, money -> money).lapsed().lines())
                .isEqualTo(3);
    }

    @Test
    void ofWhatCameInPartlyTheRestIsMissing() {
        Arrival rest =
                figures(DAY, anOrder().confirmed().received(60, 0)).next().getFirst();

        assertThat(rest.rest()).isTrue();
        assertThat(rest.lines()).isEqualTo(1);
    }

    @Test
    void whatIsOverdueTakesNoRoomFromWhatComesToday() {
        List<OpenOrder> many =
                Collections.nCopies(100, OpenOrder.of(anOrder().confirmed().now()));
        List<OpenOrder> all = Stream.concat(
                        many.stream(),
                        Stream.of(OpenOrder.of(anOrder().confirmed().late(5).now())))
                .toList();

        ArrivalFigures figures = ArrivalFigures.of(all, DAY.plusDays(5));

        assertThat(figures.next()).hasSize(60);
        assertThat(figures.next().getFirst().day()).isEqualTo(DAY.plusDays(5));
        assertThat(figures.days()).extracting(Day::deliveries).containsExactly(100, 1);
    }

    private static ArrivalFigures figures(LocalDate today, AnOrder... orders) {
        return ArrivalFigures.of(
                Stream.of(orders).map(order -> OpenOrder.of(order.now())).toList(), today);
    }
}
