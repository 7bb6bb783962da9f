package io.leadline.shell;

import com.vaadin.flow.server.menu.MenuEntry;

/** Where an entry of the menu stands: by the hundred of its order, so that a view says both in one number. */
enum MenuGroup {
    WORK,
    STOCK,
    PARTNERS,
    PLANNING,
    SETTINGS;

    private static final int ENTRIES = 100;

    static MenuGroup of(MenuEntry entry) {
        return values()[Math.clamp((long) (entry.order() / ENTRIES), 0, values().length - 1)];
    }

    String textKey() {
        return "shell.menu.group." + name();
    }
}
