package io.leadline.shell;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A process diagram as it is handed to the browser: labelled in the reader's language, with the size it is drawn in. The
 * texts are those of {@code processes.<process>.<element>}; an element without one, such as one that only an earlier
 * release drew, keeps the label it came with.
 */
record DiagramSheet(String xml, int widthPx, int heightPx) {

    private static final String KEYS = "processes.";
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String DI = "http://www.omg.org/spec/DD/20100524/DI";

    /**
     * @param xml BPMN 2.0 with a diagram part
     * @param texts by key
     * @throws IllegalArgumentException if it is no XML
     */
    static DiagramSheet of(String xml, Map<String, String> texts) {
        Document model = parse(xml);
        for (Element process : elements(model, BPMN, "process")) {
            String start = KEYS + process.getAttribute("id") + ".";
            NodeList all = process.getElementsByTagNameNS(BPMN, "*");
            elements(all).stream()
                    .filter(element -> element.hasAttribute("name"))
                    .forEach(element -> {
                        String own = element.getAttribute("name");
                        element.setAttribute("name", texts.getOrDefault(start + element.getAttribute("id"), own));
                    });
        }
        return new DiagramSheet(write(model), extent(model, "x", "width"), extent(model, "y", "height"));
    }

    /** From the first to the last shape, label or corner of a flow, in one direction. */
    private static int extent(Document model, String position, String length) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (Element bounds : elements(model, DC, "Bounds")) {
            double start = Double.parseDouble(bounds.getAttribute(position));
            from = Math.min(from, start);
            to = Math.max(to, start + Double.parseDouble(bounds.getAttribute(length)));
        }
        for (Element corner : elements(model, DI, "waypoint")) {
            from = Math.min(from, Double.parseDouble(corner.getAttribute(position)));
            to = Math.max(to, Double.parseDouble(corner.getAttribute(position)));
        }
        return to > from ? (int) Math.ceil(to - from) : 0;
    }

    private static List<Element> elements(Document model, String namespace, String name) {
        return elements(model.getElementsByTagNameNS(namespace, name));
    }

    private static List<Element> elements(NodeList found) {
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("A process diagram of " + xml.length() + " characters is no XML", e);
        }
    }

    private static String write(Document model) {
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            StringWriter xml = new StringWriter();
            transformer.transform(new DOMSource(model), new StreamResult(xml));
            return xml.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("A process diagram cannot be written", e);
        }
    }
}
