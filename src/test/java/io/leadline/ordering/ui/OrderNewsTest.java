package io.leadline.ordering.ui;

import static io.leadline.ordering.AnOrder.BUYER;
import static io.leadline.ordering.AnOrder.MANAGER;
import static io.leadline.ordering.AnOrder.NOW;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Actor;
import io.leadline.ordering.Comment;
import io.leadline.ordering.HistoryEntry;
import io.leadline.ordering.OrderLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** However much came together before the page was drawn again, what a person did is among what is told. */
class OrderNewsTest {

    private static final OrderLog BEFORE = anOrder().now().log();

    private final List<HistoryEntry> history = new ArrayList<>(BEFORE.history());
    private final List<Comment> comments = new ArrayList<>();
    private int minute;

    @Test
    void stepsOfLeadlineNeverPushOutWhatAPersonDid() {
        wrote(MANAGER);
        did(MANAGER);
        did(Actor.system());
        did(Actor.system());

        assertThat(news()).containsExactly("Max wrote", "Max did", "Leadline did");
    }

    @Test
    void ofManyDeedsTheLastAreToldInTheirOrder() {
        did(MANAGER);
        wrote(MANAGER);
        did(Actor.system());
        did(MANAGER);
        wrote(MANAGER);

        assertThat(news()).containsExactly("Max wrote", "Max did", "Max wrote");
    }

    @Test
    void onesOwnDeedsAreNoNews() {
        did(BUYER);
        wrote(BUYER);

        assertThat(news()).isEmpty();
    }

    private void did(Actor who) {
        history.add(new HistoryEntry(
                NOW.plus(Duration.ofMinutes(++minute)),
                who.id(),
                who.name(),
                "ordering.history.approved",
                Map.of(),
                false));
    }

    private void wrote(Actor who) {
        comments.add(new Comment(
                "c" + ++minute, NOW.plus(Duration.ofMinutes(minute)), who.id(), who.name(), false, "Hello"));
    }

    private List<String> news() {
        OrderLog now = new OrderLog(history, comments, List.of(), List.of());
        return OrderNews.newest(BEFORE, now, BUYER).stream()
                .map(told -> told.name() + (told.entry() == null ? " wrote" : " did"))
                .toList();
    }
}
