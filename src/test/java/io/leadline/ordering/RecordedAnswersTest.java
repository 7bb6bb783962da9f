package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.DAY;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.engine.DecisionModel;
import io.leadline.engine.RecordedCases;
import io.leadline.engine.RecordedCases.Case;
import io.leadline.shell.LeadlineI18N;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supplier that answers with a day four days later than asked. */
class RecordedAnswersTest {

    private final AnswerTrials trials = mock();
    private final RecordedAnswers answers = new RecordedAnswers(trials);

    @BeforeEach
    void trusted() {
        when(trials.trust(any())).thenReturn(AnswerClass.USUAL);
    }

    private Case recorded(PurchaseOrder order) {
        Turn answer = order.log().turns().stream()
                .filter(turn -> turn.kind() == Turn.Kind.ANSWER)
                .findFirst()
                .orElseThrow();
        Optional<Turn> then = order.log().turns().stream()
                .skip(order.log().turns().indexOf(answer) + 1L)
                .findFirst();
        when(trials.recorded(PolicyScope.ALL)).thenReturn(List.of(new AnswerTrials.Said(order, answer, then)));
        return answers.latest().getFirst();
    }

    private static AnOrder later() {
        return anOrder().sent().answered(line -> line.on(DAY.plusDays(4)));
    }

    @Test
    void anAnswerIsDecidedAboutByWhatWasSaid() {
        Case open = recorded(later().now());

        assertThat(open.facts()).containsEntry("daysLate", 4L).containsEntry("answerClass", "usual");
        assertThat(open.then()).isEqualTo("open");
        assertThat(open.daysLate()).isNull();
        assertThat(open.lines()).containsExactly(1);
        assertThat(DecisionModel.ofFile(answers.model()).decide(answers.decision(), open.facts()))
                .containsEntry("acceptance", "accept");
    }

    @Test
    void whatCameOfItIsKnownOnceItIsIn() {
        assertThat(recorded(later().accepted().now()).then()).isEqualTo("accepted");

        Case in =
                recorded(later().accepted().received(DAY.plusDays(6), 1, 100, 0).now());

        assertThat(in.daysLate()).isEqualTo(6);
        assertThat(in.order()).isEqualTo("O-1");
    }

    @Test
    void everyWordOfItIsTold() {
        LeadlineI18N texts = new LeadlineI18N();
        Stream<String> limits = DecisionModel.ofFile(answers.model()).limits(answers.facts()).stream()
                .map(limit -> "limit." + limit.id());
        Stream<String> words = Stream.of(
                "table." + answers.model(),
                "assumed." + answers.model(),
                "decision.accept",
                "decision.ask",
                "then.accepted",
                "then.by-table",
                "then.countered",
                "then.otherwise",
                "then.open");
        Stream<String> views =
                answers.views().stream().map(RecordedCases.View::name).map(name -> "view." + name);

        assertThat(Stream.of(limits, words, views).flatMap(all -> all).map(word -> "aftermath.trial." + word))
                .allMatch(key -> LeadlineI18N.LOCALES.stream().allMatch(locale -> texts.has(key, locale)));
    }
}
