package io.leadline.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.engine.DecisionModel;
import io.leadline.engine.RecordedCases.Case;
import io.leadline.identity.Actor;
import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.Sku;
import io.leadline.shell.LeadlineI18N;
import io.leadline.signals.SignalCase.Answer;
import io.leadline.signals.SignalCase.Kind;
import io.leadline.signals.SignalCase.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordedSignalsTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");
    private static final ItemPlace PLACE = new ItemPlace(new Sku("CUP"), "L1");

    private final SignalCaseStore store = mock();
    private final RecordedSignals signals = new RecordedSignals(store);

    private static Step step(Kind kind, @Nullable Answer answer, String by) {
        return new Step(kind, answer, "", by, by, NOW);
    }

    private List<Case> recorded(SignalCase... cases) {
        when(store.latest(anyInt())).thenReturn(List.of(cases));
        return signals.latest();
    }

    @Test
    void aSignalIsDecidedAboutByHowItWasJudged() {
        List<Case> cases =
                recorded(SignalExample.noticed("SG-1", PLACE, NOW), SignalExample.deciding("SG-2", PLACE, NOW));

        assertThat(cases)
                .as("what was not judged was not asked about")
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.page()).isEqualTo("signal/SG-2");
                    assertThat(one.then()).isEqualTo("open");
                    assertThat(DecisionModel.ofFile(signals.model()).decide(signals.decision(), one.facts()))
                            .as("nine hundred are a person's")
                            .containsEntry("response", "ask");
                });
    }

    @Test
    void whatWasDoneIsToldByWhoDidIt() {
        SignalCase deciding = SignalExample.deciding("SG-1", PLACE, NOW);
        Answer answer = new Answer(20, LocalDate.of(2030, 3, 8), 0);
        String table = Actor.system().id();

        assertThat(recorded(
                        deciding.decided(step(Kind.ANSWERED, answer, "bea")),
                        deciding.decided(step(Kind.LEFT, null, "bea")),
                        deciding.answered(step(Kind.ANSWERED, answer, table)).ended(Kind.EXPIRED, NOW),
                        deciding.over(NOW)))
                .extracting(Case::then)
                .containsExactly("answered", "left", "by-table", "over");
    }

    @Test
    void everyWordOfItIsTold() {
        LeadlineI18N texts = new LeadlineI18N();
        Stream<String> limits = DecisionModel.ofFile(signals.model()).limits(signals.facts()).stream()
                .map(limit -> "limit." + limit.id());
        Stream<String> words = Stream.of(
                "table." + signals.model(),
                "assumed." + signals.model(),
                "decision.note",
                "decision.adjust",
                "decision.ask",
                "then.noted",
                "then.left",
                "then.answered",
                "then.by-table",
                "then.open",
                "then.over");

        assertThat(Stream.concat(limits, words).map(word -> "aftermath.trial." + word))
                .allMatch(key -> LeadlineI18N.LOCALES.stream().allMatch(locale -> texts.has(key, locale)));
    }
}
