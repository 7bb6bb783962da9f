package io.leadline.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Three a day are sold; from the 11th to the 15th day nothing lies there. */
class PreOrderReplayTest {

    private static final LocalDate FIRST = LocalDate.of(2030, 3, 1);
    private static final LocalDate LAST = day(30);
    private static final List<LocalDate> EMPTY =
            IntStream.range(10, 15).mapToObj(PreOrderReplayTest::day).toList();
    private static final TreeMap<LocalDate, Quantity> SOLD = new TreeMap<>();

    static {
        for (int i = 0; i < 30; i++) {
            SOLD.put(day(i), EMPTY.contains(day(i)) ? Quantity.ZERO : Quantity.of(3));
        }
    }

    @Test
    void whatWouldHaveSoldIsTakenOfWhatWasOnOrder() {
        assertThat(replay(rule(null, null, 60), goods(8, 0, 15, 15))).isEqualTo("15 8 0");
        assertThat(replay(rule(null, null, 60), goods(80, 0, 15, 15))).isEqualTo("15 15 0");
        assertThat(replay(rule(null, null, 60))).isEqualTo("15 0 0");
    }

    @Test
    void onlyWhatWasOrderedByThenAndHadNotCome() {
        assertThat(replay(rule(null, null, 60), goods(80, 12, 15, 15)))
                .as("on three days")
                .isEqualTo("15 9 0");
        assertThat(replay(rule(null, null, 60), goods(80, 0, 15, 5))).isEqualTo("15 0 0");
    }

    @Test
    void withinUnitsPartAndDays() {
        assertThat(replay(rule(4, null, 60), goods(80, 0, 15, 15))).isEqualTo("15 4 0");
        assertThat(replay(rule(null, 10, 60), goods(80, 0, 15, 15))).isEqualTo("15 8 0");
        assertThat(replay(rule(null, null, 3), goods(80, 0, 15, 15)))
                .as("from the 12th on it is near enough")
                .isEqualTo("15 9 0");
    }

    @Test
    void whatCameLaterThanToldIsLate() {
        assertThat(replay(rule(null, null, 60), goods(8, 0, 15, 17))).isEqualTo("15 8 8");
        assertThat(replay(rule(null, null, 60), goods(8, 0, 15, null)))
                .as("overdue to this day")
                .isEqualTo("15 8 8");
        assertThat(replay(rule(null, null, 60), goods(8, 0, 40, null)))
                .as("nobody knows yet")
                .isEqualTo("15 8 0");
    }

    @Test
    void whereNothingEverLayNobodyKnowsWhatWouldHaveSold() {
        TreeMap<LocalDate, Quantity> none = new TreeMap<>(Map.of(day(0), Quantity.ZERO));

        assertThat(PreOrderReplay.of(none, List.of(day(0)), List.of(goods(8, 0, 9, 9)), rule(null, null, 60), LAST))
                .isEqualTo(PreOrderReplay.Result.NONE);
    }

    private static String replay(PreOrder rule, PastGoods... goods) {
        PreOrderReplay.Result result = PreOrderReplay.of(SOLD, EMPTY, List.of(goods), rule, LAST);
        return result.wanted() + " " + result.taken() + " " + result.late();
    }

    private static PreOrder rule(@Nullable Integer units, @Nullable Integer percent, int days) {
        return new PreOrder(units, percent, days, Sureness.EIGHTY);
    }

    private static PastGoods goods(int units, int ordered, int told, @Nullable Integer came) {
        return new PastGoods(
                "DC",
                Quantity.of(units),
                day(ordered),
                Map.of(Sureness.EIGHTY, day(told)),
                came == null ? null : day(came));
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }
}
