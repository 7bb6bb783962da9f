package io.leadline.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.leadline.engine.EngineUnavailable;
import io.leadline.engine.LivedDays;
import io.leadline.engine.TimeTravel;
import io.leadline.identity.Actor;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Scope;

/**
 * In a demonstration: the business date, and for the company's own people a way to move it, so that nobody waits two days for an
 * escalation. A supplier or a logistics partner only sees it: the time is the company's.
 */
@SpringComponent
@Scope("prototype")
class ClockControl extends Div {

    static final String TOPIC = "clock";

    private static final int WEEK_DAYS = 7;
    private static final Map<String, Duration> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("shell.clock.hour", Duration.ofHours(1));
        STEPS.put("shell.clock.day", Duration.ofDays(1));
        STEPS.put("shell.clock.week", Duration.ofDays(WEEK_DAYS));
    }

    private final transient BusinessClock clock;
    private final transient @Nullable TimeTravel travel;
    private final transient Optional<LivedDays> days;
    private final transient ApplicationEventPublisher events;
    private final transient CurrentActor actor;
    private final transient Format format;
    private final Span now = new Span();
    private @Nullable MenuItem others;

    ClockControl(
            BusinessClock clock,
            ObjectProvider<TimeTravel> travel,
            ObjectProvider<LivedDays> days,
            CurrentActor actor,
            Live live,
            ApplicationEventPublisher events,
            @Value("${leadline.demo:false}") boolean demo) {
        this.clock = clock;
        this.travel = travel.getIfAvailable();
        this.days = Optional.ofNullable(days.getIfAvailable()).filter(LivedDays::possible);
        this.events = events;
        this.actor = actor;
        this.format = Format.of(actor.get());
        setVisible(demo);
        if (demo) {
            addClassName("clock-control");
            add(menu());
            live.listen(this, TOPIC, this::show);
            this.days.ifPresent(lived -> live.listen(this, LivedDays.TOPIC, this::show));
            show();
        }
    }

    private MenuBar menu() {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        bar.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(getTranslation("shell.menu.more")));
        var icon = VaadinIcon.CLOCK.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span label = new Span(getTranslation("shell.clock.label"));
        label.addClassName("clock-label");
        Span words = new Span(label, now);
        words.addClassName("clock-words");
        Span row = new Span(icon, words);
        row.addClassName("clock-row");
        MenuItem item = bar.addItem(row);
        TimeTravel machine = travel;
        if (machine != null && machine.possible() && moves(actor.get())) {
            days.ifPresent(lived -> live(item.getSubMenu(), lived));
            STEPS.forEach((key, step) -> item.getSubMenu().addItem(getTranslation(key), click -> move(machine, step)));
        }
        return bar;
    }

    static boolean moves(Actor who) {
        return who.organisation() == null && !who.is(Role.LOGISTICS);
    }

    /** Asked again when it is chosen: a page may be older than its account's roles. */
    private boolean refused() {
        boolean refused = !moves(actor.get());
        if (refused) {
            Notice.refused(getTranslation("shell.clock.refused"));
        }
        return refused;
    }

    /** What is lived comes first; below it the bare clock, for whoever wants to do everything alone. */
    private void live(SubMenu menu, LivedDays lived) {
        menu.addItem(getTranslation("shell.days.day"), click -> begin(lived, 1));
        menu.addItem(getTranslation("shell.days.week"), click -> begin(lived, WEEK_DAYS));
        MenuItem work = menu.addItem(getTranslation("shell.days.othersWork"));
        work.setCheckable(true);
        work.setChecked(lived.othersWork());
        work.addClickListener(click -> {
            if (!refused()) {
                lived.letOthersWork(work.isChecked());
            }
        });
        others = work;
        menu.addSeparator();
    }

    private void begin(LivedDays lived, int number) {
        if (!refused() && !lived.begin(number)) {
            Notice.refused(getTranslation("shell.days.busy"));
        }
    }

    /** Moving takes the engine a moment; the page stays usable meanwhile and reads again when it is done. */
    private void move(TimeTravel machine, Duration step) {
        if (refused()) {
            return;
        }
        if (days.flatMap(LivedDays::underWay).isPresent()) {
            Notice.refused(getTranslation("shell.days.busy"));
            return;
        }
        UI ui = UI.getCurrent();
        Thread.ofVirtual().name("time-travel").start(() -> {
            try {
                machine.advance(step);
                events.publishEvent(new Changed(TOPIC));
            } catch (EngineUnavailable | IllegalStateException refused) {
                ui.access(() -> Notice.refused(getTranslation("shell.clock.refused")));
            }
        });
    }

    private void show() {
        now.setText(format.dateTime(clock.now()));
        MenuItem work = others;
        if (work != null) {
            days.ifPresent(lived -> work.setChecked(lived.othersWork()));
        }
    }
}
