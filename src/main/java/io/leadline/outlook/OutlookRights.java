package io.leadline.outlook;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;

/** Who may do what with outlooks: buyers all of it but speaking for a supplier, a supplier nothing but its own. */
final class OutlookRights {

    private OutlookRights() {}

    static boolean maySee(Actor actor) {
        return actor.purchases() || actor.organisation() == null && actor.is(Role.ADMIN);
    }

    static boolean mayRelease(Actor actor) {
        return actor.purchases();
    }

    static boolean mayCommit(Outlook outlook, Actor actor) {
        return mayCommit(outlook.supplierId(), actor);
    }

    static boolean mayCommit(String supplierId, Actor actor) {
        return actor.is(Role.SUPPLIER) && supplierId.equals(actor.organisation());
    }
}
