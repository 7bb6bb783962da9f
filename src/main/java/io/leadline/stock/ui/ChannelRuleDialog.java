package io.leadline.stock.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.leadline.catalog.Channel;
import io.leadline.identity.Actor;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import io.leadline.shell.Bounded;
import io.leadline.shell.Chosen;
import io.leadline.shell.EditDialog;
import io.leadline.shell.Notice;
import io.leadline.shell.WholeField;
import io.leadline.stock.ChannelRule;
import io.leadline.stock.ChannelRules;
import io.leadline.stock.PreOrder;
import io.leadline.stock.Sureness;
import java.util.List;
import java.util.Objects;
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
    private final Checkbox preOrder = new Checkbox();
    private final WholeField preOrderUnits = new WholeField(1, ChannelRule.MOST_UNITS);
    private final WholeField preOrderPercent = new WholeField(1, ALL);
    private final WholeField preOrderDays = new WholeField(1, PreOrder.MOST_DAYS);
    private final Select<Sureness> preOrderSure = Chosen.always(new Select<>());
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
        preOrder.setLabel(getTranslation("stock.rules.preOrder"));
        preOrder.setHelperText(getTranslation("stock.rules.help.preOrder"));
        preOrder.setId("rule-pre-order");
        field(preOrder, rule -> rule.preOrder() != null, this::yesOrNo);
        number(preOrderUnits, "preOrder.units", rule -> of(rule, PreOrder::mostUnits));
        number(preOrderPercent, "preOrder.percent", rule -> of(rule, PreOrder::mostPercent));
        number(
                preOrderDays,
                "preOrder.days",
                rule -> Objects.requireNonNullElse(of(rule, PreOrder::aheadDays), PreOrder.USUAL_DAYS));
        preOrderSure.setLabel(getTranslation("stock.rules.preOrder.sure"));
        preOrderSure.setHelperText(getTranslation("stock.rules.help.preOrder.sure"));
        preOrderSure.setItems(Sureness.values());
        preOrderSure.setItemLabelGenerator(this::sure);
        preOrderSure.setId("rule-pre-order-sure");
        field(preOrderSure, rule -> Objects.requireNonNullElse(of(rule, PreOrder::sure), Sureness.EIGHTY), this::sure);
        preOrderShown();
        if (given == null) {
            priority.setValue(ChannelRule.USUAL_PRIORITY);
            buffer.setValue(0);
            preOrderDays.setValue(PreOrder.USUAL_DAYS);
            preOrderSure.setValue(Sureness.EIGHTY);
            scope.setValue(ChannelRule.Scope.ALL);
        }
        tried.setId("rule-tried");
        tried.getElement().setAttribute("aria-live", "polite");
        Paragraph note = new Paragraph(getTranslation("stock.rules.each"));
        note.addClassName("secondary");
        add(note, tried);
        numbers().forEach(field -> field.addValueChangeListener(changed -> tryOut()));
        preOrder.addValueChangeListener(changed -> {
            preOrderShown();
            tryOut();
        });
        preOrderSure.addValueChangeListener(changed -> tryOut());
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

    private List<WholeField> numbers() {
        return List.of(priority, share, buffer, cap, preOrderUnits, preOrderPercent, preOrderDays);
    }

    /** What is hidden counts for nothing, and nobody could mend it. */
    private List<WholeField> shown() {
        return numbers().stream().filter(Component::isVisible).toList();
    }

    private static <V> @Nullable V of(ChannelRule rule, Function<PreOrder, @Nullable V> part) {
        PreOrder terms = rule.preOrder();
        return terms == null ? null : part.apply(terms);
    }

    private String yesOrNo(boolean yes) {
        return getTranslation(yes ? "stock.rules.preOrder.yes" : "stock.rules.preOrder.no");
    }

    private String sure(Sureness sure) {
        return getTranslation("stock.sureness." + sure.name());
    }

    private void preOrderShown() {
        boolean on = preOrder.getValue();
        List.<Component>of(preOrderUnits, preOrderPercent, preOrderDays, preOrderSure)
                .forEach(field -> field.setVisible(on));
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
        boolean fit = shown().stream()
                .noneMatch(field -> field.isBadInput() || field.check().isError());
        return id.isEmpty() || about == null || rank == null || !fit
                ? null
                : new ChannelRule(
                        id,
                        about,
                        rank,
                        share.getValue(),
                        buffer.getValue() == null ? 0 : buffer.getValue(),
                        cap.getValue(),
                        preOrder.getValue() ? terms() : null);
    }

    private PreOrder terms() {
        Integer days = preOrderDays.getValue();
        return new PreOrder(
                preOrderUnits.getValue(),
                preOrderPercent.getValue(),
                days == null ? PreOrder.USUAL_DAYS : days,
                preOrderSure.getValue());
    }

    @Override
    protected Optional<Edited<ChannelRule>> save(@Nullable ChannelRule before) {
        boolean right = true;
        for (WholeField field : shown()) {
            right &= Bounded.right(field);
        }
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
