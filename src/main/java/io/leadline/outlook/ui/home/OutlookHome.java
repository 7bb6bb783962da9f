package io.leadline.outlook.ui.home;

import io.leadline.identity.Role;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookNote;
import io.leadline.outlook.Outlooks;
import io.leadline.shell.HomePart;
import io.leadline.shell.HomeReader;
import io.leadline.shell.HomeTile;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Expected orders that a supplier has said nothing to yet, on its first page. */
@org.springframework.stereotype.Component
class OutlookHome implements HomePart {

    private static final int ORDER = 50;

    private final Outlooks outlooks;

    OutlookHome(Outlooks outlooks) {
        this.outlooks = outlooks;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.SUPPLIER);
    }

    @Override
    public Set<String> topics() {
        return Set.of(Outlooks.TOPIC);
    }

    @Override
    public List<HomeTile> tiles(HomeReader reader) {
        return outlooks
                .asked(reader.actor())
                .filter(note -> note.state() == Outlook.State.RELEASED)
                .map(note -> tile(note, reader))
                .stream()
                .toList();
    }

    private static HomeTile tile(OutlookNote note, HomeReader reader) {
        Instant until = note.commitBy();
        return new HomeTile(
                "expected-orders",
                ORDER,
                reader.getTranslation("outlook.home.title"),
                reader.number(note.items()),
                reader.getTranslation("outlook.home.items", note.items()),
                until == null
                        ? ""
                        : reader.getTranslation(
                                "outlook.home.until", reader.format().dateTime(until)),
                "expected-orders",
                HomeTile.Tone.WAITING,
                reader.how("outlook.home.how", reader.today()));
    }
}
