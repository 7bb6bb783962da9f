package io.leadline.stock.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.catalog.Locations;
import io.leadline.shared.Sku;
import io.leadline.shell.Aside;
import io.leadline.shell.Format;
import io.leadline.shell.Portions;
import io.leadline.stock.PreOrderReplay;
import io.leadline.stock.RuleSet;
import io.leadline.stock.RuleTrial;
import io.leadline.stock.RuleTrials;
import java.util.function.Predicate;

/** What rules would have done with the sales of the last 90 days, as soon as that is worked out. */
final class RuleTrialWords extends Div {

    private final transient Format format;
    private final transient Locations locations;

    RuleTrialWords(
            RuleSet others, Predicate<Sku> about, RuleTrials trials, Locations locations, Aside aside, Format format) {
        this.format = format;
        this.locations = locations;
        addClassName("card");
        add(new Paragraph(getTranslation("stock.rules.trial.running")));
        aside.find(this, () -> trials.of(others, about), this::show, this::failed);
    }

    private void failed() {
        removeAll();
        add(new Paragraph(getTranslation("stock.rules.trial.failed")));
    }

    private void show(RuleTrial trial) {
        removeAll();
        if (trial.channels().isEmpty()) {
            add(new Paragraph(getTranslation("stock.rules.trial.none", RuleTrials.DAYS)));
            return;
        }
        add(
                new Paragraph(getTranslation(
                        "stock.rules.trial.days",
                        format.date(trial.days().from()),
                        format.date(trial.days().to()),
                        trial.items())),
                new Portions<>(trial.channels(), this::words));
        if (trial.more() > 0) {
            add(new Paragraph(getTranslation("stock.rules.trial.more", trial.more())));
        }
        if (trial.unknown().isPositive()) {
            add(new Paragraph(getTranslation("stock.rules.trial.unknown", format.quantity(trial.unknown()))));
        }
        Paragraph how = new Paragraph(getTranslation("stock.rules.trial.how"));
        how.addClassName("secondary");
        add(how);
    }

    private Div words(RuleTrial.OfChannel channel) {
        String name =
                locations.channel(channel.channel()).map(found -> found.name()).orElse(channel.channel());
        Div words = new Div(sold(channel, name));
        PreOrderReplay.Result ahead = channel.ahead();
        if (ahead.wanted().isPositive()) {
            words.add(new Paragraph(getTranslation(
                    "stock.rules.trial.preOrder",
                    name,
                    format.quantity(ahead.wanted()),
                    format.quantity(ahead.taken()),
                    format.quantity(ahead.late()))));
        }
        return words;
    }

    private Paragraph sold(RuleTrial.OfChannel channel, String name) {
        return new Paragraph(getTranslation(
                "stock.rules.trial.channel",
                name,
                format.quantity(channel.sold()),
                format.quantity(channel.kept()),
                format.quantity(channel.refused()),
                format.quantity(channel.refusedNow())));
    }
}
