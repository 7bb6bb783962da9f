package io.leadline.ordering.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Who writes what a model reads: a job's result, a message, a decision of a person, or the model itself. A misspelt name
 * would only be noticed when an order comes to that gateway.
 */
class ProcessVariablesTest {

    private static final Path MODELS = Path.of("bpmn");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    /** What an expression calls a part of its own. */
    private static final Pattern ENTRY = Pattern.compile("[{,]\\s*([a-zA-Z]+)\\s*:");

    private static final Pattern CONSTANT = Pattern.compile("String ([A-Z][A-Z0-9_]*) =\\s*\"([^\"]*)\"");
    private static final Set<String> FEEL = Set.of(
            "and",
            "or",
            "if",
            "then",
            "else",
            "string",
            "is",
            "defined",
            "true",
            "false",
            "null",
            "not",
            "in",
            "max",
            "floor",
            "duration");

    private static final Map<String, String> constants = new HashMap<>();
    private static final Set<String> written = new TreeSet<>();

    @BeforeAll
    static void readSources() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path source : sources) {
            Matcher found = CONSTANT.matcher(Files.readString(source));
            while (found.find()) {
                constants.put(className(source) + "." + found.group(1), found.group(2));
            }
        }
        for (Path source : sources) {
            String text = Files.readString(source);
            if (text.contains("Map<String, Object>")
                    || text.contains("PendingCommand")
                    || text.contains("OrderChange")) {
                for (int at = text.indexOf("Map.of("); at >= 0; at = text.indexOf("Map.of(", at + 1)) {
                    keys(text, at + "Map.of(".length()).forEach(key -> written.add(value(key, className(source))));
                }
            }
        }
    }

    static Stream<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(MODELS)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyVariableThatAModelReadsIsWrittenBySomebody(Path file) throws Exception {
        Document model = parse(file);
        Set<String> own = ownWrites(model);
        own.addAll(handedTo(file.getFileName().toString().replace(".bpmn", "")));

        assertThat(reads(model))
                .as(file.getFileName() + " reads what nobody writes")
                .allMatch(name -> own.contains(name) || written.contains(name));
    }

    @Test
    void noWorkerNamesAVariableByItself() throws IOException {
        Pattern literal = Pattern.compile("(Map\\.of|\\.text|\\.find)\\(\\s*\"");
        List<Path> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().contains("/process/")
                            && path.toString().endsWith(".java"))
                    .toList()) {
                if (literal.matcher(Files.readString(file)).find()) {
                    wrong.add(file.getFileName());
                }
            }
        }

        assertThat(wrong)
                .as("Each process has one record or class of their names")
                .isEmpty();
    }

    /** What expressions mention, and what the decision tables look at that the model calls. */
    private static Set<String> reads(Document model) throws Exception {
        Set<String> reads = new TreeSet<>();
        for (Element element : all(model)) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Attr attribute = (Attr) element.getAttributes().item(i);
                if (attribute.getValue().startsWith("=")) {
                    reads.addAll(names(attribute.getValue()));
                }
            }
            if (element.getTextContent().startsWith("=")
                    && element.getChildNodes().getLength() == 1) {
                reads.addAll(names(element.getTextContent()));
            }
            if (element.getLocalName().equals("calledDecision")) {
                List<Element> tables = all(tableOf(element.getAttribute("decisionId")));
                Set<String> asked = new TreeSet<>();
                tables.stream()
                        .filter(part -> part.getLocalName().equals("inputExpression"))
                        .forEach(part -> asked.addAll(names(part.getTextContent())));
                // What one table asks another for comes from the file itself.
                tables.stream()
                        .filter(part -> part.getLocalName().equals("variable"))
                        .forEach(part -> asked.remove(part.getAttribute("name")));
                reads.addAll(asked);
            }
        }
        return reads;
    }

    /** The file of the decision. */
    private static Document tableOf(String decision) throws Exception {
        try (Stream<Path> files = Files.list(MODELS)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".dmn")).toList()) {
                Document tables = parse(file);
                if (all(tables).stream()
                        .anyMatch(part -> part.getAttribute("id").equals(decision))) {
                    return tables;
                }
            }
        }
        throw new IllegalArgumentException("No file holds the decision " + decision);
    }

    /** A mapping of a name to itself only hands on what somebody else has written. */
    private static Set<String> ownWrites(Document model) {
        Set<String> writes = new TreeSet<>();
        for (Element element : all(model)) {
            String target = element.getAttribute("target");
            if (!target.isBlank() && !names(element.getAttribute("source")).contains(target)) {
                writes.add(target);
            }
            writes.add(element.getAttribute("resultVariable"));
            writes.add(element.getAttribute("inputElement"));
        }
        return writes;
    }

    /** What every process that calls this one gives it; where they come from is asked of the callers. */
    private static Set<String> handedTo(String called) throws Exception {
        Set<String> handed = null;
        for (Path file : models().toList()) {
            for (Element element : all(parse(file))) {
                if (element.getLocalName().equals("calledElement")
                        && element.getAttribute("processId").equals(called)) {
                    Set<String> here = new TreeSet<>();
                    NodeList inputs = ((Element) element.getParentNode()).getElementsByTagNameNS("*", "input");
                    for (int i = 0; i < inputs.getLength(); i++) {
                        here.add(((Element) inputs.item(i)).getAttribute("target"));
                    }
                    if (handed == null) {
                        handed = here;
                    } else {
                        handed.retainAll(here);
                    }
                }
            }
        }
        return handed == null ? Set.of() : handed;
    }

    private static Set<String> names(String expression) {
        Set<String> names = new TreeSet<>();
        Set<String> own = new TreeSet<>();
        Matcher entry = ENTRY.matcher(expression);
        while (entry.find()) {
            own.add(entry.group(1));
        }
        // A part of a value, such as ruling.rule, is written with the value.
        Matcher found = NAME.matcher(expression.replaceAll("\"[^\"]*\"", "").replaceAll("\\.[a-zA-Z]+", ""));
        while (found.find()) {
            if (!FEEL.contains(found.group()) && !own.contains(found.group())) {
                names.add(found.group());
            }
        }
        return names;
    }

    /** Every other argument of a call of {@code Map.of} that begins here. */
    private static List<String> keys(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int begin = from;
        for (int at = from; at < source.length() && depth >= 0; at++) {
            char c = source.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0 || depth == 0 && c == ',') {
                arguments.add(source.substring(begin, at).strip());
                begin = at + 1;
            }
        }
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            keys.add(arguments.get(i));
        }
        return keys;
    }

    private static String value(String key, String inClass) {
        return key.startsWith("\"")
                ? key.replace("\"", "")
                : constants.getOrDefault(key.contains(".") ? key : inClass + "." + key, "");
    }

    private static String className(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private static Document parse(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    private static List<Element> all(Document document) {
        NodeList found = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
