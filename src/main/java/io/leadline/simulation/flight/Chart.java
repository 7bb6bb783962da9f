package io.leadline.simulation.flight;

import java.util.List;
import java.util.Locale;

/** Lines over time, drawn as SVG that needs nothing else. */
final class Chart {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 190;
    private static final int LEFT = 56;
    private static final int BELOW = 14;
    private static final List<String> COLOURS = List.of("#0f6f7c", "#c2571a");

    private Chart() {}

    /**
     * @param title read aloud
     * @param lines each from the first day to the last
     * @param low what the axis begins with at the latest
     */
    static String svg(String title, List<List<Double>> lines, double low) {
        double least = Math.min(
                low, lines.stream().flatMap(List::stream).min(Double::compare).orElse(low));
        double most = lines.stream().flatMap(List::stream).max(Double::compare).orElse(1.0);
        double span = most - least < 1e-9 ? 1 : most - least;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                WIDTH,
                HEIGHT + BELOW,
                ReportPage.escaped(title)));
        for (int step = 0; step <= 4; step++) {
            double y = HEIGHT - 8 - step * (HEIGHT - 20) / 4.0;
            svg.append(String.format(
                    Locale.ROOT,
                    "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>"
                            + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    LEFT,
                    WIDTH,
                    y,
                    y,
                    LEFT - 6,
                    y + 4,
                    ReportPage.number(least + span * step / 4)));
        }
        for (int i = 0; i < lines.size(); i++) {
            List<Double> line = lines.get(i);
            StringBuilder points = new StringBuilder();
            for (int at = 0; at < line.size(); at++) {
                double x = LEFT + at * (double) (WIDTH - LEFT - 4) / Math.max(1, line.size() - 1);
                double y = HEIGHT - 8 - (line.get(at) - least) / span * (HEIGHT - 20);
                points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            }
            svg.append("<polyline fill=\"none\" stroke=\"")
                    .append(COLOURS.get(i % COLOURS.size()))
                    .append(i > 0 ? "\" stroke-dasharray=\"6 3" : "")
                    .append("\" stroke-width=\"2\" points=\"")
                    .append(points)
                    .append("\"/>");
        }
        return svg.append("</svg>").toString();
    }
}
