package io.leadline.identity;

import java.util.List;

/** The accounts of a demonstration, for whoever shows them at start or on the sign-in page. */
public interface DemoAccounts {

    /** Makes those that are missing and gives all of them; nothing where no demonstration is run. */
    List<DemoAccount> list();

    /**
     * @param signInName and its password are both meant to be shown
     * @param organisation name of the supplier, empty for the company's own people
     */
    record DemoAccount(String signInName, String password, String name, List<Role> roles, String organisation) {}
}
