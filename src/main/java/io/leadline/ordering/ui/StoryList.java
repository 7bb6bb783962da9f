package io.leadline.ordering.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Actor;
import io.leadline.shell.Faces;
import io.leadline.shell.NamedText;
import java.util.List;

/** Who did what when, newest first, each with the person's face and own words. A long story begins with its end. */
final class StoryList extends Div {

    private static final int FIRST = 40;

    private static final String LEADLINE = Actor.system().id();

    private final transient OrderContext context;
    private final OrderedList list = new OrderedList();

    StoryList(OrderContext context) {
        this.context = context;
        list.addClassName("story");
        add(list);
        List<Story.Entry> entries = Story.of(context.order());
        entries.stream().limit(FIRST).forEach(entry -> list.add(item(entry)));
        if (entries.size() > FIRST) {
            Button rest = new Button(
                    getTranslation("orders.story.all", context.format().number(entries.size())));
            rest.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            rest.addClickListener(click -> {
                entries.stream().skip(FIRST).forEach(entry -> list.add(item(entry)));
                rest.setVisible(false);
            });
            add(rest);
        }
    }

    private ListItem item(Story.Entry entry) {
        boolean comment = entry.key().isEmpty();
        boolean outside = Story.outside(entry, context.order());
        Span who = new Span(entry.isOwn(LEADLINE) ? getTranslation("orders.story.by-itself") : entry.actorName());
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

    /** Where the words stood in the sentence nothing is left behind. */
    private String sentence(Story.Entry entry) {
        return NamedText.of(entry.key(), entry.facts(), context.format()).replaceAll("[\\s:,]+$", "");
    }
}
