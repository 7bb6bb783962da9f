package io.leadline.ordering.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.ordering.process.DrawnModel.Drawn;
import io.leadline.shell.LeadlineI18N;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every model is read at first sight: on a desk 1440 px wide the portal shows it whole and at its own size, no label is
 * smaller than 11 px, each lies inside its element or beside it on free ground, in both languages.
 */
class DrawnSizeTest {

    /**
     * What an order's page leaves for a drawing on a window of 1440 px: the frame beside the menu is 1138 px wide, less its
     * line and what is kept free at both sides.
     */
    private static final int USABLE_PX = 1120;

    private static final int SMALLEST_LETTERS_PX = 11;

    private static final Set<String> SIGNED = Set.of("userTask", "serviceTask", "businessRuleTask");

    private static final LeadlineI18N TEXTS = new LeadlineI18N();

    static Stream<Arguments> models() throws IOException {
        return DrawnModel.all()
                .flatMap(model -> LeadlineI18N.LOCALES.stream().map(language -> Arguments.of(model, language)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyLabelIsReadAtFirstSight(DrawnModel model, Locale language) {
        Map<Drawn, Rectangle2D> beside = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Drawn element : model.elements()) {
            String label = label(model, element, language);
            if (element.label() != null) {
                beside.put(element, Lettering.beside(label, element.label()));
            } else if (!label.isEmpty() && !fits(model, element, label)) {
                wrong.add(element.id() + " does not hold \"" + label + "\"");
            }
        }
        beside.forEach((element, place) -> {
            model.elements().stream()
                    .filter(other -> covers(place, other))
                    .forEach(other -> wrong.add("the label of " + element.id() + " lies on " + other.id()));
            beside.forEach((other, otherPlace) -> {
                if (element.id().compareTo(other.id()) < 0 && place.intersects(otherPlace)) {
                    wrong.add("the labels of " + element.id() + " and " + other.id() + " lie on each other");
                }
            });
        });
        double width = width(model, beside);
        double letters = Lettering.BESIDE_PX * Math.min(1, USABLE_PX / width);
        if (letters < SMALLEST_LETTERS_PX) {
            wrong.add("it is %.0f px wide, so that its smallest letters are %.1f px high".formatted(width, letters));
        }

        assertThat(wrong).as(model.id() + " in " + language).isEmpty();
    }

    private static String label(DrawnModel model, Drawn element, Locale language) {
        return TEXTS.texts(language).getOrDefault("processes." + model.id() + "." + element.id(), element.name());
    }

    private static boolean fits(DrawnModel model, Drawn element, String label) {
        Rectangle2D bounds = element.bounds();
        if (bounds == null) {
            return false;
        }
        if (holds(model, bounds)) {
            return Lettering.heads(label, bounds);
        }
        Rectangle2D place = Lettering.inside(label, bounds);
        return Lettering.fits(
                        label,
                        bounds,
                        SIGNED.contains(element.type()),
                        element.type().equals("callActivity"))
                && model.elements().stream()
                        .filter(other -> other.type().equals("boundaryEvent"))
                        .noneMatch(other -> covers(place, other));
    }

    /** Whether other elements are drawn inside. */
    private static boolean holds(DrawnModel model, Rectangle2D bounds) {
        return model.elements().stream()
                .map(Drawn::bounds)
                .anyMatch(other -> other != null && !other.equals(bounds) && bounds.contains(other));
    }

    /** A label may stand inside a frame, not on its line. */
    private static boolean covers(Rectangle2D label, Drawn element) {
        @Nullable Rectangle2D bounds = element.bounds();
        if (bounds == null) {
            return element.lines().stream().anyMatch(line -> line.intersects(label));
        }
        // Of a gateway's or an event's square the corners are free.
        double corner = element.type().endsWith("Gateway") ? bounds.getWidth() / 4 : element.isEvent() ? 4 : 0;
        Rectangle2D covered = new Rectangle2D.Double(
                bounds.getX() + corner,
                bounds.getY() + corner,
                bounds.getWidth() - 2 * corner,
                bounds.getHeight() - 2 * corner);
        return covered.intersects(label) && !covered.contains(label);
    }

    private static double width(DrawnModel model, Map<Drawn, Rectangle2D> labels) {
        Rectangle2D all = labels.values().iterator().next().getBounds2D();
        labels.values().forEach(all::add);
        for (Drawn element : model.elements()) {
            if (element.bounds() != null) {
                all.add(element.bounds());
            }
            for (Line2D line : element.lines()) {
                all.add(line.getP1());
                all.add(line.getP2());
            }
        }
        return all.getWidth();
    }
}
