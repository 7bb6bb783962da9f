package io.leadline.tracking;

import static io.leadline.ordering.AnOrder.BUYER;
import static io.leadline.ordering.AnOrder.MANAGER;
import static io.leadline.ordering.AnOrder.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.engine.RecordedCases;
import io.leadline.shared.Money;
import io.leadline.tracking.TableTrial.Pair;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Three answers of suppliers that are trusted as usual, so many days late. */
class TableTrialsTest {

    private static final String FIVE_DAYS = "dateVerdict_Rule_0_In_1";

    private final AftermathStore aftermaths = mock();
    private final TableTrials trials = new TableTrials(List.of(new Answers()), aftermaths);

    private static final class Answers implements RecordedCases {

        @Override
        public String model() {
            return "answer-acceptance";
        }

        @Override
        public String decision() {
            return "acceptance";
        }

        @Override
        public Set<String> facts() {
            return Set.of("daysLate");
        }

        @Override
        public List<View> views() {
            return List.of(new View("recorded", Map.of()), new View("trusted", Map.of("answerClass", "trusted")));
        }

        @Override
        public List<Case> latest() {
            return List.of(
                    answer("O-1", 4, "accepted", 0), answer("O-2", 7, "countered", 3), answer("O-3", 12, "open", null));
        }

        private static Case answer(String order, long days, String then, @Nullable Integer late) {
            return new Case(
                    order,
                    "order/" + order,
                    NOW,
                    Map.of(
                            "answerClass",
                            "usual",
                            "daysLate",
                            days,
                            "quantityPercent",
                            0.0,
                            "pricePercent",
                            0.0,
                            "answerOther",
                            false,
                            "grownPercent",
                            0.0,
                            "stockSafe",
                            true),
                    then,
                    late,
                    order,
                    Set.of(1));
        }
    }

    private TableTrial tried(String view, Map<String, BigDecimal> limits) {
        return trials.tried("answer-acceptance", view, limits, MANAGER)
                .orElseThrow()
                .get();
    }

    @Test
    void theTableInForceIsAVersionThatDiffersNowhere() {
        TableTrial same = tried("recorded", Map.of());

        assertThat(same.cases()).hasSize(3);
        assertThat(same.differing()).isEmpty();
        assertThat(same.pairs())
                .extracting(Pair::inForce, Pair::version, Pair::cases)
                .containsExactly(tuple("ask", "ask", 2), tuple("accept", "accept", 1));
    }

    @Test
    void aWiderLimitTakesMoreAndItIsToldWhatCameOfThese() {
        Aftermath lost = mock();
        when(lost.line()).thenReturn(1);
        when(lost.cameTo()).thenReturn(Optional.of(Money.of("30", "GBP")));
        Aftermath another = mock();
        when(another.line()).thenReturn(2);
        when(aftermaths.ofOrder("O-2")).thenReturn(List.of(lost, another));

        TableTrial wider = tried("recorded", Map.of(FIVE_DAYS, new BigDecimal("8")));

        assertThat(wider.differing())
                .singleElement()
                .satisfies(one -> assertThat(one.about().about()).isEqualTo("O-2"));
        assertThat(wider.pairs().getFirst())
                .isEqualTo(
                        new Pair("ask", "accept", 1, Map.of("countered", 1), 1, 1, List.of(Money.of("30.00", "GBP"))));
    }

    @Test
    void theVersionMayTrustSuppliersMoreThanTheyAreTrusted() {
        assertThat(tried("trusted", Map.of()).differing())
                .extracting(one -> one.about().about())
                .containsExactly("O-2");
    }

    @Test
    void aNarrowerLimitAsksMore() {
        assertThat(tried("recorded", Map.of(FIVE_DAYS, BigDecimal.ONE)).pairs().getFirst())
                .satisfies(pair -> {
                    assertThat(pair.inForce()).isEqualTo("accept");
                    assertThat(pair.version()).isEqualTo("ask");
                    assertThat(pair.late()).isZero();
                    assertThat(pair.known()).isOne();
                });
    }

    @Test
    void onlyLimitsOfWhatIsRecordedCanBeTried() {
        assertThat(trials.inForce("answer-acceptance"))
                .isInstanceOfSatisfying(
                        TableTrials.InForce.Readable.class,
                        readable -> assertThat(readable.limits())
                                .extracting(limit -> limit.id())
                                .containsExactly(FIVE_DAYS, "dateVerdict_Rule_1_In_1"));
        assertThatIllegalArgumentException().isThrownBy(() -> trials.inForce("order-approval"));
        assertThatIllegalArgumentException().isThrownBy(() -> tried("nobody", Map.of()));
    }

    @Test
    void managersTryAndNobodyElse() {
        assertThat(trials.tried("answer-acceptance", "recorded", Map.of(), BUYER))
                .isEmpty();
    }
}
