package io.leadline.engine;

import io.leadline.engine.UnreadableModel.Place;
import io.leadline.engine.UnreadableModel.What;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The tables of one of our models, read here so that a version with other limits can be tried without bringing it into the engine. What
 * our tables are made of is known, and nothing else is taken: the first rule that fits holds; a cell is a word, yes or no, a comparison
 * with a number, a range of numbers, or empty; an input is a fact, with a number in its place where it is missing, or what another table
 * of the model says. That the engine decides alike is tested on the engine.
 */
public final class DecisionModel {

    private static final Pattern FACT = Pattern.compile("(?:if is defined\\((\\w+)\\) then \\1 else (\\w+))|(\\w+)");
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(-?\\d+(?:\\.\\d+)?)");
    private static final Pattern RANGE = Pattern.compile("\\[(-?\\d+(?:\\.\\d+)?)\\.\\.(-?\\d+(?:\\.\\d+)?)]");
    /** A word, a number, yes or no, or nothing. */
    private static final Pattern PLAIN = Pattern.compile("\"[^\"]*\"|-?\\d+(?:\\.\\d+)?|true|false|");

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    private final Map<String, Decision> decisions;

    private DecisionModel(Map<String, Decision> decisions) {
        this.decisions = Map.copyOf(decisions);
    }

    /**
     * A number in a cell that a version may have another of: what is more, or less, is decided otherwise.
     *
     * @param id of the cell in the model
     * @param fact that is held against it
     * @param column of the fact, as the table calls it
     * @param rule that it stands in, counted from 1
     */
    public record Limit(String id, String fact, BigDecimal value, String column, int rule) {}

    private record Decision(List<Input> inputs, List<String> outputs, List<Rule> rules) {}

    /**
     * @param missing what stands for a fact that is not there; null where it has to be
     * @param label of the column
     */
    private record Input(String fact, @Nullable String missing, String label) {}

    private record Rule(List<Cell> cells, List<String> results) {}

    /** @param limit the number that may be another one; empty where there is none */
    private record Cell(String id, Test test, Optional<BigDecimal> limit) {

        Cell with(BigDecimal other) {
            return new Cell(id, test.with(other), Optional.of(other));
        }
    }

    /** What a fact has to be. */
    private sealed interface Test {

        boolean fits(Object fact);

        default Test with(BigDecimal limit) {
            return this;
        }

        record Any() implements Test {
            @Override
            public boolean fits(Object fact) {
                return true;
            }
        }

        record Word(String word) implements Test {
            @Override
            public boolean fits(Object fact) {
                return word.equals(String.valueOf(fact));
            }
        }

        record Comparison(String sign, BigDecimal than) implements Test {
            @Override
            public boolean fits(Object fact) {
                int compared = number(fact).compareTo(than);
                return switch (sign) {
                    case "<" -> compared < 0;
                    case "<=" -> compared <= 0;
                    case ">" -> compared > 0;
                    default -> compared >= 0;
                };
            }

            @Override
            public Test with(BigDecimal limit) {
                return new Comparison(sign, limit);
            }
        }

        /** Both ends are in it; the upper one is the limit. */
        record Range(BigDecimal from, BigDecimal to) implements Test {
            @Override
            public boolean fits(Object fact) {
                return number(fact).compareTo(from) >= 0 && number(fact).compareTo(to) <= 0;
            }

            @Override
            public Test with(BigDecimal limit) {
                return new Range(from, limit);
            }
        }
    }

    private static BigDecimal number(Object fact) {
        return new BigDecimal(String.valueOf(fact));
    }

    /**
     * The model that this version of Leadline brings into the engine.
     *
     * @param name of its file in {@code bpmn/}, without its ending
     * @throws UnreadableModel if a table of it is made of something else
     * @throws IllegalArgumentException if there is no such file
     */
    public static DecisionModel ofFile(String name) {
        try (InputStream file = DecisionModel.class.getResourceAsStream("/bpmn/" + name + ".dmn")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no model " + name);
            }
            return read(name, file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the model " + name, unreadable);
        }
    }

    /** @param name as it is called where it cannot be read */
    static DecisionModel read(String name, InputStream xml) throws IOException {
        Document document;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            document = factory.newDocumentBuilder().parse(xml);
        } catch (ParserConfigurationException | SAXException e) {
            throw new UnreadableModel(
                    name, List.of(new Place(What.FILE, "", 0, "", Objects.requireNonNullElse(e.getMessage(), ""))));
        }
        List<Place> wrong = new ArrayList<>();
        Map<String, Decision> found = new LinkedHashMap<>();
        for (Element decision : children(document.getDocumentElement(), "decision")) {
            for (Element table : children(decision, "decisionTable")) {
                found.put(decision.getAttribute("id"), decision(called(decision), table, wrong));
            }
        }
        if (found.isEmpty()) {
            wrong.add(new Place(
                    What.FILE, "", 0, "", document.getDocumentElement().getTagName()));
        }
        if (!wrong.isEmpty()) {
            throw new UnreadableModel(name, wrong);
        }
        return new DecisionModel(found);
    }

    private static String called(Element decision) {
        String name = decision.getAttribute("name");
        return name.isBlank() ? decision.getAttribute("id") : name;
    }

    /** @param wrong takes what cannot be read */
    private static Decision decision(String name, Element table, List<Place> wrong) {
        if (!table.getAttribute("hitPolicy").equals("FIRST")) {
            wrong.add(new Place(What.HIT_POLICY, name, 0, "", table.getAttribute("hitPolicy")));
        }
        List<Input> inputs = new ArrayList<>();
        for (Element input : children(table, "input")) {
            String expression = children(input, "inputExpression").stream()
                    .map(DecisionModel::text)
                    .findFirst()
                    .orElse("");
            String label = input.getAttribute("label").isBlank() ? expression : input.getAttribute("label");
            Input one = input(expression, label);
            if (one == null) {
                wrong.add(new Place(What.COLUMN, name, 0, label, expression));
            }
            inputs.add(one == null ? new Input(expression, null, label) : one);
        }
        List<Element> outputs = children(table, "output");
        List<Rule> rules = new ArrayList<>();
        for (Element rule : children(table, "rule")) {
            int number = rules.size() + 1;
            List<Element> conditions = children(rule, "inputEntry");
            List<Element> results = children(rule, "outputEntry");
            if (conditions.size() != inputs.size() || results.size() != outputs.size()) {
                wrong.add(new Place(What.RULE, name, number, "", Integer.toString(conditions.size() + results.size())));
                continue;
            }
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < conditions.size(); i++) {
                String text = text(conditions.get(i));
                Cell cell = cell(conditions.get(i).getAttribute("id"), text);
                if (cell == null) {
                    wrong.add(new Place(What.CELL, name, number, inputs.get(i).label(), text));
                } else {
                    cells.add(cell);
                }
            }
            List<String> said = new ArrayList<>();
            for (int i = 0; i < results.size(); i++) {
                String text = text(results.get(i));
                if (!PLAIN.matcher(text).matches()) {
                    wrong.add(new Place(What.RESULT, name, number, label(outputs.get(i)), text));
                }
                said.add(word(text));
            }
            rules.add(new Rule(cells, said));
        }
        return new Decision(
                inputs,
                outputs.stream().map(output -> output.getAttribute("name")).toList(),
                rules);
    }

    private static String label(Element output) {
        return output.getAttribute("label").isBlank() ? output.getAttribute("name") : output.getAttribute("label");
    }

    private static @Nullable Input input(String expression, String label) {
        Matcher fact = FACT.matcher(expression);
        if (!fact.matches()) {
            return null;
        }
        return fact.group(1) == null
                ? new Input(fact.group(3), null, label)
                : new Input(fact.group(1), fact.group(2), label);
    }

    /** Null where it is of no kind that is read here. */
    private static @Nullable Cell cell(String id, String text) {
        Matcher comparison = COMPARISON.matcher(text);
        Matcher range = RANGE.matcher(text);
        if (text.isEmpty() || text.equals("-")) {
            return new Cell(id, new Test.Any(), Optional.empty());
        }
        if (comparison.matches()) {
            BigDecimal than = new BigDecimal(comparison.group(2));
            return new Cell(id, new Test.Comparison(comparison.group(1), than), Optional.of(than));
        }
        if (range.matches()) {
            BigDecimal to = new BigDecimal(range.group(2));
            return new Cell(id, new Test.Range(new BigDecimal(range.group(1)), to), Optional.of(to));
        }
        if (text.equals("true") || text.equals("false") || WORD.matcher(text).matches()) {
            return new Cell(id, new Test.Word(word(text)), Optional.empty());
        }
        return null;
    }

    private static String word(String text) {
        Matcher word = WORD.matcher(text);
        return word.matches() ? word.group(1) : text;
    }

    /**
     * What the first rule that fits says, by output.
     *
     * @return empty where no rule fits
     * @throws IllegalArgumentException if a fact is missing, or there is no such decision
     */
    public Map<String, String> decide(String decision, Map<String, Object> facts) {
        Decision table = decisions.get(decision);
        if (table == null) {
            throw new IllegalArgumentException("There is no decision " + decision);
        }
        Map<String, Object> known = new HashMap<>(facts);
        for (Input input : table.inputs()) {
            known.computeIfAbsent(input.fact(), fact -> missing(input, facts));
        }
        return table.rules().stream()
                .filter(rule -> IntStream.range(0, rule.cells().size())
                        .allMatch(i -> rule.cells()
                                .get(i)
                                .test()
                                .fits(known.getOrDefault(table.inputs().get(i).fact(), ""))))
                .findFirst()
                .map(rule -> results(table, rule))
                .orElse(Map.of());
    }

    private Object missing(Input input, Map<String, Object> facts) {
        if (input.missing() != null) {
            return input.missing();
        }
        if (!decisions.containsKey(input.fact())) {
            throw new IllegalArgumentException("The fact " + input.fact() + " is missing");
        }
        return decide(input.fact(), facts).values().stream().findFirst().orElse("");
    }

    private static Map<String, String> results(Decision table, Rule rule) {
        Map<String, String> results = new LinkedHashMap<>();
        for (int i = 0; i < table.outputs().size(); i++) {
            results.put(table.outputs().get(i), rule.results().get(i));
        }
        return results;
    }

    /** The limits that these facts are held against, table by table as they stand in the model. */
    public List<Limit> limits(Set<String> facts) {
        List<Limit> limits = new ArrayList<>();
        decisions.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            Decision table = entry.getValue();
            for (int number = 1; number <= table.rules().size(); number++) {
                List<Cell> cells = table.rules().get(number - 1).cells();
                for (int i = 0; i < cells.size(); i++) {
                    Cell cell = cells.get(i);
                    Input input = table.inputs().get(i);
                    int rule = number;
                    if (facts.contains(input.fact())) {
                        cell.limit()
                                .ifPresent(value ->
                                        limits.add(new Limit(cell.id(), input.fact(), value, input.label(), rule)));
                    }
                }
            }
        });
        return limits;
    }

    /** A version with other limits, by their ids; those not named stay. */
    public DecisionModel with(Map<String, BigDecimal> limits) {
        Map<String, Decision> changed = new LinkedHashMap<>();
        decisions.forEach((id, table) -> changed.put(
                id,
                new Decision(
                        table.inputs(),
                        table.outputs(),
                        table.rules().stream()
                                .map(rule -> new Rule(
                                        rule.cells().stream()
                                                .map(cell -> cell.limit()
                                                        .flatMap(old -> Optional.ofNullable(limits.get(cell.id())))
                                                        .map(cell::with)
                                                        .orElse(cell))
                                                .toList(),
                                        rule.results()))
                                .toList())));
        return new DecisionModel(changed);
    }

    private static List<Element> children(Element of, String name) {
        NodeList all = of.getChildNodes();
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.getTagName().equals(name))
                .toList();
    }

    private static String text(Element of) {
        return children(of, "text").stream()
                .map(child -> child.getTextContent().strip())
                .findFirst()
                .orElse("");
    }
}
