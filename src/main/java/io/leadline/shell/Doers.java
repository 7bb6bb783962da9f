package io.leadline.shell;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashSet;
import java.util.Set;

/** Who changed what a page shows, since it was read; those who changed it last are named. */
final class Doers {

    private static final int MOST = 3;

    private final Set<String> names = new LinkedHashSet<>();

    /** @param name empty where it was nobody of this instance, or no person */
    synchronized void add(String name) {
        if (!name.isBlank()) {
            names.remove(name);
            names.add(name);
        }
    }

    synchronized void forget() {
        names.clear();
    }

    /** What a bar says to who is typing. */
    synchronized String words(Component page) {
        String named = String.join(
                ", ", names.stream().skip(Math.max(0, names.size() - MOST)).toList());
        return named.isEmpty()
                ? page.getTranslation("shell.meanwhile.something")
                : page.getTranslation("shell.meanwhile.by", named);
    }
}
