package io.leadline.ordering.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What the tables of acceptance and of the mandate say, row by row as they stand in the files. The cells that they use (texts, truth, at most,
 * more than) are read here; that the engine reads them alike is shown once on the engine.
 */
class AcceptanceTablesTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        class,   days, quantity, price, other, grown, safe,  missed, verdict
        strict,  0,    0,        0,     false, 0,     true,  0,      ask date
        strict,  4,    6,        1,     false, 0,     true,  0,      ask date
        usual,   0,    0,        0,     false, 0,     true,  0,      accept tables
        usual,   5,    10,       2,     false, 5,     true,  0,      accept tables
        usual,   -3,   0,        -4,    false, 0,     true,  0,      accept tables
        usual,   6,    0,        0,     false, 0,     true,  0,      ask date
        usual,   0,    10.1,     0,     false, 0,     true,  0,      ask quantity
        usual,   0,    0,        2.1,   false, 0,     true,  0,      ask price
        usual,   6,    0,        9,     false, 0,     true,  0,      ask date
        trusted, 10,   20,       4,     false, 5,     true,  0,      accept tables
        trusted, 11,   0,        0,     false, 0,     true,  0,      ask date
        trusted, 0,    20.1,     0,     false, 0,     true,  0,      ask quantity
        trusted, 0,    0,        4.1,   false, 0,     true,  0,      ask price
        trusted, 0,    0,        0,     true,  0,     true,  0,      ask other
        trusted, 0,    0,        0,     false, 5.1,   true,  0,      ask budget
        trusted, 0,    0,        0,     false, 0,     false, 0,      ask stock
        unknown, 0,    0,        0,     false, 0,     true,  0,      ask date
        trusted, 0,    0,        0,     false, 0,     true,  75,     accept tables
        trusted, 0,    0,        0,     false, 0,     true,  75.1,   ask often-missed
        """)
    void eachAnswerIsTakenOrABuyerIsAskedForOneReason(
            String trust,
            String days,
            String quantity,
            String price,
            String other,
            String grown,
            String safe,
            String missed,
            String verdict)
            throws Exception {
        Map<String, String> facts = new HashMap<>(Map.of(
                "answerClass", "\"" + trust + "\"",
                "daysLate", days,
                "quantityPercent", quantity,
                "pricePercent", price,
                "answerOther", other,
                "grownPercent", grown,
                "stockSafe", safe,
                "if is defined(missedPercent) then missedPercent else 0", missed));
        for (String table : List.of("dateVerdict", "quantityVerdict", "priceVerdict")) {
            facts.put(table, decide(table, facts).getFirst());
        }

        assertThat(String.join(" ", decide("acceptance", facts)).replace("\"", ""))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        class,   other, left, later, quantity, dearer, verdict
        usual,   false, 2,    false, false,    false,  counter mandate
        trusted, false, 1,    false, false,    false,  counter mandate
        usual,   true,  2,    false, false,    false,  ask other
        usual,   false, 0,    false, false,    false,  ask rounds
        usual,   false, -1,   false, false,    false,  ask rounds
        usual,   false, 2,    true,  false,    true,   ask date
        usual,   false, 2,    false, true,     true,   ask quantity
        usual,   false, 2,    false, false,    true,   ask price
        strict,  false, 2,    false, false,    false,  ask class
        """)
    void theProcessRepliesInsideTheMandateAlone(
            String trust, String other, String left, String later, String quantity, String dearer, String verdict)
            throws Exception {
        Map<String, String> facts = Map.of(
                "answerClass", "\"" + trust + "\"",
                "answerOther", other,
                "offersLeft", left,
                "daysLate > mandate.daysLate", later,
                "quantityPercent > mandate.quantityPercent", quantity,
                "pricePercent > mandate.pricePercent", dearer);

        assertThat(String.join(" ", decide("counter-mandate", "countering", facts))
                        .replace("\"", ""))
                .isEqualTo(verdict);
    }

    private static List<String> decide(String decision, Map<String, String> facts) throws Exception {
        return decide("answer-acceptance", decision, facts);
    }

    /** The outputs of the first rule of the table that fits. */
    private static List<String> decide(String file, String decision, Map<String, String> facts) throws Exception {
        NodeList all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("bpmn/" + file + ".dmn").toFile())
                .getElementsByTagName("decision");
        for (int i = 0; i < all.getLength(); i++) {
            Element one = (Element) all.item(i);
            if (one.getAttribute("id").equals(decision)) {
                List<String> inputs = texts(one, "inputExpression");
                NodeList rules = one.getElementsByTagName("rule");
                for (int r = 0; r < rules.getLength(); r++) {
                    Element rule = (Element) rules.item(r);
                    List<String> cells = texts(rule, "inputEntry");
                    boolean fits = true;
                    for (int c = 0; c < cells.size(); c++) {
                        fits &= fits(cells.get(c), facts.getOrDefault(inputs.get(c), ""));
                    }
                    if (fits) {
                        return texts(rule, "outputEntry");
                    }
                }
            }
        }
        throw new AssertionError("No rule of " + decision + " fits " + facts);
    }

    private static boolean fits(String cell, String fact) {
        if (cell.isBlank()) {
            return true;
        }
        if (cell.startsWith("<= ")) {
            return Double.parseDouble(fact) <= Double.parseDouble(cell.substring(3));
        }
        if (cell.startsWith("> ")) {
            return Double.parseDouble(fact) > Double.parseDouble(cell.substring(2));
        }
        return cell.equals(fact);
    }

    private static List<String> texts(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().strip());
        }
        return texts;
    }
}
