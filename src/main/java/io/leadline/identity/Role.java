package io.leadline.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a user may see and do; a user may have several. */
public enum Role {
    BUYER,
    SUPPLIER,
    LOGISTICS,
    GOODS_IN,
    MANAGER,
    HEAD_OF_PURCHASING,
    ADMIN;

    /** The names as constants, for annotations: {@code @RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER})}. */
    public static final class Name {
        public static final String BUYER = "BUYER";
        public static final String SUPPLIER = "SUPPLIER";
        public static final String LOGISTICS = "LOGISTICS";
        public static final String GOODS_IN = "GOODS_IN";
        public static final String MANAGER = "MANAGER";
        public static final String HEAD_OF_PURCHASING = "HEAD_OF_PURCHASING";
        public static final String ADMIN = "ADMIN";

        private Name() {}
    }

    /** The candidate group of a human task that this role may do: {@code head-of-purchasing}. */
    public String group() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether people with this role belong to another company. */
    public boolean isPartner() {
        return this == SUPPLIER || this == LOGISTICS;
    }

    /** Who is told where people with this role let something lie: nobody stands above the head of purchasing. */
    public Set<Role> above() {
        return switch (this) {
            case SUPPLIER, LOGISTICS -> EnumSet.of(BUYER);
            case BUYER -> EnumSet.of(MANAGER, HEAD_OF_PURCHASING);
            case GOODS_IN -> EnumSet.of(MANAGER);
            case MANAGER -> EnumSet.of(HEAD_OF_PURCHASING);
            case HEAD_OF_PURCHASING, ADMIN -> EnumSet.noneOf(Role.class);
        };
    }

    /**
     * Those above of the candidate groups of a task, who are not asked themselves; where all of them are, those who stand highest
     * among the asked.
     */
    public static Set<Role> above(Collection<String> groups) {
        Set<Role> asked = EnumSet.noneOf(Role.class);
        groups.forEach(group -> ofGroup(group.replaceFirst(":.*", "")).ifPresent(asked::add));
        Set<Role> above = EnumSet.noneOf(Role.class);
        asked.forEach(role -> above.addAll(role.above()));
        Set<Role> others = EnumSet.copyOf(above);
        others.removeAll(asked);
        return others.isEmpty() ? above : others;
    }

    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(r -> r.group().equals(group)).findFirst();
    }
}
