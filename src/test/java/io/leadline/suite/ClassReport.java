package io.leadline.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What Surefire says about one test class.
 *
 * @param took from the start of its first test, with what it sets up, to the end of its last
 * @param leftOut one line for each test that was skipped, with the reason
 */
record ClassReport(String name, Duration took, int tests, int failures, int errors, int skipped, List<String> leftOut) {

    /** Of an assumption: the exception's name and JUnit's own words. */
    private static final String BEFORE_THE_REASON = "^([\\w.]+Exception: )?(Assumption failed: )?";

    static ClassReport read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return of(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SAXException | ParserConfigurationException broken) {
            throw new IllegalStateException(file + " is no report of Surefire", broken);
        }
    }

    private static ClassReport of(Element suite) {
        String name = suite.getAttribute("name");
        int tests = Integer.parseInt(suite.getAttribute("tests"));
        return new ClassReport(
                name,
                Duration.ofMillis(Math.round(
                        1000 * Double.parseDouble(suite.getAttribute("time").replace(",", "")))),
                tests,
                Integer.parseInt(suite.getAttribute("failures")),
                Integer.parseInt(suite.getAttribute("errors")),
                Integer.parseInt(suite.getAttribute("skipped")),
                // A factory of tests that makes none is counted nowhere else.
                Stream.concat(
                                tests == 0 ? Stream.of(simple(name) + ": none of its tests ran") : Stream.empty(),
                                elements(suite.getElementsByTagName("skipped")).map(skipped -> leftOut(name, skipped)))
                        .toList());
    }

    private static String leftOut(String name, Element skipped) {
        String test = ((Element) skipped.getParentNode()).getAttribute("name").replaceFirst("\\(.*", "");
        String reason = Stream.of(skipped.getAttribute("message"), skipped.getTextContent())
                .flatMap(String::lines)
                .map(line -> line.replaceFirst(BEFORE_THE_REASON, ""))
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("no reason given");
        return simple(name) + (test.isEmpty() ? "" : "." + test) + ": " + reason;
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }
}
