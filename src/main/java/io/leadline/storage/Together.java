package io.leadline.storage;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What many threads ask of the store at the same time, asked as one command: whoever comes first asks at once, and those who
 * come meanwhile are asked for together by one of them. Nobody waits for others to come, and there is no thread of its own.
 *
 * <p>What is asked has to bear repetition: where a command fails, each of its questions is asked again alone, so that nobody is
 * answered with what is wrong about another's.
 *
 * @param <Q> a question; none may ask anything here while it is dealt with
 */
public final class Together<Q, R extends @Nullable Object> {

    private final int most;
    private final ToIntFunction<Q> weight;
    private final Function<List<Q>, List<R>> command;
    private final Deque<Waiting<Q, R>> queue = new ArrayDeque<>();
    private boolean busy;

    /**
     * @param most weight of one command; a question that weighs more is asked alone
     * @param command gives an answer for each question, in their order
     */
    public Together(int most, ToIntFunction<Q> weight, Function<List<Q>, List<R>> command) {
        this.most = most;
        this.weight = weight;
        this.command = command;
    }

    public Together(int most, Function<List<Q>, List<R>> command) {
        this(most, question -> 1, command);
    }

    public R ask(Q question) {
        Waiting<Q, R> me = new Waiting<>(question);
        if (leads(me) || me.turn.join()) {
            lead(me);
        }
        return me.answer();
    }

    private synchronized boolean leads(Waiting<Q, R> me) {
        queue.add(me);
        boolean first = !busy;
        busy = true;
        return first;
    }

    private void lead(Waiting<Q, R> me) {
        List<Waiting<Q, R>> group = group();
        try {
            deal(group);
        } finally {
            passOn();
            group.stream().filter(one -> one != me).forEach(one -> one.turn.complete(false));
        }
    }

    private synchronized List<Waiting<Q, R>> group() {
        List<Waiting<Q, R>> group = new ArrayList<>();
        int all = 0;
        while (!queue.isEmpty()) {
            all += weight.applyAsInt(queue.getFirst().question);
            if (all > most && !group.isEmpty()) {
                break;
            }
            group.add(queue.removeFirst());
        }
        return group;
    }

    private void passOn() {
        Waiting<Q, R> next;
        synchronized (this) {
            next = queue.peekFirst();
            busy = next != null;
        }
        if (next != null) {
            next.turn.complete(true);
        }
    }

    private void deal(List<Waiting<Q, R>> group) {
        try {
            List<R> answers =
                    command.apply(group.stream().map(one -> one.question).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answered(answers.get(i));
            }
        } catch (RuntimeException | Error problem) {
            if (group.size() == 1 || isAway(problem)) {
                group.forEach(one -> one.problem = problem);
            } else {
                eachAlone(group);
            }
        }
    }

    /** Up to the first who finds the store away: each would wait for it as long, and all who came since with them. */
    private void eachAlone(List<Waiting<Q, R>> group) {
        Throwable away = null;
        for (Waiting<Q, R> one : group) {
            if (away == null) {
                deal(List.of(one));
                away = isAway(one.problem) ? one.problem : null;
            } else {
                one.problem = away;
            }
        }
    }

    private static boolean isAway(@Nullable Throwable problem) {
        return problem instanceof MongoSocketException || problem instanceof MongoTimeoutException;
    }

    private static final class Waiting<Q, R extends @Nullable Object> {

        private final Q question;
        /** Whether it is this one's turn to ask; false where it has its answer. */
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();

        private @Nullable List<R> answer;
        private @Nullable Throwable problem;

        private Waiting(Q question) {
            this.question = question;
        }

        private void answered(R with) {
            answer = new ArrayList<>(1);
            answer.add(with);
        }

        private R answer() {
            if (problem instanceof RuntimeException e) {
                throw e;
            }
            if (problem instanceof Error e) {
                throw e;
            }
            return Objects.requireNonNull(answer).getFirst();
        }
    }
}
