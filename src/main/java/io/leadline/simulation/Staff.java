package io.leadline.simulation;

import io.leadline.identity.Actor;
import io.leadline.identity.DemoAccounts;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The company's people, as they are when they have signed in. */
@Component
public class Staff {

    /** Reads the local mail box for everybody, as an administrator may. */
    public static final Actor OFFICE =
            new Actor("simulation", "Simulation", Set.of(Role.ADMIN), null, Locale.ENGLISH, ZoneOffset.UTC);

    private final Users users;
    private final DemoAccounts accounts;

    Staff(Users users, DemoAccounts accounts) {
        this.users = users;
        this.accounts = accounts;
    }

    /** Those of the demonstration, made where they are missing, by the names they sign in with. */
    public List<Actor> with(Role role) {
        accounts.list();
        return users.withRole(role).stream()
                .filter(User::demo)
                .sorted(Comparator.comparing(User::id))
                .map(User::actor)
                .toList();
    }
}
