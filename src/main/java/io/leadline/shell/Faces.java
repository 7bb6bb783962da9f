package io.leadline.shell;

import com.vaadin.flow.component.avatar.Avatar;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The picture of a person: initials on a colour of their own, so that two people with the same initials are told apart at a
 * glance; people of other companies have corners. For those who read by ear the name stands beside it.
 */
public final class Faces {

    private static final int COLOURS = 7;

    private Faces() {}

    /**
     * @param id of the person, which decides on the colour
     * @param outside whether the person works for another company
     */
    public static Avatar of(String id, String name, boolean outside) {
        Avatar face = new Avatar(name);
        // The component would take one of each word, and a firm has many.
        face.setAbbreviation(initials(name));
        face.setTooltipEnabled(false);
        face.setColorIndex(Math.floorMod(id.hashCode(), COLOURS));
        face.setClassName("avatar-outside", outside);
        face.getElement().setAttribute("aria-hidden", "true");
        return face;
    }

    /** Of the first word and of the last, leaving out what is no letter or digit. */
    static String initials(String name) {
        List<String> words = Stream.of(name.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return "";
        }
        String first = letter(words.getFirst());
        return words.size() == 1 ? first : first + letter(words.getLast());
    }

    private static String letter(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
