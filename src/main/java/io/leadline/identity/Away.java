package io.leadline.identity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is away at one moment, and who stands in for whom. Whoever stands in and is away, too, hands on to the next; where
 * that leads to nobody, to somebody who may not sign in, or round in a circle, nobody stands in, and the task is anybody's
 * who has the right. So nobody who is away holds up anything.
 */
public final class Away {

    public static final Away NOBODY = new Away(List.of(), id -> Optional.empty());

    private final Map<String, Absence> absences = new HashMap<>();
    private final Map<String, User> people = new HashMap<>();

    /**
     * @param now the absences of this day; of two of one person the one that ends later counts
     * @param users finds a user by id
     */
    public Away(List<Absence> now, Function<String, Optional<User>> users) {
        for (Absence absence : now) {
            absences.merge(absence.person(), absence, (one, other) -> other.to().isAfter(one.to()) ? other : one);
        }
        for (Absence absence : absences.values()) {
            keep(absence.person(), users);
            keep(absence.standIn(), users);
        }
    }

    private void keep(@Nullable String id, Function<String, Optional<User>> users) {
        if (id != null && !people.containsKey(id)) {
            users.apply(id).ifPresent(user -> people.put(id, user));
        }
    }

    public boolean isNobody() {
        return absences.isEmpty();
    }

    public Optional<Absence> of(String person) {
        return Optional.ofNullable(absences.get(person));
    }

    /** Who gets what would be this person's; empty where that is nobody, or the person is there. */
    public Optional<User> standInOf(String person) {
        Set<String> passed = new HashSet<>(Set.of(person));
        Absence absence = absences.get(person);
        while (absence != null) {
            String next = absence.standIn();
            if (next == null || !passed.add(next)) {
                return Optional.empty();
            }
            absence = absences.get(next);
            if (absence == null) {
                return Optional.ofNullable(people.get(next)).filter(User::active);
            }
        }
        return Optional.empty();
    }

    /** Those in whose place this person is now, by name. */
    public List<User> representedBy(String person) {
        return absences.keySet().stream()
                .filter(id ->
                        standInOf(id).filter(user -> user.id().equals(person)).isPresent())
                .map(people::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(User::name))
                .toList();
    }

    /** Ids of all who are away. */
    public Set<String> absent() {
        return Set.copyOf(absences.keySet());
    }

    /** Ids of those who are away and have nobody in their place. */
    public Set<String> leftAlone() {
        return absences.keySet().stream().filter(id -> standInOf(id).isEmpty()).collect(Collectors.toSet());
    }
}
