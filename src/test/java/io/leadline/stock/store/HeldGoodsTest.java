package io.leadline.stock.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Quantity;
import io.leadline.shared.Saved;
import io.leadline.shared.Sku;
import io.leadline.stock.ChannelTerms;
import io.leadline.stock.Hold;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Reserved;
import io.leadline.stock.StockCount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of what is held on one shelf, as they are decided in the guarded write. */
class HeldGoodsTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");
    private static final Sku CUP = new Sku("cup");

    /** So many lie there; another one holds so many until so many seconds from now; what may be had? */
    @ParameterizedTest
    @CsvSource({
        "10, 4, 1, 0, 6, true, 6",
        "10, 4, 1, 0, 7, false, 6",
        "10, 4, 0, 0, 10, true, 10",
        "10, 4, -1, 0, 10, true, 10",
        "10, 4, -1, 3, 8, false, 7",
        "10, 4, 1, 3, 3, true, 3",
        "3, 4, 1, 0, 1, false, 0",
        "2, 1, 1, 5, 1, false, 0"
    })
    void whatIsOverIsFreeForWhoeverAsksNext(
            int onHand, int held, int seconds, int buffer, int wanted, boolean taken, int free) {
        LevelState shelf = shelf(onHand).holding(hold("other", held, NOW.plusSeconds(seconds)));
        ReserveDecision decision = new ReserveDecision(hold("mine", wanted, NOW.plusSeconds(9)), terms(buffer), NOW);

        LevelState after = decision.decide(shelf, Set.of());

        assertThat(decision.result())
                .isEqualTo(taken ? new Reserved.Taken("DC") : new Reserved.NotEnough(Quantity.of(free)));
        assertThat(after.holds("mine")).isEqualTo(taken);
        assertThat(after.holds("other")).isEqualTo(seconds > 0);
        assertThat(after.level(NOW).reserved().compareTo(Quantity.of(taken ? onHand : Math.max(held, onHand))) <= 0)
                .isTrue();
    }

    @Test
    void moreHoldsThanAShelfBearsAreRefusedUntilSomeEnd() {
        LevelState full = shelf(1_000_000);
        for (int i = 0; i < ReserveDecision.MOST_HOLDS; i++) {
            full = full.holding(hold("h" + i, 1, NOW.plusSeconds(i == 0 ? 1 : 60)));
        }
        ReserveDecision refused = new ReserveDecision(hold("mine", 1, NOW.plusSeconds(9)), terms(0), NOW);
        ReserveDecision later = new ReserveDecision(hold("mine", 1, NOW.plusSeconds(9)), terms(0), NOW.plusSeconds(2));

        refused.decide(full, Set.of());
        later.decide(full, Set.of());

        assertThat(refused.result()).isEqualTo(new Reserved.NotEnough(Quantity.ZERO));
        assertThat(later.result()).isEqualTo(new Reserved.Taken("DC"));
    }

    @Test
    void aSaleIsToldThoughItsShelfIsDecidedAgainBecauseOfAnother() {
        MovementsDecision decision = new MovementsDecision();
        decision.add(new Movement("s", MovementKind.SALE, "DC", CUP, Quantity.of(1), "test", NOW));

        LevelState sold = decision.decide(shelf(10), Set.of());
        decision.decide(sold, Set.of("s"));

        assertThat(decision.sells()).isTrue();
    }

    @Test
    void theSameIsHeldOnceAndNotAgainWhenItWasEndedOrSold() {
        Hold mine = hold("mine", 4, NOW.plusSeconds(9));
        LevelState shelf = shelf(10).holding(mine);
        ReserveDecision again = new ReserveDecision(mine, terms(0), NOW);

        assertThat(again.decide(shelf, Set.of())).isEqualTo(shelf);
        assertThat(again.result()).isEqualTo(new Reserved.Taken("DC"));
        assertThat(again.decide(shelf.without("mine"), Set.of()).holds("mine")).isFalse();
        assertThat(again.result()).isEqualTo(new Reserved.GivenBack());
        assertThat(again.decide(shelf(10), Set.of("sale:mine")).holds("mine")).isFalse();
        assertThat(again.result()).isEqualTo(new Reserved.Taken("DC"));
    }

    @ParameterizedTest
    @CsvSource({"1,true", "0,false", "-1,false"})
    void whatIsStillHeldIsKeptForLongerAndWhatIsOverIsNot(int seconds, boolean kept) {
        LevelState shelf = shelf(10).holding(hold("mine", 4, NOW.plusSeconds(seconds)));
        KeepDecision keep = new KeepDecision("mine", NOW.plusSeconds(60), NOW);

        LevelState after = keep.decide(shelf, Set.of());

        assertThat(keep.kept()).isEqualTo(kept);
        assertThat(after.level(NOW.plusSeconds(30)).reserved()).isEqualTo(Quantity.of(kept ? 4 : 0));
    }

    @Test
    void whatIsKeptWithoutAnEndIsNotSweptAway() {
        LevelState shelf = shelf(10).holding(hold("mine", 4, NOW.plusSeconds(1)));

        LevelState kept = new KeepDecision("mine", null, NOW).decide(shelf, Set.of());

        assertThat(kept.swept(Instant.parse("2099-01-01T00:00:00Z")).holds("mine"))
                .isTrue();
    }

    @Test
    void whoFindsTooLittleForAReservationThatOthersBeganSaysSoForAll() {
        Hold mine = hold("mine", 11, NOW.plusSeconds(9));
        ReserveDecision found = new ReserveDecision(mine, terms(0), NOW, new ReserveDecision.Asker(false, true));
        ReserveDecision began = new ReserveDecision(mine, terms(0), NOW, new ReserveDecision.Asker(true, true));

        LevelState few = found.decide(shelf(10), Set.of());
        LevelState more = began.decide(few.moved(receipt("r2", 10)), Set.of());

        assertThat(found.result()).isEqualTo(new Reserved.NotEnough(Quantity.of(10)));
        assertThat(began.result()).isEqualTo(new Reserved.GivenBack());
        assertThat(more.holds()).isEmpty();
        assertThat(began.decide(shelf(10), Set.of()))
                .as("who began it has a document to say so, and writes no shelf")
                .isEqualTo(shelf(10));
    }

    @Test
    void whatIsDecidedTogetherIsDecidedOneAfterTheOther() {
        LevelState none = LevelState.none("DC", CUP);
        CountDecision first = new CountDecision(count(1, 4), NOW);
        CountDecision second = new CountDecision(count(2, 7), NOW);

        LevelState counted = second.decide(first.decide(none, Set.of()), Set.of());
        LevelState freed = new ReleaseDecision("mine").decide(counted.holding(hold("mine", 1, null)), Set.of());

        assertThat(counted.unfiled())
                .extracting(booked -> booked.movement().id())
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(counted.onHand()).isEqualTo(Quantity.of(7));
        assertThat(freed.holds()).as("though nothing is stored of it yet").isEmpty();
    }

    @Test
    void aCountIsToldAsBookedThoughItsShelfIsDecidedAgainBecauseOfAnother() {
        CountDecision decision = new CountDecision(count(1, 4), NOW);

        LevelState counted = decision.decide(shelf(10), Set.of());
        decision.decide(counted, Set.of());

        assertThat(decision.saved()).isEqualTo(new Saved(1, 0, 0));
        CountDecision again = new CountDecision(count(1, 4), NOW);
        again.decide(counted, Set.of());
        assertThat(again.saved()).as("told once more").isEqualTo(new Saved(0, 0, 1));
    }

    private static StockCount count(int day, int onHand) {
        return new StockCount(LocalDate.of(2030, 3, day), "DC", CUP, Quantity.of(onHand));
    }

    @Test
    void whatIsFreedIsRememberedEvenIfItWasNotThereYet() {
        ReleaseDecision free = new ReleaseDecision("mine");

        assertThat(free.decide(shelf(10), Set.of()).ended()).containsExactly("mine");
        LevelState freed = free.decide(shelf(10).holding(hold("mine", 4, null)), Set.of());
        assertThat(freed.holds()).isEmpty();
        assertThat(free.decide(freed, Set.of())).isEqualTo(freed);
        assertThat(free.decide(LevelState.none("DC", CUP), Set.of())).isEqualTo(LevelState.none("DC", CUP));
    }

    private static LevelState shelf(int onHand) {
        LevelState state = LevelState.none("DC", CUP).moved(receipt("r", onHand));
        return new LevelState(
                state.location(),
                state.sku(),
                state.onHand(),
                state.inTransit(),
                state.holds(),
                state.setAside(),
                state.ahead(),
                state.ended(),
                state.counted(),
                state.unfiled(),
                state.past(),
                state.end(),
                1);
    }

    private static Movement receipt(String id, int quantity) {
        return new Movement(id, MovementKind.RECEIPT, "DC", CUP, Quantity.of(quantity), "O-1", NOW);
    }

    private static Hold hold(String id, int quantity, @org.jspecify.annotations.Nullable Instant until) {
        return new Hold(id, "web", CUP, Quantity.of(quantity), until);
    }

    private static List<ChannelTerms> terms(int buffer) {
        return List.of(ChannelTerms.usual("web", buffer));
    }
}
