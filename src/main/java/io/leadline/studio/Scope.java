package io.leadline.studio;

/**
 * Which items a back-test replays.
 *
 * @param id a class {@code A}, {@code B}, {@code C}, a supplier's id or a SKU; empty for all
 */
public record Scope(Kind kind, String id) {

    public static final Scope ALL = new Scope(Kind.ALL, "");

    /** What the items have in common. */
    public enum Kind {
        ALL,
        CLASS,
        SUPPLIER,
        ITEM
    }

    public Scope {
        if ((kind == Kind.ALL) != id.isBlank()) {
            throw new IllegalArgumentException("A scope " + kind + " does not go with \"" + id + "\"");
        }
        if (kind == Kind.CLASS && !id.matches("[ABC]")) {
            throw new IllegalArgumentException("A class is A, B or C, not \"" + id + "\"");
        }
    }
}
