package io.leadline.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.leadline.engine.LivedDays;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Scope;

/** In a demonstration: how many of the days that are just being lived are over, so that nobody takes their traces for tricks. */
@SpringComponent
@Scope("prototype")
class LivedDaysBar extends Div {

    private final transient Optional<LivedDays> days;
    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar();

    LivedDaysBar(ObjectProvider<LivedDays> days, Live live) {
        this.days = Optional.ofNullable(days.getIfAvailable()).filter(LivedDays::possible);
        addClassName("lived-days");
        words.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("shell.days.label"));
        add(words, bar);
        if (this.days.isPresent()) {
            live.listen(this, LivedDays.TOPIC, this::show);
        }
        show();
    }

    private void show() {
        Optional<LivedDays.UnderWay> now = days.flatMap(LivedDays::underWay);
        setVisible(now.isPresent());
        now.ifPresent(shown -> {
            words.setText(
                    getTranslation(shown.past() ? "shell.days.past" : "shell.days.ahead", shown.day(), shown.of()));
            bar.setMax(shown.of());
            bar.setValue(Math.min(shown.day(), shown.of()));
        });
    }
}
