package io.leadline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TogetherTest {

    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<List<Integer>> commands = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, String> answers = new ConcurrentHashMap<>();

    @Test
    void thoseWhoComeWhileACommandIsUnderWayAreAskedForTogether() throws InterruptedException {
        Together<Integer, String> together = new Together<>(100, this::answered);

        List<Thread> threads = allAtOnce(together, 20);

        join(threads);
        assertThat(commands).hasSize(2);
        assertThat(commands.getFirst()).containsExactly(0);
        assertThat(commands.getLast())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(1, 20).boxed().toList());
        assertThat(answers)
                .hasSize(20)
                .allSatisfy((question, answer) -> assertThat(answer).isEqualTo("answer to " + question));
    }

    @Test
    void noCommandIsHeavierThanItMayBeUnlessItIsOfOneQuestion() throws InterruptedException {
        Together<Integer, String> together = new Together<>(6, question -> question == 3 ? 9 : 2, this::answered);

        join(allAtOnce(together, 8));

        assertThat(answers).hasSize(8);
        assertThat(commands)
                .allSatisfy(command -> assertThat(command.equals(List.of(3)) || !command.contains(3))
                        .isTrue())
                .allSatisfy(command -> assertThat(command).hasSizeLessThanOrEqualTo(3));
    }

    @Test
    void whatIsWrongWithOneQuestionIsToldToWhoAskedIt() throws InterruptedException {
        Together<Integer, String> together = new Together<>(100, questions -> {
            List<String> all = answered(questions);
            if (questions.contains(7)) {
                throw new IllegalArgumentException("seven");
            }
            return all;
        });

        join(allAtOnce(together, 10));

        assertThat(answers).hasSize(10).containsEntry(7, "seven").containsEntry(8, "answer to 8");
        assertThatThrownBy(() -> together.ask(7)).hasMessage("seven");
        assertThat(together.ask(5)).as("it goes on").isEqualTo("answer to 5");
    }

    @Test
    void onlyOneWaitsForAStoreThatIsAway() throws InterruptedException {
        Together<Integer, String> together = new Together<>(100, questions -> {
            List<String> all = answered(questions);
            if (questions.size() > 1) {
                throw new IllegalArgumentException("another server writes now");
            }
            if (!questions.contains(0)) {
                throw new MongoTimeoutException("away");
            }
            return all;
        });

        join(allAtOnce(together, 10));

        assertThat(commands).as("the first, all others, and one of them alone").hasSize(3);
        assertThat(answers).hasSize(10).containsEntry(1, "away").containsEntry(9, "away");
    }

    private List<String> answered(List<Integer> questions) {
        commands.add(questions);
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return questions.stream().map(question -> "answer to " + question).toList();
    }

    /** The first is asked alone; the others come while it is under way, and then it ends. */
    private List<Thread> allAtOnce(Together<Integer, String> together, int count) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int question = i;
            Thread thread = Thread.ofPlatform().start(() -> {
                try {
                    answers.put(question, together.ask(question));
                } catch (IllegalArgumentException | MongoTimeoutException e) {
                    answers.put(question, e.getMessage());
                }
            });
            threads.add(thread);
            while (thread.getState() != Thread.State.WAITING) {
                Thread.sleep(1);
            }
        }
        gate.countDown();
        return threads;
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
