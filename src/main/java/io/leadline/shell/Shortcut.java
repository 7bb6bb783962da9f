package io.leadline.shell;

import java.util.List;

/**
 * A key and what it does on the page, for the help that "?" opens.
 *
 * @param keys as printed on the keys: {@code Ctrl+Enter}
 * @param label translated
 */
public record Shortcut(String keys, String label) {

    /** Implemented by views that have keys of their own. */
    public interface Owner {
        List<Shortcut> shortcuts();
    }
}
