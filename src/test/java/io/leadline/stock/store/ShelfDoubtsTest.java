package io.leadline.stock.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.PendingCommands.Waiting;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.CountTask;
import io.leadline.stock.ShelfDoubt;
import io.leadline.stock.ShelfDoubts;
import io.leadline.stock.StockCount;
import io.leadline.storage.ContractOf;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoShelfDoubts.class)
class ShelfDoubtsTest {

    private static final Sku CUP = new Sku("A1");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @TempDir
    Path folder;

    private TestStore store;
    private ShelfDoubts doubts;

    @BeforeEach
    void open() {
        store = TestStore.in(folder, new DoubtIndexes(), new DoubtsWithTasks());
        doubts = new MongoShelfDoubts(store.database(), new Outboxes());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theLastDoubtOfAShelfStandsUntilItIsCounted() {
        ShelfDoubt first = new ShelfDoubt("DC", CUP, "2024-03-01", "many", DAY, ShelfDoubt.Kind.REFUSED);
        ShelfDoubt last = new ShelfDoubt("DC", CUP, "2024-03-02", "-4", DAY.plusDays(1), ShelfDoubt.Kind.NEGATIVE);
        ShelfDoubt elsewhere = new ShelfDoubt("NY", CUP, "", "x", DAY, ShelfDoubt.Kind.REFUSED);
        doubts.raise(List.of(first, elsewhere));
        doubts.raise(List.of(last));

        assertThat(doubts.of(CUP)).containsExactly(last, elsewhere);
        assertThat(doubts.of(new Sku("B"))).isEmpty();

        doubts.settle(List.of(new StockCount(DAY, "DC", CUP, Quantity.of(3))));

        assertThat(doubts.of(CUP)).containsExactly(elsewhere);
    }

    @Test
    void aCountBelowZeroAsksOnceForACountUntilOneComes() {
        doubts.raise(List.of(new ShelfDoubt("DC", CUP, "2024-03-01", "many", DAY, ShelfDoubt.Kind.REFUSED)));
        assertThat(doubts.waiting(10)).isEmpty();

        doubts.raise(List.of(new ShelfDoubt("DC", CUP, "2024-03-02", "-4", DAY, ShelfDoubt.Kind.NEGATIVE)));
        doubts.raise(List.of(new ShelfDoubt("DC", CUP, "2024-03-03", "-5", DAY.plusDays(1), ShelfDoubt.Kind.NEGATIVE)));

        Waiting asked = only();
        assertThat(asked.command())
                .isInstanceOfSatisfying(
                        PendingCommand.PublishMessage.class,
                        start -> assertThat(start.name()).isEqualTo(CountTask.ASKED));
        assertThat(doubts.ofTask(asked.subject())).map(ShelfDoubt::onHand).contains("-5");
        taken(asked);
        doubts.raise(List.of(new ShelfDoubt("DC", CUP, "2024-03-04", "-6", DAY.plusDays(2), ShelfDoubt.Kind.NEGATIVE)));
        assertThat(doubts.waiting(10)).isEmpty();

        doubts.settle(List.of(new StockCount(DAY, "DC", CUP, Quantity.of(3))));

        assertThat(doubts.of(CUP)).isEmpty();
        Waiting counted = only();
        assertThat(counted.command())
                .isInstanceOfSatisfying(
                        PendingCommand.CompleteTask.class,
                        end -> assertThat(end.interaction()).isEqualTo(CountTask.interaction(asked.subject())));
        taken(counted);
        assertThat(doubts.ofTask(asked.subject())).isEmpty();
    }

    @Test
    void whatWasBookedStaysInDoubtUntilACountOfThatDayOrLater() {
        ShelfDoubt doubt = new ShelfDoubt("DC", CUP, "2024-03-01", "-4", DAY, ShelfDoubt.Kind.BOOKED);
        doubts.raise(List.of(doubt));

        doubts.settle(List.of(new StockCount(DAY.minusDays(1), "DC", CUP, Quantity.of(3))));

        assertThat(doubts.of(CUP)).containsExactly(doubt);
        assertThat(only().command()).isInstanceOf(PendingCommand.PublishMessage.class);

        doubts.settle(List.of(new StockCount(DAY, "DC", CUP, Quantity.of(3))));

        assertThat(doubts.of(CUP)).isEmpty();
    }

    @Test
    void aDoubtOfAnEarlierVersionIsRead() {
        doubts.raise(List.of(new ShelfDoubt("DC", CUP, "2024-03-01", "many", DAY, ShelfDoubt.Kind.REFUSED)));
        for (boolean negative : List.of(true, false)) {
            store.database()
                    .getCollection(MongoShelfDoubts.DOUBTS)
                    .updateMany(
                            Filters.empty(), Updates.combine(Updates.unset("kind"), Updates.set("negative", negative)));

            assertThat(doubts.of(CUP))
                    .extracting(ShelfDoubt::kind)
                    .containsExactly(negative ? ShelfDoubt.Kind.NEGATIVE : ShelfDoubt.Kind.REFUSED);
        }
    }

    @Test
    void whatIsDoubtedAgainBeforeTheEngineKnowsOfTheCountIsAnotherTask() {
        ShelfDoubt doubt = new ShelfDoubt("DC", CUP, "2024-03-02", "-4", DAY, ShelfDoubt.Kind.NEGATIVE);
        doubts.raise(List.of(doubt));
        Waiting first = only();
        doubts.settle(List.of(new StockCount(DAY, "DC", CUP, Quantity.of(3))));
        doubts.settle(List.of(new StockCount(DAY, "DC", CUP, Quantity.of(3))));

        doubts.raise(List.of(doubt));

        assertThat(doubts.waiting(10))
                .extracting(waiting -> waiting.command().id())
                .hasSize(3)
                .doesNotHaveDuplicates()
                .startsWith(first.subject() + ".asked", first.subject() + ".counted");
        doubts.waiting(10).forEach(this::taken);
        assertThat(doubts.of(CUP)).containsExactly(doubt);
    }

    @Test
    void whatWasDoubtedBeforeThereWereTasksIsKeptAndAskedAboutWithTheNextFile() {
        store.database().getCollection(MongoShelfDoubts.DOUBTS).insertMany(List.of(before("DC"), before("NY")));
        new DoubtsWithTasks().apply(store.database());
        new DoubtsWithTasks().apply(store.database());

        assertThat(doubts.of(CUP)).hasSize(2);
        assertThat(doubts.waiting(10)).isEmpty();
        doubts.raise(List.of(new ShelfDoubt("DC", CUP, "2024-03-02", "-4", DAY, ShelfDoubt.Kind.NEGATIVE)));
        doubts.settle(List.of(new StockCount(DAY, "NY", CUP, Quantity.of(3))));

        assertThat(doubts.of(CUP)).extracting(ShelfDoubt::location).containsExactly("DC");
        assertThat(only().command()).isInstanceOf(PendingCommand.PublishMessage.class);
    }

    private static Document before(String location) {
        return new Document("_id", LevelState.id(location, CUP))
                .append("location", location)
                .append("sku", CUP.value())
                .append("asOf", "2024-03-01")
                .append("onHand", "-4")
                .append("told", DAY.toString())
                .append("negative", true);
    }

    private Waiting only() {
        List<Waiting> all = doubts.waiting(10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private void taken(Waiting waiting) {
        doubts.taken(waiting.owner(), waiting.command().id());
    }
}
