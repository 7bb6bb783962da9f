package io.leadline.ordering.ui;

import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.ui.Story.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoryTest {

    @Test
    void theNewestStandsFirstAndPeoplesWordsStandApart() {
        List<Entry> story = Story.of(anOrder().confirmed().late(3).now());

        Entry moved = story.getFirst();
        assertThat(moved.key()).isEqualTo("ordering.history.promise-moved");
        assertThat(moved.words()).isEqualTo("The ship");
        assertThat(moved.facts()).doesNotContainKey("reason").containsKeys("from", "to", "item");
        assertThat(Story.outside(moved, anOrder().now())).isTrue();
        assertThat(story.getLast().words()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfTheHistoryIsLeftOut(OrderState state) {
        PurchaseOrder order = anOrder(state).now();

        assertThat(Story.of(order))
                .hasSize(order.log().history().size() + order.log().comments().size());
    }
}
