package io.leadline.ordering.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import io.leadline.ordering.AnOrder;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shell.Format;
import io.leadline.shell.Grace;
import io.leadline.shell.OnAPage;
import io.leadline.shell.Portions;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Of two thousand lines all are answered, and a page carries some. */
@ExtendWith(OnAPage.class)
class AnswerFormTest {

    private static final int LINES = 2_000;

    /** Some for each row of a portion. */
    private static final int MOST_PARTS = 1_500;

    private PurchaseOrder order;
    private AnswerForm form;

    @BeforeEach
    void aLongOrder() {
        AnOrder many = AnOrder.anOrder();
        for (int line = 2; line <= LINES; line++) {
            many.and(line);
        }
        order = many.sent().now();
        Grace grace = mock(Grace.class);
        when(grace.waiting(any())).thenReturn(Optional.empty());
        OrderDesk desk = mock(OrderDesk.class);
        when(desk.orders()).thenReturn(mock(PurchaseOrders.class));
        when(desk.today()).thenReturn(AnOrder.TODAY);
        when(desk.grace()).thenReturn(grace);
        OrderContext context = new OrderContext(
                order,
                () -> AnOrder.ACME,
                Set.of(OrderAction.ANSWER),
                true,
                Format.of(Locale.ENGLISH, ZoneOffset.UTC),
                () -> {});
        form = new AnswerForm(context, desk, (sent, result, key) -> {});
    }

    @Test
    void onlyLinesThatAreLookedAtHaveARow() {
        assertThat(all(AnswerLine.class)).hasSize(Portions.SIZE);
        assertThat(all(Component.class)).hasSizeLessThan(MOST_PARTS);
    }

    @Test
    void whatIsSaidOfAllIsSaidOfThoseThatNobodyLookedAt() {
        OrderLine last = order.lines().getLast();

        button("bulk-as-ordered").click();

        AnswerDrafts drafts = all(AnswerDrafts.class).getFirst();
        assertThat(drafts.said()).hasSize(LINES).contains(LineAnswer.accept(last));
        button("send-answer").click();

        assertThat(all(AnswerSummary.class)).hasSize(1);
        assertThat(all(Component.class)).hasSizeLessThan(MOST_PARTS);
    }

    private Button button(String id) {
        return all(Button.class).stream()
                .filter(button -> button.getId().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private <T extends Component> List<T> all(Class<T> kind) {
        return everything(form).filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Stream<Component> everything(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(AnswerFormTest::everything));
    }
}
