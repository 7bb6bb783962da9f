package io.leadline.identity;

import io.leadline.shared.Page;
import io.leadline.shared.SavedBy;
import java.util.List;
import java.util.Optional;

/** The accounts of the portal. */
public interface Users {

    Optional<User> find(String id);

    Optional<User> findByEmail(String email);

    /** Active users with the role, by name; for mails to everybody who could act. */
    List<User> withRole(Role role);

    /** Active users of a supplier, by name; without those who are invited and have not come yet. */
    List<User> ofOrganisation(String organisation);

    /** The same with those who may not sign in any more. */
    List<User> everybodyOf(String organisation);

    /**
     * By name.
     *
     * @param text part of a name, sign-in name or mail address; empty for all
     */
    Page<User> search(String text, int offset, int limit);

    /** Without a password: the new user gets one by {@link PasswordLinks}, or by {@link Passwords#set}. */
    Saving create(User user);

    /** The same for somebody whom a supplier invites: none of its people until a password is set, or a provider vouches. */
    Saving invite(User user);

    /** Whether that account was invited and has not been taken up yet. */
    boolean isInvited(String id);

    /**
     * Takes back what was not taken up: the account and its link are gone.
     *
     * @return whether there was such an invitation of that organisation
     */
    boolean withdraw(String email, String organisation);

    /** Refused with {@link Saving.ChangedMeanwhile} unless the version is the stored one. */
    Saving change(User user, SavedBy by);
}
