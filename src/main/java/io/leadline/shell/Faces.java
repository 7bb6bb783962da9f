package io.leadline.shell;

import com.vaadin.flow.component.avatar.Avatar;

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
        face.setTooltipEnabled(false);
        face.setColorIndex(Math.floorMod(id.hashCode(), COLOURS));
        face.setClassName("avatar-outside", outside);
        face.getElement().setAttribute("aria-hidden", "true");
        return face;
    }
}
