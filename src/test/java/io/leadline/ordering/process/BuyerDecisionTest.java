package io.leadline.ordering.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.ordering.OrderFacts;
import io.leadline.ordering.OrderVariables;
import io.leadline.shell.LeadlineI18N;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BuyerDecisionTest {

    private final LeadlineI18N texts = new LeadlineI18N();

    @ParameterizedTest
    @CsvSource({
        "O-1042#approve#1, UserTask_ApproveOrder",
        "O-1042#approve-late#1, UserTask_DecideForBuyer",
        "O-1042#review#2, UserTask_ReviewAnswer",
        "O-1042#review-late#2, UserTask_ReviewForBuyer",
        "O-1042#settle#1, UserTask_SettleDelivery",
        "O-1042#settle-late#1, UserTask_SettleForBuyer",
        "O-1042#bounce#3, UserTask_CorrectAddress",
        "O-1042#bounce-late#3, UserTask_ReachForBuyer"
    })
    void theInboxKnowsEachKindByTheNameItAlwaysHad(String interaction, String task) {
        assertThat(BuyerDecision.taskOf(interaction)).isEqualTo(task);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasANameInBothLanguagesForTheBuyerAndForTheManager(BuyerDecision decision) {
        for (Locale locale : LeadlineI18N.LOCALES) {
            for (String late : new String[] {"", "-late"}) {
                String task = BuyerDecision.taskOf("O-1#" + decision.word() + late + "#1");
                assertThat(texts.has("inbox.kind." + OrderFacts.PROCESS + "." + task, locale))
                        .as(task + " in " + locale)
                        .isTrue();
            }
        }
    }

    @Test
    void modelsFromBeforeToldNoKind() {
        assertThat(BuyerDecision.of(new OrderVariables(Map.of()))).isEqualTo(BuyerDecision.REVIEW);
        assertThat(BuyerDecision.of(new OrderVariables(Map.of(OrderVariables.KIND, "settle"))))
                .isEqualTo(BuyerDecision.SETTLE);
        assertThatThrownBy(() -> BuyerDecision.taskOf("O-1#dance#1")).hasMessageContaining("dance");
    }
}
