package io.leadline.ordering.process;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How the viewer sets a label: its letters' size, where a line is broken, what place the whole takes. */
final class Lettering {

    /** Inside an element, and beside it; see {@code leadline-bpmn.ts} and the library's text renderer. */
    static final int INSIDE_PX = 12;

    static final int BESIDE_PX = 11;

    private static final double LINE_HEIGHT = 1.2;
    private static final int PADDING_PX = 7;
    /** A person, a gear: in the upper left corner. */
    private static final int SIGN_PX = 18;
    /** A plus, three lines: in the middle below. */
    private static final int MARK_PX = 20;
    /** Beside an element a line is never longer, whatever the file says. */
    private static final int BESIDE_WIDTH_PX = 90;

    /** The portal's letters are a little wider than those we measure with. */
    private static final double WIDER = 1.04;

    private static final Pattern PART = Pattern.compile("[^\\s\\u00ad-]+[\\u00ad-]?|-");
    private static final Font FONT = font();
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private Lettering() {}

    /** Whether the lines fit into the element, clear of a sign in the corner and a mark below. */
    static boolean fits(String label, Rectangle2D element, boolean signed, boolean marked) {
        double width = element.getWidth() - 2 * PADDING_PX;
        List<String> lines = lines(label, width, INSIDE_PX);
        double height = lines.size() * INSIDE_PX * LINE_HEIGHT;
        double top = (element.getHeight() - height) / 2;
        double left = (element.getWidth() - width(lines.getFirst(), INSIDE_PX)) / 2;
        return top >= PADDING_PX
                && (!marked || top >= MARK_PX)
                && (!signed || top >= SIGN_PX || left >= SIGN_PX)
                && lines.stream().allMatch(line -> width(line, INSIDE_PX) <= width);
    }

    /** The place that a label inside an element takes. */
    static Rectangle2D inside(String label, Rectangle2D element) {
        List<String> lines = lines(label, element.getWidth() - 2 * PADDING_PX, INSIDE_PX);
        double height = lines.size() * INSIDE_PX * LINE_HEIGHT;
        return around(element.getCenterX(), element.getCenterY() - height / 2, lines, INSIDE_PX);
    }

    /** Whether the label fits on the first line of a frame around other elements. */
    static boolean heads(String label, Rectangle2D frame) {
        return width(label, INSIDE_PX) <= frame.getWidth() - 2 * PADDING_PX;
    }

    /** The place a label beside an element takes: from the top of where the file puts it, around its middle. */
    static Rectangle2D beside(String label, Rectangle2D place) {
        return around(place.getCenterX(), place.getY(), lines(label, BESIDE_WIDTH_PX, BESIDE_PX), BESIDE_PX);
    }

    private static Rectangle2D around(double middle, double top, List<String> lines, int size) {
        double width =
                lines.stream().mapToDouble(line -> width(line, size)).max().orElse(0);
        return new Rectangle2D.Double(middle - width / 2, top, width, lines.size() * size * LINE_HEIGHT);
    }

    private static List<String> lines(String label, double width, int size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : label.split("\\s+")) {
            String space = line.isEmpty() ? "" : " ";
            for (String part :
                    PART.matcher(word).results().map(MatchResult::group).toList()) {
                if (!line.isEmpty() && width(line + space + part, size) > width) {
                    lines.add(line.endsWith("\u00ad") ? line.substring(0, line.length() - 1) + "-" : line);
                    line = part;
                } else {
                    line += space + part;
                }
                space = "";
            }
        }
        lines.add(line);
        return lines;
    }

    private static double width(String text, int size) {
        return FONT.deriveFont((float) size)
                        .getStringBounds(text.replace("\u00ad", ""), CONTEXT)
                        .getWidth()
                * WIDER;
    }

    private static Font font() {
        try (InputStream file = Lettering.class.getResourceAsStream("/fonts/LiberationSans-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (Exception e) {
            throw new IllegalStateException("The font is missing", e);
        }
    }
}
