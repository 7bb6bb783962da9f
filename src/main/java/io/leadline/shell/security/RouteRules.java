package io.leadline.shell.security;

import io.leadline.identity.Role;
import java.util.List;
import java.util.Set;

/**
 * Who may reach what is not a view: files and endpoints. A view says it in its own annotation instead. The test of all
 * routes fails for a path that neither knows.
 */
public final class RouteRules {

    /**
     * @param pattern path pattern of Spring MVC
     * @param roles who may; empty for everybody, also without signing in
     */
    public record Rule(String pattern, Set<Role> roles) {

        boolean open() {
            return roles.isEmpty();
        }

        String[] roleNames() {
            return roles.stream().map(Role::name).sorted().toArray(String[]::new);
        }
    }

    /** What programs ask for lies below this; every path there has a rule with roles, and all others are refused. */
    static final String API = "/api/";

    /** Where shops outside tell of their sales. */
    static final String HOOKS = "/hooks/";

    public static final List<Rule> ALL = List.of(
            // What the sign-in page needs as well.
            new Rule("/*.css", Set.of()),
            new Rule("/favicon.svg", Set.of()),
            new Rule(LastingFiles.FONTS + "*", Set.of()),
            // Holds nothing: whoever has a key sees there what the key opens, and many of them have no account.
            new Rule("/try-api/*", Set.of()),
            // Who may open an item's page may read its plan.
            new Rule(
                    "/api/plans/*",
                    Set.of(Role.BUYER, Role.GOODS_IN, Role.MANAGER, Role.HEAD_OF_PURCHASING, Role.ADMIN)),
            // Calendar programs do not sign in: the secret in the address opens its owner's dates, and nothing else
            // does.
            new Rule("/calendar/*", Set.of()),
            // Shops outside sign what they tell; nothing else is heard, and nothing is told.
            new Rule(HOOKS + "*", Set.of()),
            // Only reached by forwarding, after a request was refused or has failed; shows no more than that.
            new Rule("/error", Set.of()));

    private RouteRules() {}
}
