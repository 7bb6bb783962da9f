package io.leadline.signals;

import io.leadline.catalog.Channel;
import io.leadline.demand.ForecastChange;
import io.leadline.demand.ForecastChanges;
import io.leadline.planning.PlanningRuns;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Period;
import io.leadline.shared.SavedBy;
import io.leadline.signals.SignalCase.Answer;
import io.leadline.signals.SignalCase.Step;
import io.leadline.stock.ChannelRule;
import io.leadline.stock.ChannelRules;
import io.leadline.stock.ChannelTerms;
import io.leadline.stock.RuleIndex;
import io.leadline.stock.RuleSet;
import io.leadline.stock.Selling;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Does what was answered to a signal, and takes it back; both bear repetition. */
@Component
class SignalAnswers {

    private static final String CHANGE = "FC-";

    private final ForecastChanges changes;
    private final ChannelRules rules;
    private final SignalEvidence evidence;
    private final PlanningRuns runs;
    private final BusinessClock clock;

    SignalAnswers(
            ForecastChanges changes,
            ChannelRules rules,
            SignalEvidence evidence,
            PlanningRuns runs,
            BusinessClock clock) {
        this.changes = changes;
        this.rules = rules;
        this.evidence = evidence;
        this.runs = runs;
        this.clock = clock;
    }

    /** The forecast is changed where everybody sees it, channels are capped, and the item is planned again. */
    void carryOut(SignalCase one) {
        Answer answer = one.answer();
        if (answer == null) {
            return;
        }
        LocalDate today = clock.today();
        if (answer.changesForecast() && !answer.until().isBefore(today)) {
            Step step = one.last().orElseThrow();
            changes.add(new ForecastChange(
                    change(one),
                    one.place().sku(),
                    one.place().location(),
                    new Period(today, answer.until()),
                    ForecastChange.Kind.PERCENT,
                    answer.percent(),
                    step.words().isBlank() ? one.id() : step.words(),
                    step.by(),
                    step.byName(),
                    clock.now(),
                    null));
        }
        if (answer.capUnits() > 0) {
            evidence.channels(one).forEach(channel -> cap(one, channel, answer.capUnits()));
        }
        runs.replan(one.place().sku(), "signal-" + one.id());
    }

    void takeBack(SignalCase one) {
        Answer answer = one.answer();
        if (answer == null) {
            return;
        }
        boolean ended = changes.end(change(one), new ForecastChange.Ended("system", "Leadline", clock.now()));
        if (answer.capUnits() > 0) {
            evidence.channels(one).forEach(channel -> uncap(one, channel, answer.capUnits()));
        }
        if (ended) {
            runs.replan(one.place().sku(), "signal-over-" + one.id());
        }
    }

    private static String change(SignalCase one) {
        return CHANGE + one.id();
    }

    /** Whether it is the answer to a signal. */
    static boolean made(ForecastChange change) {
        return change.id().startsWith(CHANGE + LiveSignals.PREFIX);
    }

    /** A channel that has a rule of its own for the item keeps it: somebody meant it. */
    private void cap(SignalCase one, Channel channel, int units) {
        ChannelRule.Scope scope = ChannelRule.Scope.item(one.place().sku().value());
        if (rules.now().rule(channel.id(), scope).isEmpty()) {
            rules.change(null, capped(one, channel, units), new SavedBy(one.id(), clock.now()));
        }
    }

    /** Where somebody has set another cap since, that is left as it is. */
    private void uncap(SignalCase one, Channel channel, int units) {
        ChannelRule.Scope scope = ChannelRule.Scope.item(one.place().sku().value());
        Integer ours = capped(one, channel, units).capUnits();
        rules.now()
                .rule(channel.id(), scope)
                .filter(rule -> Objects.equals(rule.capUnits(), ours))
                .ifPresent(rule -> rules.drop(rule, new SavedBy(one.id(), clock.now())));
    }

    /** Whatever else counts for the channel's other items counts for this one as before: the narrowest rule counts alone. */
    private ChannelRule capped(SignalCase one, Channel channel, int units) {
        ChannelRule.Scope scope = ChannelRule.Scope.item(one.place().sku().value());
        RuleSet now = rules.now();
        RuleSet wider =
                now.rule(channel.id(), scope).map(own -> now.without(own)).orElse(now);
        Selling selling = rules.selling();
        ChannelTerms terms = new Selling(selling.channels(), RuleIndex.of(wider), selling.day(), selling.category())
                .terms(one.place().location(), one.place().sku(), channel.id()).stream()
                        .filter(of -> of.channel().equals(channel.id()))
                        .findFirst()
                        .orElseGet(() -> ChannelTerms.usual(channel.id(), channel.bufferUnits()));
        Integer cap = terms.capUnits();
        return new ChannelRule(
                channel.id(),
                scope,
                terms.priority(),
                terms.sharePercent(),
                terms.bufferUnits(),
                cap == null ? units : Integer.valueOf(Math.min(cap, units)),
                terms.preOrder());
    }
}
