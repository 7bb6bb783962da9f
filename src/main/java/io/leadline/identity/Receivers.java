package io.leadline.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who is written to where somebody of a role is meant: whoever has the role and is there, and for those who are away who
 * stands in for them, if that one has the role, too. For whom nobody stands in gets the mail, to read it later.
 */
@Component
public class Receivers {

    private final Users users;
    private final Whereabouts whereabouts;

    public Receivers(Users users, Whereabouts whereabouts) {
        this.users = users;
        this.whereabouts = whereabouts;
    }

    /**
     * One person to write to, once.
     *
     * @param insteadOf names of those in whose place, too
     */
    public record Receiver(User user, List<String> insteadOf) {}

    public List<Receiver> withRole(Role role) {
        Away away = whereabouts.now();
        Map<String, User> people = new LinkedHashMap<>();
        Map<String, List<String>> insteadOf = new LinkedHashMap<>();
        for (User user : users.withRole(role)) {
            Optional<User> standIn =
                    away.standInOf(user.id()).filter(other -> other.roles().contains(role));
            User reader = standIn.orElse(user);
            people.putIfAbsent(reader.id(), reader);
            List<String> names = insteadOf.computeIfAbsent(reader.id(), id -> new ArrayList<>());
            if (standIn.isPresent()) {
                names.add(user.name());
            }
        }
        return people.values().stream()
                .map(user -> new Receiver(user, List.copyOf(insteadOf.getOrDefault(user.id(), List.of()))))
                .toList();
    }

    /** Where one person is meant; who stands in without any role of that person is not written to. */
    public Optional<Receiver> person(String id) {
        return users.find(id)
                .map(user -> whereabouts
                        .now()
                        .standInOf(user.id())
                        .filter(standIn -> standIn.roles().stream().anyMatch(user.roles()::contains))
                        .map(standIn -> new Receiver(standIn, List.of(user.name())))
                        .orElseGet(() -> new Receiver(user, List.of())));
    }
}
