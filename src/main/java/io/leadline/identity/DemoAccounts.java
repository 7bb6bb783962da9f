package io.leadline.identity;

import java.nio.file.Path;
import java.util.List;

/** The accounts that Leadline makes by itself, for whoever shows them at start or on the sign-in page. */
public interface DemoAccounts {

    /** Makes those that are missing and gives all of them; nothing where no demonstration is run. */
    List<DemoAccount> list();

    /**
     * Whether everybody may know their passwords and read every mail: only where the shop is a generated one, the portal
     * answers this machine alone, and nobody has chosen a password for them.
     */
    boolean open();

    /** Those that were given a password of their own since the application started, to be told once. */
    List<DemoAccount> fresh();

    /** Where the passwords that were made are kept, for the owner of the data folder alone. */
    Path file();

    /**
     * @param password empty if it is not known here, because somebody has set another one
     * @param organisation name of the supplier, empty for the company's own people
     */
    record DemoAccount(String signInName, String password, String name, List<Role> roles, String organisation) {}
}
