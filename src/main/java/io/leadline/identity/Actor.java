package io.leadline.identity;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whoever acts: a signed-in user, the bearer of a link in a mail, or Leadline itself.
 *
 * @param id stands in the history of what was done
 * @param organisation id of the supplier the actor works for, or {@link #CARRIER} with the name of a logistics partner; null for
 *     the company's own people
 * @param locale language, and how numbers and dates are written
 * @param zone whose clock times are shown by
 * @param insteadOf in whose place the actor acts just now; null where it is the actor's own business
 */
public record Actor(
        String id,
        String name,
        Set<Role> roles,
        @Nullable String organisation,
        Locale locale,
        ZoneId zone,
        @Nullable Represented insteadOf) {

    private static final Actor SYSTEM = new Actor("system", "Leadline", Set.of(), null, Locale.ENGLISH, ZoneOffset.UTC);

    /** How the organisation of a logistics partner begins; the name that shipments give their carrier follows. */
    public static final String CARRIER = "carrier:";

    private static final String LINK = "link:";

    /** So much of a hash tells one link from the others. */
    private static final int TELLING = 16;

    public Actor {
        roles = Set.copyOf(roles);
        if (id.isBlank()) {
            throw new IllegalArgumentException("An actor has an id");
        }
        if (roles.contains(Role.SUPPLIER) && (organisation == null || roles.size() > 1)) {
            throw new IllegalArgumentException(
                    "Actor " + id + " acts for a supplier and needs to name it, and to be nothing else: " + roles);
        }
    }

    /** Somebody who acts for nobody else. */
    public Actor(String id, String name, Set<Role> roles, @Nullable String organisation, Locale locale, ZoneId zone) {
        this(id, name, roles, organisation, locale, zone, null);
    }

    /** Leadline itself: rules, timers and imports. It has no role, because nobody signs in as it. */
    public static Actor system() {
        return SYSTEM;
    }

    /** Leadline, for who brought files that tell what happened: their name stands in what becomes of it. */
    public static Actor bringing(String files) {
        return new Actor(SYSTEM.id, files, SYSTEM.roles, null, SYSTEM.locale, SYSTEM.zone);
    }

    /** The bearer of some link in a mail to a supplier, who needs no account. */
    public static Actor byLink(String supplierId, String name, Locale locale, ZoneId zone) {
        return new Actor(LINK + supplierId, name, Set.of(Role.SUPPLIER), supplierId, locale, zone);
    }

    /**
     * The bearer of this link: who came by another one is somebody else.
     *
     * @param linkId the hash of its secret
     */
    public static Actor byLink(String supplierId, String linkId, String name, Locale locale, ZoneId zone) {
        String id = LINK + supplierId + ":" + linkId.substring(0, Math.min(TELLING, linkId.length()));
        return new Actor(id, name, Set.of(Role.SUPPLIER), supplierId, locale, zone);
    }

    /** Whether it is somebody who followed the link of a mail, without an account. */
    public boolean byLink() {
        return isLink(id);
    }

    /** Whether it is the id of such an actor. */
    public static boolean isLink(String actorId) {
        return actorId.startsWith(LINK);
    }

    /** The same person with the same rights, in the place of somebody who is away. */
    public Actor inPlaceOf(Represented absent) {
        return new Actor(id, name, roles, organisation, locale, zone, absent);
    }

    /** Whether it is this person, or acts in this person's place: two hands are two people, neither through a stand-in. */
    public boolean isOrActsFor(String personId) {
        Represented absent = insteadOf;
        return id.equals(personId) || (absent != null && absent.id().equals(personId));
    }

    /** The name to be written down for what was decided; who acts in another's place signs as letters are signed. */
    public String signature() {
        Represented absent = insteadOf;
        return absent == null ? name : name + " p.p. " + absent.name();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** The name of the logistics partner that the actor works for; empty for everybody else. */
    public Optional<String> carrier() {
        String of = organisation;
        return is(Role.LOGISTICS) && of != null && of.startsWith(CARRIER)
                ? Optional.of(of.substring(CARRIER.length()))
                : Optional.empty();
    }

    /** Whether the actor buys for the company: decides about orders, delays, transfers and forecasts. */
    public boolean purchases() {
        return organisation == null && isAny(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING);
    }

    /** Whether prices are this actor's business: not for those who count goods or carry them, and do nothing else. */
    public boolean seesPrices() {
        return id.equals(SYSTEM.id)
                || isAny(Role.BUYER, Role.SUPPLIER, Role.MANAGER, Role.HEAD_OF_PURCHASING, Role.ADMIN);
    }

    /** The candidate groups whose tasks this actor sees: the roles', and for a supplier only its own {@code supplier:S05}. */
    public List<String> groups() {
        Stream<String> ofRoles =
                roles.stream().filter(r -> r != Role.SUPPLIER).map(Role::group).sorted();
        return Stream.concat(ofRoles, is(Role.SUPPLIER) ? Stream.of("supplier:" + organisation) : Stream.empty())
                .toList();
    }
}
