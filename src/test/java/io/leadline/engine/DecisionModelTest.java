package io.leadline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leadline.engine.DecisionModel.Limit;
import io.leadline.engine.UnreadableModel.Place;
import io.leadline.engine.UnreadableModel.What;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our models, and small ones made up. */
class DecisionModelTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        class,   days, quantity, price, other, grown, safe,  missed, verdict
        strict,  0,    0,        0,     false, 0,     true,  0,      ask date
        usual,   5,    10,       2,     false, 5,     true,  0,      accept tables
        usual,   6,    0,        0,     false, 0,     true,  0,      ask date
        usual,   0,    10.1,     0,     false, 0,     true,  0,      ask quantity
        usual,   0,    0,        2.1,   false, 0,     true,  0,      ask price
        trusted, 10,   20,       4,     false, 5,     true,  0,      accept tables
        trusted, 0,    0,        0,     true,  0,     true,  0,      ask other
        trusted, 0,    0,        0,     false, 5.1,   true,  0,      ask budget
        trusted, 0,    0,        0,     false, 0,     false, 0,      ask stock
        trusted, 0,    0,        0,     false, 0,     true,  75.1,   ask often-missed
        trusted, 0,    0,        0,     false, 0,     true,  ,       accept tables
        """)
    void anAnswerIsDecidedAboutByAllTheTablesOfItsModel(
            String trust,
            long days,
            double quantity,
            double price,
            boolean other,
            double grown,
            boolean safe,
            Double missed,
            String verdict) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "answerClass", trust,
                "daysLate", days,
                "quantityPercent", quantity,
                "pricePercent", price,
                "answerOther", other,
                "grownPercent", grown,
                "stockSafe", safe));
        if (missed != null) {
            facts.put("missedPercent", missed);
        }

        Map<String, String> said = DecisionModel.ofFile("answer-acceptance").decide("acceptance", facts);

        assertThat(String.join(" ", said.values())).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"noise, 9000, note", "viral, 0, adjust", "viral, 250, adjust", "viral, 250.5, ask", "viral, -1, ask"})
    void aSignalIsAnsweredByItsValue(String verdict, double value, String response) {
        DecisionModel model = DecisionModel.ofFile("signal-response");

        assertThat(model.decide("signalResponse", Map.of("verdict", verdict, "signalValue", value)))
                .isEqualTo(Map.of("response", response));
    }

    @Test
    void aVersionWithOtherLimitsDecidesOtherwiseAndTheOneInForceStays() {
        DecisionModel inForce = DecisionModel.ofFile("signal-response");
        Limit limit = inForce.limits(Set.of("signalValue")).getFirst();
        assertThat(limit.value()).isEqualByComparingTo("250");

        DecisionModel version = inForce.with(Map.of(limit.id(), new BigDecimal("900"), "no_such_cell", BigDecimal.ONE));

        Map<String, Object> facts = Map.of("verdict", "viral", "signalValue", 800.0);
        assertThat(version.decide("signalResponse", facts)).containsValue("adjust");
        assertThat(inForce.decide("signalResponse", facts)).containsValue("ask");
    }

    @Test
    void limitsAreThoseOfTheFactsThatAreAskedFor() {
        DecisionModel model = DecisionModel.ofFile("answer-acceptance");

        assertThat(model.limits(Set.of("daysLate")))
                .extracting(Limit::value)
                .containsExactly(new BigDecimal("5"), new BigDecimal("10"));
        assertThat(model.limits(Set.of("answerClass"))).as("a word is no limit").isEmpty();
    }

    private static DecisionModel of(String cell) throws IOException {
        String xml = """
            <definitions><decision id="d"><decisionTable id="t" hitPolicy="FIRST">
            <input><inputExpression><text>fact</text></inputExpression></input><output name="out"/>
            <rule><inputEntry id="cell"><text>%s</text></inputEntry>
            <outputEntry><text>"yes"</text></outputEntry></rule>
            </decisionTable></decision></definitions>\
            """.formatted(cell);
        return DecisionModel.read("made-up", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({"&gt; 5, 5, false", "&gt;= 5, 5, true", "&lt; 5, 5, false", "&lt;= 5, 5.0, true", "-, 7, true"})
    void whereNoRuleFitsNothingIsSaid(String cell, double fact, boolean fits) throws IOException {
        assertThat(of(cell).decide("d", Map.of("fact", fact))).hasSize(fits ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"for i in 1..9 return i", "not(5)", "\"a\",\"b\"", "> other"})
    void aCellOfAnotherKindIsNamedWithTableRuleAndColumnAndNotGuessedAt(String cell) {
        assertThat(places(TABLE.formatted(cell.replace(">", "&gt;"), "\"yes\"")))
                .containsExactly(new Place(What.CELL, "Whether", 1, "Days late", cell));
    }

    private static final String TABLE = """
        <definitions><decision id="d" name="Whether"><decisionTable id="t" hitPolicy="FIRST">
        <input label="Days late"><inputExpression><text>fact</text></inputExpression></input>
        <output label="Answer" name="out"/>
        <rule><inputEntry id="cell"><text>%s</text></inputEntry>
        <outputEntry><text>%s</text></outputEntry></rule>
        </decisionTable></decision></definitions>\
        """;

    private static List<Place> places(String xml) {
        UnreadableModel unreadable = catchThrowableOfType(
                UnreadableModel.class,
                () -> DecisionModel.read("made-up", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
        return unreadable.places();
    }

    @Test
    void everythingThatCannotBeReadIsNamedAtOnce() {
        String two = TABLE.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"")
                .replace(">fact<", ">fact + 1<")
                .formatted("a", "b + c");

        assertThat(places(two))
                .containsExactly(
                        new Place(What.HIT_POLICY, "Whether", 0, "", "UNIQUE"),
                        new Place(What.COLUMN, "Whether", 0, "Days late", "fact + 1"),
                        new Place(What.CELL, "Whether", 1, "Days late", "a"),
                        new Place(What.RESULT, "Whether", 1, "Answer", "b + c"));
    }

    @Test
    void aRuleWithoutACellAndAFileOfSomethingElseAreNamedToo() {
        assertThat(places(TABLE.replace("<outputEntry><text>%s</text></outputEntry>", "")
                        .formatted("")))
                .containsExactly(new Place(What.RULE, "Whether", 1, "", "1"));
        assertThat(places("no model"))
                .singleElement()
                .satisfies(place -> assertThat(place.what()).isEqualTo(What.FILE));
        assertThat(places("<definitions/>"))
                .singleElement()
                .satisfies(place -> assertThat(place.what()).isEqualTo(What.FILE));
    }

    @Test
    void aMissingFactIsNamed() throws IOException {
        DecisionModel model = of("&gt; 5");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.decide("d", Map.of()))
                .withMessageContaining("fact");
        assertThatIllegalArgumentException().isThrownBy(() -> model.decide("other", Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> DecisionModel.ofFile("no-such"));
        assertThat(List.of(model.limits(Set.of("fact")).getFirst().value())).containsExactly(new BigDecimal("5"));
    }
}
