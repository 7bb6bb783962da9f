package io.leadline.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LooksDueTest {

    private final LooksDue due = new LooksDue();

    private static List<String> orders(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> name + i).toList();
    }

    private List<String> all() {
        List<String> taken = new ArrayList<>();
        for (Optional<String> next = due.next(); next.isPresent(); next = due.next()) {
            taken.add(next.get());
        }
        return taken;
    }

    @Test
    void eachIsDueOnceHoweverOftenItIsAskedForMeanwhile() {
        for (int movement = 0; movement < 10_000; movement++) {
            due.add(List.of("O-" + movement % 7));
        }

        assertThat(all()).containsExactly("O-0", "O-1", "O-2", "O-3", "O-4", "O-5", "O-6");
        assertThat(due.isEmpty()).isTrue();
    }

    @Test
    void newsOfOneGoesBeforeAnImportOfMany() {
        due.add(orders("I-", 1000));
        due.next();

        due.add(List.of("O-1"));

        assertThat(Stream.of(due.next(), due.next())).contains(Optional.of("O-1"));
    }

    /** Of the import's own as well: what is new about it is told first. */
    @Test
    void whatWaitsAmongManyAndIsNewsComesOnceAndSoon() {
        due.add(orders("I-", 1000));

        due.add(List.of("I-900"));

        List<String> all = all();
        assertThat(all).hasSize(1000).doesNotHaveDuplicates();
        assertThat(all.indexOf("I-900")).isLessThan(2);
    }

    @Test
    void theManyComeToTheirEndThoughThereIsNewsAllTheTime() {
        due.add(orders("I-", 100));

        List<String> taken = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            due.add(orders("O-" + i + "-", 5));
            taken.add(due.next().orElseThrow());
        }

        assertThat(taken).containsAll(orders("I-", 100));
    }

    @Test
    void whatIsPutBehindGoesBehindTheOthersUnlessItIsDueAnyway() {
        due.add(List.of("O-1", "O-2"));

        due.addBehind(List.of("O-9", "O-1"));

        assertThat(all()).containsExactly("O-1", "O-2", "O-9");
    }
}
