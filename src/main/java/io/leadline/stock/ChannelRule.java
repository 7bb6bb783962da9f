package io.leadline.stock;

import org.jspecify.annotations.Nullable;

/**
 * How a channel shares in what lies on the shelves that serve it. It counts at each location for itself, so that the shelf's one
 * document can decide by it.
 *
 * @param priority 1 goes first where not everybody can have what the rules give, 9 last
 * @param sharePercent the channel's part of what lies there; null for what the others' parts leave to all
 * @param bufferUnits how many of the last free units it leaves to the others
 * @param capUnits the most of an item that it may have promised and still promise at a location; null for no end
 * @param preOrder what it may promise of what is still to come; null for nothing
 */
public record ChannelRule(
        String channel,
        Scope scope,
        int priority,
        @Nullable Integer sharePercent,
        int bufferUnits,
        @Nullable Integer capUnits,
        @Nullable PreOrder preOrder) {

    public static final int USUAL_PRIORITY = 5;
    public static final int LAST_PRIORITY = 9;
    public static final int MOST_UNITS = 1_000_000;

    private static final int ALL = 100;

    /**
     * For which of its items.
     *
     * @param id the SKU or the category; empty for all
     */
    public record Scope(Kind kind, String id) implements Comparable<Scope> {

        public static final Scope ALL = new Scope(Kind.ALL, "");

        /** From the widest to the narrowest; the narrowest counts, and it alone. */
        public enum Kind {
            ALL,
            CATEGORY,
            ITEM
        }

        public Scope {
            if (id.isBlank() != (kind == Kind.ALL)) {
                throw new IllegalArgumentException("A rule for " + kind + " is not for '" + id + "'");
            }
        }

        public static Scope category(String name) {
            return new Scope(Kind.CATEGORY, name);
        }

        public static Scope item(String sku) {
            return new Scope(Kind.ITEM, sku);
        }

        @Override
        public int compareTo(Scope other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : id.compareTo(other.id);
        }
    }

    public ChannelRule {
        boolean wrong = priority < 1
                || priority > LAST_PRIORITY
                || bufferUnits < 0
                || (sharePercent != null && (sharePercent < 0 || sharePercent > ALL))
                || (capUnits != null && capUnits < 0);
        if (channel.isBlank() || wrong) {
            throw new IllegalArgumentException("No rule of channel '" + channel + "' has priority " + priority
                    + ", share " + sharePercent + ", buffer " + bufferUnits + ", cap " + capUnits);
        }
    }

    /** One that lets nothing be pre-ordered. */
    public ChannelRule(
            String channel,
            Scope scope,
            int priority,
            @Nullable Integer sharePercent,
            int bufferUnits,
            @Nullable Integer capUnits) {
        this(channel, scope, priority, sharePercent, bufferUnits, capUnits, null);
    }

    /** Whether it is about the same as another one, which it then takes the place of. */
    boolean inPlaceOf(ChannelRule other) {
        return channel.equals(other.channel) && scope.equals(other.scope);
    }

    ChannelTerms terms() {
        return new ChannelTerms(channel, priority, sharePercent, bufferUnits, capUnits, preOrder);
    }
}
