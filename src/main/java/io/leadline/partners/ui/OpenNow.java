package io.leadline.partners.ui;

import com.vaadin.flow.component.Component;
import io.leadline.partners.Presence;
import io.leadline.shell.Format;
import java.time.LocalTime;
import java.time.ZoneId;

/** What time it is at a company, and whether somebody is there. */
final class OpenNow {

    private OpenNow() {}

    static String words(Component page, ZoneId zone, Presence presence, Format format) {
        String place = place(zone);
        return switch (presence) {
            case Presence.SomeTime(LocalTime now) -> page.getTranslation("partners.now", now, place);
            case Presence.There(LocalTime now, LocalTime until) ->
                page.getTranslation("partners.now.open", now, place, until);
            case Presence.Later(LocalTime now, LocalTime from) ->
                page.getTranslation("partners.now.closed", now, place, from);
            case Presence.AnotherDay away -> away(page, place, away, format);
        };
    }

    private static String away(Component page, String place, Presence.AnotherDay away, Format format) {
        LocalTime from = away.from();
        return from == null
                ? page.getTranslation("partners.now.off", away.now(), place, format.date(away.day()))
                : page.getTranslation("partners.now.another", away.now(), place, format.date(away.day()), from);
    }

    /** The city that a zone is named by. */
    static String place(ZoneId zone) {
        return zone.getId().replaceFirst("^.*/", "").replace('_', ' ');
    }
}
