package io.leadline.ordering.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Actor;
import io.leadline.ordering.HistoryEntry;
import io.leadline.shell.Faces;
import io.leadline.shell.NamedText;
import io.leadline.shell.Portions;

/** Who did what when, newest first, each with the person's face and own words. A long story begins with its end. */
final class StoryList extends Div {

    private static final String LEADLINE = Actor.system().id();

    private final transient OrderContext context;

    StoryList(OrderContext context) {
        this.context = context;
        add(Portions.list(Story.of(context.order()), this::item, StoryList::story));
    }

    private static OrderedList story() {
        OrderedList story = new OrderedList();
        story.addClassName("story");
        return story;
    }

    private ListItem item(Story.Entry entry) {
        boolean comment = entry.key().isEmpty();
        boolean outside = Story.outside(entry, context.order());
        Span who = new Span(entry.isOwn(LEADLINE) ? getTranslation("orders.story.by-itself") : name(entry));
        who.addClassName("strong");
        Span what = new Span(comment ? getTranslation("orders.story.wrote") : sentence(entry));
        Span when = new Span(context.format().dateTime(entry.at()));
        when.addClassName("secondary");
        Div words = new Div(who, new Span(" · "), what, when);
        if (!entry.words().isEmpty()) {
            HtmlContainer quote = new HtmlContainer("blockquote");
            quote.setText(entry.words());
            quote.setClassName("story-theirs", outside != context.forSupplier());
            words.add(quote);
        }
        ListItem item = new ListItem(Faces.of(entry.actorId(), entry.actorName(), outside), words);
        item.setClassName("story-quiet", entry.isOwn(LEADLINE));
        return item;
    }

    private String name(Story.Entry entry) {
        String absent = entry.facts().get(HistoryEntry.INSTEAD_OF);
        return absent == null ? entry.actorName() : getTranslation("orders.story.for", entry.actorName(), absent);
    }

    /** Where the words stood in the sentence nothing is left behind. */
    private String sentence(Story.Entry entry) {
        return NamedText.of(entry.key(), entry.facts(), context.format()).replaceAll("[\\s:,]+$", "");
    }
}
