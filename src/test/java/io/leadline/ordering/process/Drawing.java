package io.leadline.ordering.process;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The flows of a model as they are drawn: none crosses another, and none runs aslant. */
final class Drawing {

    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String DI = "http://www.omg.org/spec/DD/20100524/DI";

    private final Map<String, List<Line2D>> flows = new TreeMap<>();

    Drawing(Map<String, Element> drawn) {
        drawn.forEach((id, element) -> {
            List<Point2D> points = waypoints(element);
            List<Line2D> lines = new ArrayList<>();
            for (int i = 1; i < points.size(); i++) {
                lines.add(new Line2D.Double(points.get(i - 1), points.get(i)));
            }
            flows.put(id, lines);
        });
    }

    /** Whether the flow's ends lie on the two shapes. */
    static boolean joins(Element edge, Element from, Element to) {
        List<Point2D> points = waypoints(edge);
        return bounds(from).contains(points.getFirst()) && bounds(to).contains(points.getLast());
    }

    private static Rectangle2D bounds(Element shape) {
        Element bounds = (Element) shape.getElementsByTagNameNS(DC, "Bounds").item(0);
        return new Rectangle2D.Double(
                Double.parseDouble(bounds.getAttribute("x")) - 1,
                Double.parseDouble(bounds.getAttribute("y")) - 1,
                Double.parseDouble(bounds.getAttribute("width")) + 2,
                Double.parseDouble(bounds.getAttribute("height")) + 2);
    }

    List<String> objections() {
        List<String> objections = new ArrayList<>();
        flows.forEach((id, lines) -> {
            if (lines.stream().anyMatch(line -> line.getX1() != line.getX2() && line.getY1() != line.getY2())) {
                objections.add(id + " runs aslant");
            }
            flows.forEach((other, otherLines) -> {
                if (id.compareTo(other) < 0 && cross(lines, otherLines)) {
                    objections.add(id + " crosses " + other);
                }
            });
        });
        return objections;
    }

    /** Two flows may end at the same element, so that touching ends are no crossing. */
    private static boolean cross(List<Line2D> some, List<Line2D> others) {
        return some.stream()
                .anyMatch(one -> others.stream().anyMatch(other -> inner(one).intersectsLine(inner(other))));
    }

    private static Line2D inner(Line2D line) {
        double x = Math.signum(line.getX2() - line.getX1());
        double y = Math.signum(line.getY2() - line.getY1());
        return new Line2D.Double(line.getX1() + x, line.getY1() + y, line.getX2() - x, line.getY2() - y);
    }

    private static List<Point2D> waypoints(Element edge) {
        NodeList found = edge.getElementsByTagNameNS(DI, "waypoint");
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element point = (Element) found.item(i);
            points.add(new Point2D.Double(
                    Double.parseDouble(point.getAttribute("x")), Double.parseDouble(point.getAttribute("y"))));
        }
        return points;
    }
}
