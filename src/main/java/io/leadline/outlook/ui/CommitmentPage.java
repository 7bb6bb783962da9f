package io.leadline.outlook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.leadline.exchange.CommitmentSheets;
import io.leadline.identity.Actor;
import io.leadline.outlook.Commitment;
import io.leadline.outlook.Gap;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookLine;
import io.leadline.outlook.OutlookResult;
import io.leadline.outlook.Outlooks;
import io.leadline.shared.Bounds;
import io.leadline.shell.Bounded;
import io.leadline.shell.Decision;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Form;
import io.leadline.shell.Format;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.TextLine;
import io.leadline.shell.TextLines;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of a supplier, and its commitment: everything as expected in two taps, or week by week. The same in the
 * portal and by a mail's link. What was typed about an item stays while another one is opened.
 */
@StyleSheet("outlook.css")
final class CommitmentPage extends Div {

    private final transient OutlookDesk desk;
    private final transient Supplier<Actor> who;
    private final transient Supplier<Optional<Outlook>> find;
    private final transient Runnable answered;
    private final transient OutlookWords words;
    private final Map<String, List<Double>> said = new HashMap<>();
    private final Map<String, WeeksForm> opened = new LinkedHashMap<>();
    private final Form form = new Form();
    private final Div weeks = new Div();
    private final Span count = new Span();
    private final Div news = new Div();
    private final TextLine changed = new TextLine(Bounds.CODE);
    private transient Runnable sends = () -> {};
    private transient @Nullable OutlookTable table;
    private transient @Nullable Outlook shown;

    /**
     * @param find the outlook that is shown, as its reader may see it
     * @param answered run after something was said
     */
    CommitmentPage(OutlookDesk desk, Supplier<Actor> who, Supplier<Optional<Outlook>> find, Runnable answered) {
        this.desk = desk;
        this.who = who;
        this.find = find;
        this.answered = answered;
        this.words = new OutlookWords(Format.of(who.get()));
        addClassName("outlook-page");
        news.addClassName("outlook-news");
        form.addClassName("outlook-commit");
        show();
        desk.live().listen(this, Outlooks.topic(String.valueOf(who.get().organisation())), this::meanwhile);
    }

    /** What is being typed stays; that there is something new is said. */
    private void meanwhile() {
        Outlook before = shown;
        Optional<Outlook> now = find.get();
        if (before != null && now.isPresent() && same(before, now.get())) {
            return;
        }
        if (!Form.anyUnsaved(this)) {
            show();
        } else if (now.isPresent() && before != null) {
            news.setText(news(before, now.get()));
        }
    }

    private String news(Outlook before, Outlook now) {
        Commitment last = now.commitment();
        boolean another = !now.id().equals(before.id()) || !now.open();
        return another || last == null
                ? words.text("outlook.newer")
                : words.text("outlook.meanwhile", last.byName(), words.format().dateTime(last.at()));
    }

    /** For its supplier: that the engine took a word, or a buyer decided, is nothing to be shown here. */
    private static boolean same(Outlook one, Outlook other) {
        return one.id().equals(other.id())
                && one.open() == other.open()
                && one.commitments().size() == other.commitments().size();
    }

    private void show() {
        removeAll();
        form.removeAll();
        weeks.removeAll();
        said.clear();
        opened.clear();
        news.setText("");
        Optional<Outlook> found = find.get();
        shown = found.orElse(null);
        if (found.isEmpty()) {
            add(
                    new PageHeader(words.text("outlook.title")),
                    new EmptyState(
                            VaadinIcon.CALENDAR_CLOCK,
                            words.text("outlook.none.title"),
                            words.text("outlook.none.text")));
            return;
        }
        Outlook outlook = found.get();
        add(header(outlook), new Paragraph(words.text("outlook.explained")));
        if (outlook.state() == Outlook.State.REPLACED) {
            add(new EmptyState(
                    VaadinIcon.CALENDAR_CLOCK,
                    words.text("outlook.replaced.title"),
                    words.text("outlook.replaced.text")));
            return;
        }
        if (!outlook.note().isBlank()) {
            Paragraph note = new Paragraph(words.text("outlook.note.of", outlook.releasedByName(), outlook.note()));
            note.addClassName("outlook-note");
            add(note);
        }
        Commitment last = outlook.commitment();
        if (last != null) {
            last.lines().forEach(line -> said.put(line.key(), line.weeks()));
            add(summary(outlook, last));
        }
        fill(outlook);
        add(news, form);
        form.clean();
    }

    private PageHeader header(Outlook outlook) {
        Instant released = outlook.releasedAt();
        Instant until = outlook.commitBy();
        return new PageHeader(words.text("outlook.title"))
                .note(words.text(
                        "outlook.head",
                        outlook.number(),
                        released == null ? "" : words.format().date(released),
                        outlook.lines().size(),
                        until == null ? "" : words.format().dateTime(until)));
    }

    private Div summary(Outlook outlook, Commitment last) {
        List<Gap> gaps = Gap.of(outlook);
        Div card = new Div(new Paragraph(words.text(
                gaps.isEmpty() ? "outlook.said.whole" : "outlook.said.short",
                words.format().dateTime(last.at()),
                last.byName(),
                gaps.size())));
        card.addClassNames("card", "outlook-said");
        card.setId("commitment");
        if (last.late()) {
            card.add(new Paragraph(words.text("outlook.said.late")));
        }
        gaps.stream().limit(5).forEach(gap -> card.add(new Paragraph(shortage(outlook, gap))));
        card.add(new Paragraph(words.text("outlook.said.again")));
        return card;
    }

    private String shortage(Outlook outlook, Gap gap) {
        return words.text(
                "outlook.short",
                gap.line().name(),
                words.units(gap.units()),
                words.format().units(gap.line().unit()),
                words.monday(outlook, gap.fromWeek()));
    }

    private void fill(Outlook outlook) {
        Button all = new Button(words.text("outlook.all-as-expected"), click -> {
            Map<OutlookLine, List<Double>> open = new LinkedHashMap<>();
            outlook.lines().stream()
                    .filter(line -> !said.containsKey(line.key()))
                    .forEach(line -> open.put(line, line.told()));
            say(open);
        });
        all.setId("all-as-expected");
        Div bulk = new Div(all, count);
        bulk.addClassName("toolbar");
        OutlookTable grid = new OutlookTable(outlook, words, words.text("outlook.you-commit"), this::state, this::open);
        table = grid;
        TextLines note = new TextLines(Bounds.NOTE, words.text("outlook.note.to-buyer"));
        note.setWidthFull();
        Decision send = new Decision(words.text("outlook.send"), () -> send(outlook, note)).sends(note, changed);
        send.setId("send-commitment");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        sends = () -> send.sends(Stream.concat(
                        Stream.<Component>of(note, changed),
                        opened.values().stream().map(WeeksForm::rows))
                .toArray(Component[]::new));
        Div last = new Div(send);
        last.addClassName("outlook-send");
        CommitmentFile file = new CommitmentFile(outlook, desk, words, said, this::read);
        changed.setValue(Integer.toString(said.hashCode()));
        changed.setVisible(false);
        form.add(bulk, grid, weeks, file, note, last, changed);
        count(outlook);
    }

    private Span state(OutlookLine line) {
        List<Double> of = said.get(line.key());
        if (of == null) {
            Span open = new Span(words.text("outlook.state.open"));
            open.addClassName("quiet");
            return open;
        }
        double missing = OutlookWords.sum(line.told()) - OutlookWords.sum(of);
        Span state = new Span(
                of.equals(line.told())
                        ? words.text("outlook.state.as-expected")
                        : missing > 0.0005
                                ? words.text("outlook.state.less", words.units(missing))
                                : words.text("outlook.state.changed"));
        state.addClassName(missing > 0.0005 ? "warn-text" : "good-text");
        return state;
    }

    private void read(List<CommitmentSheets.Weeks> sheet) {
        Outlook outlook = shown;
        if (outlook == null) {
            return;
        }
        Map<String, OutlookLine> lines = new HashMap<>();
        outlook.lines().forEach(line -> lines.put(line.key(), line));
        Map<OutlookLine, List<Double>> all = new LinkedHashMap<>();
        sheet.forEach(one -> Optional.ofNullable(lines.get(one.sku() + "@" + one.location()))
                .ifPresent(line -> all.put(line, one.units())));
        say(all);
    }

    /** Of many items at once. */
    private void say(Map<OutlookLine, List<Double>> all) {
        all.forEach((line, units) -> {
            said.put(line.key(), units);
            WeeksForm weeksOf = opened.get(line.key());
            if (weeksOf != null) {
                weeksOf.set(units);
            }
        });
        told();
    }

    /** What is not sent yet is in a field that nobody sees, so that the page asks before it is left and keeps it when others act. */
    private void told() {
        OutlookTable grid = table;
        if (grid != null) {
            grid.refresh();
        }
        changed.setValue(Integer.toString(said.hashCode()));
        Outlook outlook = shown;
        if (outlook != null) {
            count(outlook);
        }
    }

    private void count(Outlook outlook) {
        long done = outlook.lines().stream()
                .filter(line -> said.containsKey(line.key()))
                .count();
        count.setText(words.text("outlook.count", done, outlook.lines().size()));
    }

    private void open(OutlookLine line) {
        Outlook outlook = shown;
        if (outlook == null) {
            return;
        }
        Optional<Outlook> before = desk.outlooks().before(outlook.supplierId(), outlook.number(), who.get());
        WeeksForm weeksOf = opened.computeIfAbsent(line.key(), key -> {
            WeeksForm made = new WeeksForm(
                    outlook,
                    line,
                    before.flatMap(older -> older.line(key)).orElse(null),
                    before.map(older -> weeksBetween(older, outlook)).orElse(0),
                    Optional.ofNullable(said.get(key)),
                    "outlook.you-commit",
                    words,
                    typed -> {
                        typed.weeks().ifPresentOrElse(units -> said.put(key, units), () -> said.remove(key));
                        told();
                    });
            made.add(next(outlook, line));
            weeks.add(made);
            return made;
        });
        sends.run();
        opened.values().forEach(one -> one.setVisible(one == weeksOf));
        weeksOf.scrollIntoView();
    }

    /** From item to item without a way back to the list. */
    private Button next(Outlook outlook, OutlookLine line) {
        Button next = new Button(words.text("outlook.next"), VaadinIcon.ARROW_RIGHT.create(), click -> {
            int from = outlook.lines().indexOf(line);
            Stream.concat(
                            outlook.lines().stream().skip(from + 1L),
                            outlook.lines().stream().limit(from))
                    .filter(other -> !said.containsKey(other.key()))
                    .findFirst()
                    .ifPresentOrElse(this::open, () -> Notice.done(words.text("outlook.next.none")));
        });
        next.setIconAfterText(true);
        next.addClassName("outlook-next");
        return next;
    }

    static int weeksBetween(Outlook older, Outlook newer) {
        return (int) ChronoUnit.WEEKS.between(older.first(), newer.first());
    }

    private void send(Outlook outlook, TextLines note) {
        if (!Bounded.right(note)) {
            return;
        }
        List<Commitment.Line> lines = outlook.lines().stream()
                .flatMap(line -> Optional.ofNullable(said.get(line.key()))
                        .map(units -> new Commitment.Line(line.sku(), line.location(), units))
                        .stream())
                .toList();
        Actor actor = who.get();
        OutlookResult result = desk.outlooks()
                .commit(
                        outlook.id(),
                        lines,
                        note.getValue(),
                        actor.byLink() ? Commitment.Channel.LINK : Commitment.Channel.PORTAL,
                        actor);
        switch (result) {
            case OutlookResult.Refused(OutlookResult.Why why, String about) ->
                Notice.refused(words.text("outlook.refused." + why.name(), about));
            case OutlookResult.Done done -> sent(done.outlook(), "outlook.sent");
            case OutlookResult.Repeated repeated -> sent(repeated.outlook(), "outlook.sent.before");
        }
    }

    private void sent(Outlook outlook, String text) {
        form.clean();
        answered.run();
        Notice.done(words.text(text, outlook.lines().size()));
        show();
    }
}
