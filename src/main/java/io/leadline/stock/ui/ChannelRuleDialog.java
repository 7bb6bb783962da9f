package io.leadline.stock.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.catalog.Channel;
import io.leadline.identity.Actor;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import io.leadline.shell.Bounded;
import io.leadline.shell.EditDialog;
import io.leadline.shell.Notice;
import io.leadline.shell.WholeField;
import io.leadline.stock.ChannelRule;
import io.leadline.stock.ChannelRules;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One rule of one channel; below it what it would have done with the sales of the last 90 days. */
final class ChannelRuleDialog extends EditDialog<ChannelRule> {

    private static final int ALL = 100;

    private final transient ChannelRules rules;
    private final transient Supplier<Actor> actor;
    private final transient BusinessClock clock;
    private final transient Runnable afterwards;
    private final transient Function<ChannelRule, Component> trial;
    private final transient @Nullable ChannelRule given;

    private final ComboBox<Channel> channel = new ComboBox<>();
    private final ComboBox<ChannelRule.Scope> scope = new ComboBox<>();
    private final WholeField priority = new WholeField(1, ChannelRule.LAST_PRIORITY);
    private final WholeField share = new WholeField(0, ALL);
    private final WholeField buffer = new WholeField(0, ChannelRule.MOST_UNITS);
    private final WholeField cap = new WholeField(0, ChannelRule.MOST_UNITS);
    private final Div tried = new Div();

    /** @param given what to change; null for another one */
    ChannelRuleDialog(
            ChannelRules rules,
            @Nullable ChannelRule given,
            List<Channel> channels,
            ScopeChoice scopes,
            Function<ChannelRule, Component> trial,
            Supplier<Actor> actor,
            BusinessClock clock,
            Runnable afterwards) {
        super(given, actor);
        this.rules = rules;
        this.given = given;
        this.trial = trial;
        this.actor = actor;
        this.clock = clock;
        this.afterwards = afterwards;
        setHeaderTitle(
                given == null
                        ? getTranslation("stock.rules.add")
                        : scopes.channel(given.channel()) + " · " + scopes.words(given.scope()));
        channel.setLabel(getTranslation("stock.rules.channel"));
        channel.setItems(channels);
        channel.setItemLabelGenerator(Channel::name);
        channel.setVisible(given == null);
        channel.setId("rule-channel");
        scopes.offer(scope);
        scope.setVisible(given == null);
        form().add(channel, scope);
        number(priority, "priority", ChannelRule::priority);
        number(share, "share", ChannelRule::sharePercent);
        number(buffer, "buffer", ChannelRule::bufferUnits);
        number(cap, "cap", ChannelRule::capUnits);
        if (given == null) {
            priority.setValue(ChannelRule.USUAL_PRIORITY);
            buffer.setValue(0);
            scope.setValue(ChannelRule.Scope.ALL);
        }
        tried.setId("rule-tried");
        tried.getElement().setAttribute("aria-live", "polite");
        Paragraph note = new Paragraph(getTranslation("stock.rules.each"));
        note.addClassName("secondary");
        add(note, tried);
        List.of(priority, share, buffer, cap).forEach(field -> field.addValueChangeListener(changed -> tryOut()));
        channel.addValueChangeListener(changed -> tryOut());
        scope.addValueChangeListener(changed -> tryOut());
        saveButton().setId("save-rule");
        tryOut();
    }

    private void number(WholeField field, String key, Function<ChannelRule, @Nullable Integer> of) {
        field.setLabel(getTranslation("stock.rules." + key));
        field.setHelperText(getTranslation("stock.rules.help." + key));
        field.setStepButtonsVisible(false);
        field.setId("rule-" + key);
        field(field, of);
    }

    private void tryOut() {
        tried.removeAll();
        ChannelRule rule = rule();
        if (rule != null) {
            tried.add(trial.apply(rule));
        }
    }

    /** What the fields say; null while they do not say a rule. */
    private @Nullable ChannelRule rule() {
        String id = given == null ? channel.getOptionalValue().map(Channel::id).orElse("") : given.channel();
        ChannelRule.Scope about = given == null ? scope.getValue() : given.scope();
        Integer rank = priority.getValue();
        boolean fit = List.of(priority, share, buffer, cap).stream()
                .noneMatch(field -> field.isBadInput() || field.check().isError());
        return id.isEmpty() || about == null || rank == null || !fit
                ? null
                : new ChannelRule(
                        id,
                        about,
                        rank,
                        share.getValue(),
                        buffer.getValue() == null ? 0 : buffer.getValue(),
                        cap.getValue());
    }

    @Override
    protected Optional<Edited<ChannelRule>> save(@Nullable ChannelRule before) {
        boolean right = Bounded.right(priority) & Bounded.right(share) & Bounded.right(buffer) & Bounded.right(cap);
        boolean chosen = given != null || !channel.isEmpty();
        boolean about = given != null || !scope.isEmpty();
        boolean ranked = priority.getValue() != null;
        mark(channel, !chosen, "stock.rules.wrong.channel");
        mark(scope, !about, "stock.rules.wrong.scope");
        if (right && !ranked) {
            priority.setInvalid(true);
            priority.setErrorMessage(getTranslation("stock.rules.wrong.priority"));
        }
        ChannelRule rule = rule();
        if (!right || !ranked || rule == null) {
            return Optional.empty();
        }
        int left = ALL - rules.now().partsBeside(rule, rules.selling());
        if (rule.sharePercent() != null && rule.sharePercent() > left) {
            share.setInvalid(true);
            share.setErrorMessage(getTranslation("stock.rules.wrong.share", Math.max(0, left)));
            return Optional.empty();
        }
        ChannelRule seen =
                before == null ? rules.now().rule(rule.channel(), rule.scope()).orElse(null) : before;
        if (before == null && seen != null) {
            mark(scope, true, "stock.rules.wrong.there");
            return Optional.empty();
        }
        return Optional.of(rules.change(seen, rule, new SavedBy(actor.get().name(), clock.now())));
    }

    private <T> void mark(ComboBox<T> field, boolean wrong, String message) {
        field.setInvalid(wrong);
        field.setErrorMessage(wrong ? getTranslation(message) : "");
    }

    @Override
    protected void saved(ChannelRule now) {
        Notice.done(getTranslation("stock.rules.saved"));
        afterwards.run();
    }
}
