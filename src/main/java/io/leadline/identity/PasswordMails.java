package io.leadline.identity;

/** Has a mail sent with which a user can set a password. */
public interface PasswordMails {

    /**
     * For somebody who says to own the mail address. Does nothing, as silently, for an unknown address, for one that
     * asked a few minutes ago, and for accounts that may not sign in.
     */
    void ask(String email);

    /** For an administrator, who knows that the account exists. */
    void send(User user);
}
