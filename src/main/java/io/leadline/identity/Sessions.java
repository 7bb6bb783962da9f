package io.leadline.identity;

import java.util.Collection;
import java.util.List;

/** Whether sessions still are what their accounts are. Asked for every request, and for open pages again and again. */
public interface Sessions {

    /** Roles, password, organisation or activity changed since, on whatever instance: the session may do nothing more. */
    boolean isOver(SessionUser session);

    /** Those that are over, by one question to the store. */
    List<SessionUser> over(Collection<SessionUser> sessions);
}
