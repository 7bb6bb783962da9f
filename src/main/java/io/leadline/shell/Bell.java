package io.leadline.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.leadline.identity.Actor;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.NewsSeen;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Scope;

/** How much happened that concerns the reader since the last look, and the list of it. */
@SpringComponent
@Scope("prototype")
class Bell extends Div {

    /** More nobody reads; what waits for somebody stands in the inbox. */
    private static final int MOST = 60;

    /** Who looks for the first time is not told of weeks. */
    private static final Duration FIRST = Duration.ofDays(2);

    private final transient CurrentActor actor;
    private final transient NewsSeen seen;
    private final transient BusinessClock clock;
    private final transient List<NewsPart> parts;
    private final Button button = new Button(VaadinIcon.BELL_O.create());
    private final Span count = new Span();

    Bell(CurrentActor actor, NewsSeen seen, BusinessClock clock, List<NewsPart> parts, Live live) {
        this.actor = actor;
        this.seen = seen;
        this.clock = clock;
        this.parts = parts;
        addClassName("bell");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setId("bell");
        button.addClickListener(click -> open());
        count.addClassName("bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        add(button, count);
        read();
        parts.stream().map(NewsPart::topic).distinct().forEach(topic -> live.listen(this, topic, this::read));
    }

    private List<News> news(Actor who) {
        return parts.stream()
                .flatMap(part -> part.of(who, MOST).stream())
                .sorted(Comparator.comparing(News::at).reversed())
                .limit(MOST)
                .toList();
    }

    private Instant seenUntil(Actor who) {
        return seen.of(who.id()).orElseGet(() -> clock.now().minus(FIRST));
    }

    private void read() {
        Actor who = actor.get();
        Instant until = seenUntil(who);
        long fresh = news(who).stream().filter(one -> one.at().isAfter(until)).count();
        count.setText(fresh >= MOST ? fresh + "+" : Format.of(who).number(fresh));
        count.setVisible(fresh > 0);
        button.setAriaLabel(getTranslation("shell.news.label", fresh));
        button.setTooltipText(getTranslation("shell.news.title"));
    }

    /** Looking is reading: the next count begins here; what is new now stays marked as long as the list is open. */
    private void open() {
        Actor who = actor.get();
        Instant until = seenUntil(who);
        List<News> all = news(who);
        if (!all.isEmpty()) {
            seen.keep(who.id(), all.getFirst().at());
        }
        new NewsDialog(all, until, Format.of(who), one -> UI.getCurrent().navigate(one.route())).open();
        read();
    }
}
