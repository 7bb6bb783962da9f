package io.leadline.ordering.process;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A model as its picture shows it: every element with its label, and where both are drawn. */
record DrawnModel(String id, List<Drawn> elements) {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String WAY = "http://www.omg.org/spec/DD/20100524/DI";

    /**
     * @param type its BPMN element, such as {@code userTask}
     * @param name its label in the file, or nothing
     * @param bounds its shape; null for a flow
     * @param label where the file puts a label that stands beside its element; null if it stands inside
     * @param lines a flow's
     * @param from the flow's first element, or nothing
     * @param to the flow's last element, or nothing
     */
    record Drawn(
            String id,
            String type,
            String name,
            @Nullable Rectangle2D bounds,
            @Nullable Rectangle2D label,
            List<Line2D> lines,
            String from,
            String to) {

        boolean isEvent() {
            return type.endsWith("Event");
        }

        boolean isFlow() {
            return bounds == null;
        }
    }

    /** Those the engine runs and the one that suppliers see. */
    static Stream<DrawnModel> all() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return Stream.concat(
                            files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream(),
                            Stream.of(Path.of("src/main/resources/diagrams/order-for-supplier.bpmn")))
                    .map(DrawnModel::read);
        }
    }

    private static DrawnModel read(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
            Element process = list(root, BPMN, "process").getFirst();
            Map<String, Element> shapes = new LinkedHashMap<>();
            for (String kind : List.of("BPMNShape", "BPMNEdge")) {
                list(root, DI, kind).forEach(shape -> shapes.put(shape.getAttribute("bpmnElement"), shape));
            }
            List<Drawn> elements = new ArrayList<>();
            list(process, BPMN, "*").stream()
                    .filter(element -> shapes.containsKey(element.getAttribute("id")))
                    .forEach(element -> elements.add(drawn(element, shapes.get(element.getAttribute("id")))));
            return new DrawnModel(process.getAttribute("id"), List.copyOf(elements));
        } catch (Exception e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }

    private static Drawn drawn(Element element, Element shape) {
        List<Element> labels = list(shape, DI, "BPMNLabel");
        List<Rectangle2D> bounds =
                list(shape, DC, "Bounds").stream().map(DrawnModel::rectangle).toList();
        boolean flow = shape.getLocalName().equals("BPMNEdge");
        return new Drawn(
                element.getAttribute("id"),
                element.getLocalName(),
                element.getAttribute("name"),
                flow ? null : bounds.getFirst(),
                labels.isEmpty() ? null : bounds.getLast(),
                lines(list(shape, WAY, "waypoint")),
                element.getAttribute("sourceRef"),
                element.getAttribute("targetRef"));
    }

    private static List<Line2D> lines(List<Element> corners) {
        List<Point2D> points = corners.stream()
                .map(corner -> (Point2D) new Point2D.Double(number(corner, "x"), number(corner, "y")))
                .toList();
        return IntStream.range(1, points.size())
                .mapToObj(i -> (Line2D) new Line2D.Double(points.get(i - 1), points.get(i)))
                .toList();
    }

    private static Rectangle2D rectangle(Element bounds) {
        return new Rectangle2D.Double(
                number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static List<Element> list(Element parent, String namespace, String name) {
        NodeList found = parent.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    @Override
    public String toString() {
        return id;
    }
}
