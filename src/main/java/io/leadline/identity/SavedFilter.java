package io.leadline.identity;

/**
 * What a person wants to find again on a page.
 *
 * @param name as the person calls it; unique on a page, whatever the case of its letters
 * @param page the list's path, such as {@code inbox}
 * @param query filter and order as they stand in the page's address behind the question mark
 * @param preferred whether the page opens with it; at most one of a page is
 * @param onHome whether the first page shows how many there are
 */
public record SavedFilter(String name, String page, String query, boolean preferred, boolean onHome) {

    /** Longer names do not fit into a menu. */
    public static final int LONGEST_NAME = 60;

    public SavedFilter {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "A filter has a name of 1 to " + LONGEST_NAME + " letters, not '" + name + "'");
        }
    }

    public SavedFilter(String name, String page, String query, boolean preferred) {
        this(name, page, query, preferred, false);
    }

    public SavedFilter named(String newName) {
        return new SavedFilter(newName, page, query, preferred, onHome);
    }

    public SavedFilter preferred(boolean now) {
        return new SavedFilter(name, page, query, now, onHome);
    }

    public SavedFilter onHome(boolean now) {
        return new SavedFilter(name, page, query, preferred, now);
    }

    public boolean isNamed(String other) {
        return name.equalsIgnoreCase(other.strip());
    }
}
