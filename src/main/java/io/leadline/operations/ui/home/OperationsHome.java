package io.leadline.operations.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.leadline.engine.RecordFeed;
import io.leadline.identity.Role;
import io.leadline.messaging.MailState;
import io.leadline.messaging.MailStore;
import io.leadline.operations.Parts;
import io.leadline.operations.Parts.Part;
import io.leadline.shell.HomePanel;
import io.leadline.shell.HomePart;
import io.leadline.shell.HomeReader;
import io.leadline.shell.HomeRows;
import io.leadline.shell.HomeTile;
import io.leadline.shell.HomeTile.Tone;
import java.util.List;
import java.util.Set;

/** Whether everything runs: parts, incidents and mails, as they are at this moment. */
@org.springframework.stereotype.Component
class OperationsHome implements HomePart {

    private static final String PAGE = "operations";

    private final Parts parts;
    private final RecordFeed feed;
    private final MailStore mails;

    OperationsHome(Parts parts, RecordFeed feed, MailStore mails) {
        this.parts = parts;
        this.feed = feed;
        this.mails = mails;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMIN);
    }

    @Override
    public Set<String> topics() {
        return Set.of("engine", "mails");
    }

    @Override
    public List<HomeTile> tiles(HomeReader reader) {
        if (!reader.actor().is(Role.ADMIN)) {
            return List.of();
        }
        long down = parts.all().stream().filter(part -> !part.up()).count();
        return List.of(
                tile("parts", 10, down, Tone.LATE, reader),
                tile("incidents", 20, feed.incidents().size(), Tone.LATE, reader),
                tile("mails-bounced", 30, mails.count(MailState.BOUNCED), Tone.RISK, reader),
                tile("mails-queued", 40, mails.count(MailState.QUEUED), Tone.QUIET, reader));
    }

    private static HomeTile tile(String key, int order, long count, Tone tone, HomeReader reader) {
        String text = "home.operations." + key;
        String how = reader.getTranslation(text + ".how");
        return count == 0
                ? HomeTile.nothing(
                        key, order, reader.getTranslation(text), reader.getTranslation(text + ".none"), PAGE, how)
                : new HomeTile(
                        key,
                        order,
                        reader.getTranslation(text),
                        reader.number(count),
                        reader.getTranslation(text + ".unit", count),
                        "",
                        PAGE,
                        tone,
                        how);
    }

    @Override
    public List<HomePanel> panels(HomeReader reader) {
        if (!reader.actor().is(Role.ADMIN)) {
            return List.of();
        }
        List<Part> all = parts.all();
        return List.of(new HomePanel(
                "parts",
                10,
                HomePanel.Width.HALF,
                reader.getTranslation("home.operations.parts"),
                reader.getTranslation("home.operations.now"),
                "",
                new HomePanel.More(reader.getTranslation("home.operations.all"), PAGE),
                all.stream().map(part -> part.name() + part.up()).toList(),
                () -> rows(all, reader)));
    }

    private static Component rows(List<Part> all, HomeReader reader) {
        HomeRows rows = new HomeRows(reader.getTranslation("home.operations.parts"));
        all.forEach(part -> {
            String key = "operations.part." + part.name();
            Span state = new Span(reader.getTranslation(part.up() ? "operations.up" : "operations.down"));
            state.addClassNames("state", part.up() ? "good" : "bad");
            rows.row(HomeRows.words(reader.hasTranslation(key) ? reader.getTranslation(key) : part.name(), ""), state);
        });
        return rows;
    }
}
