package io.leadline.exchange.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.catalog.Channel;
import io.leadline.identity.Actor;
import io.leadline.identity.ApiKeys;
import io.leadline.identity.ApiScope;
import io.leadline.identity.Organisation;
import io.leadline.shared.Bounds;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.Form;
import io.leadline.shell.TextLine;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a key, and shows its secret this once. */
final class ApiKeyDialog extends Dialog {

    private final transient ApiKeys keys;
    private final transient Supplier<Actor> actor;
    private final transient Runnable made;
    private final Form form = new Form();
    private final TextLine name = new TextLine(Bounds.NAME);
    private final CheckboxGroup<ApiScope> scopes = new CheckboxGroup<>();
    private final MultiSelectComboBox<Channel> channels = new MultiSelectComboBox<>();
    private final ComboBox<Organisation> organisation = new ComboBox<>();
    private final TextLine carrier = new TextLine(Bounds.NAME, getTranslation("exchange.keys.carrier"));
    private final DateField ends = new DateField(getTranslation("exchange.keys.ends"));

    ApiKeyDialog(
            ApiKeys keys, List<Channel> known, List<Organisation> organisations, Supplier<Actor> actor, Runnable made) {
        this.keys = keys;
        this.actor = actor;
        this.made = made;
        setHeaderTitle(getTranslation("exchange.keys.make"));
        setWidth("min(34rem, 100%)");
        name.setLabel(getTranslation("exchange.keys.name"));
        name.setHelperText(getTranslation("exchange.keys.nameHelp"));
        scopes.setLabel(getTranslation("exchange.keys.scopes"));
        scopes.setItems(EnumSet.allOf(ApiScope.class));
        scopes.setItemLabelGenerator(
                scope -> getTranslation("exchange.keys.scope." + scope.name()) + " (" + scope.label() + ")");
        scopes.addValueChangeListener(chosen -> fit());
        channels.setLabel(getTranslation("exchange.keys.channels"));
        channels.setItems(known);
        channels.setItemLabelGenerator(Channel::name);
        organisation.setLabel(getTranslation("exchange.keys.organisation"));
        organisation.setHelperText(getTranslation("exchange.keys.organisationHelp"));
        organisation.setItems(organisations);
        organisation.setItemLabelGenerator(one -> one.id() + " · " + one.name());
        organisation.setClearButtonVisible(true);
        organisation.addValueChangeListener(chosen -> fit());
        carrier.setHelperText(getTranslation("exchange.keys.carrierHelp"));
        carrier.addValueChangeListener(typed -> fit());
        ends.setHelperText(getTranslation("exchange.keys.endsHelp"));
        form.add(new FormLayout(name, scopes, channels, organisation, carrier, ends));
        form.guard(this);
        add(form);
        Button make = new Button(getTranslation("exchange.keys.make"), click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setId("issue-key");
        getFooter().add(new Button(getTranslation("shell.edit.cancel"), click -> form.askToDiscard(this::close)), make);
        fit();
    }

    /** Channels for what is about stock; a supplier's key is never about that, nor about anything of the company's alone. */
    private void fit() {
        boolean stock = scopes.getValue().stream().anyMatch(ApiScope::isOfChannels);
        channels.setVisible(stock);
        organisation.setVisible(carrier.isEmpty() && mayBeSuppliers() || !organisation.isEmpty());
        carrier.setVisible(organisation.isEmpty() && mayBeCarriers() || !carrier.isEmpty());
    }

    private boolean mayBeCarriers() {
        return !scopes.getValue().isEmpty() && scopes.getValue().stream().allMatch(ApiScope::isOfCarriers);
    }

    private boolean mayBeSuppliers() {
        return scopes.getValue().stream().noneMatch(ApiScope::isOfCompany);
    }

    private void make() {
        Set<ApiScope> chosen = scopes.getValue();
        boolean stock = chosen.stream().anyMatch(ApiScope::isOfChannels);
        name.setErrorMessage(getTranslation("exchange.keys.nameMissing"));
        name.setInvalid(name.getValue().isBlank());
        // Never the company's key in place of the supplier's that was asked for.
        boolean noSuppliers = !organisation.isEmpty() && !mayBeSuppliers();
        boolean noCarriers = !carrier.getValue().isBlank() && !mayBeCarriers();
        scopes.setErrorMessage(getTranslation(
                chosen.isEmpty()
                        ? "exchange.keys.scopeMissing"
                        : noSuppliers ? "exchange.keys.scopeOfCompany" : "exchange.keys.scopeOfOthers"));
        scopes.setInvalid(chosen.isEmpty() || noSuppliers || noCarriers);
        channels.setErrorMessage(getTranslation("exchange.keys.channelMissing"));
        channels.setInvalid(stock && channels.isEmpty());
        if (name.isInvalid()
                || scopes.isInvalid()
                || channels.isInvalid()
                || !Bounded.right(Stream.of(name, carrier, ends).map(Bounded.class::cast))) {
            return;
        }
        ApiKeys.Issued issued = keys.issue(
                new ApiKeys.Wish(
                        name.getValue().strip(),
                        chosen,
                        stock ? channels.getValue().stream().map(Channel::id).collect(Collectors.toSet()) : Set.of(),
                        whose(),
                        end()),
                actor.get());
        made.run();
        show(issued);
    }

    private @Nullable String whose() {
        if (!organisation.isEmpty()) {
            return organisation.getValue().id();
        }
        return carrier.getValue().isBlank()
                ? null
                : Actor.CARRIER + carrier.getValue().strip();
    }

    /** The end of that day where the administrator is. */
    private @Nullable Instant end() {
        return ends.isEmpty()
                ? null
                : ends.getValue().plusDays(1).atStartOfDay(actor.get().zone()).toInstant();
    }

    private void show(ApiKeys.Issued issued) {
        form.clean();
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(getTranslation("exchange.keys.once"));
        HtmlContainer secret = new HtmlContainer("code");
        secret.setText(issued.secret());
        secret.setId("key-secret");
        secret.getStyle().set("overflow-wrap", "anywhere").set("user-select", "all");
        Button close = new Button(getTranslation("exchange.keys.kept"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new Paragraph(getTranslation("exchange.keys.onceHelp")),
                secret,
                new Paragraph(
                        getTranslation("exchange.keys.asClient", issued.key().id())));
        getFooter().add(close);
    }
}
