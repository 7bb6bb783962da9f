package io.leadline.ordering;

/**
 * Whose orders a policy is for.
 *
 * @param id of the supplier, or name of the category; empty for all
 */
public record PolicyScope(Kind kind, String id) implements Comparable<PolicyScope> {

    public static final PolicyScope ALL = new PolicyScope(Kind.ALL, "");

    /** From the widest to the narrowest; the narrowest counts. */
    public enum Kind {
        ALL,
        CATEGORY,
        SUPPLIER
    }

    public PolicyScope {
        if (id.isBlank() != (kind == Kind.ALL)) {
            throw new IllegalArgumentException("A policy for " + kind + " is not for '" + id + "'");
        }
    }

    public static PolicyScope supplier(String supplierId) {
        return new PolicyScope(Kind.SUPPLIER, supplierId);
    }

    public static PolicyScope category(String category) {
        return new PolicyScope(Kind.CATEGORY, category);
    }

    /** {@code supplier:S05}, {@code class:Kitchen} or {@code all}. */
    public String key() {
        return switch (kind) {
            case ALL -> "all";
            case CATEGORY -> "class:" + id;
            case SUPPLIER -> "supplier:" + id;
        };
    }

    public static PolicyScope of(String key) {
        String id = key.substring(key.indexOf(':') + 1);
        return key.equals("all") ? ALL : key.startsWith("class:") ? category(id) : supplier(id);
    }

    @Override
    public int compareTo(PolicyScope other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }
}
