package io.leadline.ordering.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import io.leadline.ordering.AnOrder;
import io.leadline.ordering.Comment;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderLog;
import io.leadline.ordering.Promise;
import io.leadline.ordering.PromiseKind;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.Turn;
import io.leadline.shell.Format;
import io.leadline.shell.OnAPage;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever an order has been through, its page carries no more of it than somebody looks at. */
@ExtendWith(OnAPage.class)
class GrownOrderTest {

    private static final int MANY = 5_000;

    /** Some for each row of a portion. */
    private static final int MOST_PARTS = 1_000;

    @Test
    void aStoryOfThousandsIsToldFromItsEnd() {
        OrderLog log = new OrderLog(
                List.of(),
                many(i -> new Comment("c" + i, AnOrder.NOW.plusSeconds(i), "berta", "Berta", false, "No " + i)),
                List.of(),
                List.of());

        StoryList story = new StoryList(context(log, AnOrder.anOrder().now().lines()));

        assertThat(parts(story)).hasSizeLessThan(MOST_PARTS);
        assertThat(parts(story).stream().map(part -> part.getElement().getText()))
                .contains("No " + (MANY - 1))
                .doesNotContain("No 1");
    }

    @Test
    void aTalkOfThousandsOfWordsIsReadFromItsEnd() {
        OrderLog log = new OrderLog(
                List.of(),
                List.of(),
                List.of(),
                many(i -> new Turn(
                        1,
                        Turn.Kind.NOTED,
                        false,
                        "berta",
                        "Berta",
                        Turn.Channel.DESK,
                        AnOrder.NOW,
                        "No " + i,
                        0,
                        List.of())));

        RoundsPanel rounds =
                new RoundsPanel(context(log, AnOrder.anOrder().now().lines()));

        assertThat(parts(rounds)).hasSizeLessThan(MOST_PARTS);
    }

    @Test
    void aLineThatWasPromisedAThousandTimesShowsSome() {
        OrderLine line = AnOrder.anOrder().now().lines().getFirst();
        OrderLine moved = new OrderLine(
                line.number(),
                line.sku(),
                line.name(),
                line.unit(),
                line.quantity(),
                line.unitPrice(),
                line.requestedDate(),
                line.needDate(),
                line.quantity(),
                line.because(),
                many(i -> new Promise(PromiseKind.REQUESTED, AnOrder.DAY.plusDays(i), AnOrder.NOW, "Acme", "")),
                null,
                false,
                line.received(),
                line.damaged());

        PromiseList promises =
                new PromiseList(moved, context(AnOrder.anOrder().now().log(), List.of(moved)));

        assertThat(parts(promises)).hasSizeLessThan(MOST_PARTS);
    }

    private static OrderContext context(OrderLog log, List<OrderLine> lines) {
        PurchaseOrder order = AnOrder.anOrder().now();
        return new OrderContext(
                new PurchaseOrder(
                        order.id(),
                        order.version(),
                        order.state(),
                        order.head(),
                        order.talk(),
                        lines,
                        order.receipts(),
                        log,
                        order.approvals(),
                        List.of()),
                () -> AnOrder.BUYER,
                Set.of(),
                false,
                Format.of(Locale.ENGLISH, ZoneOffset.UTC),
                () -> {});
    }

    private static <T> List<T> many(IntFunction<T> one) {
        return IntStream.range(0, MANY).mapToObj(one).toList();
    }

    private static List<Component> parts(Component page) {
        return Stream.concat(Stream.of(page), page.getChildren().flatMap(part -> parts(part).stream()))
                .toList();
    }
}
