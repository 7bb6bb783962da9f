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
import io.leadline.exchange.webhooks.WebhookKind;
import io.leadline.exchange.webhooks.Webhooks;
import io.leadline.identity.Actor;
import io.leadline.identity.Organisation;
import io.leadline.shared.Bounds;
import io.leadline.shared.TextRule;
import io.leadline.shell.Bounded;
import io.leadline.shell.Form;
import io.leadline.shell.TextLine;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes an endpoint, and shows its secret this once; or shows a new secret of one that there is. */
final class WebhookDialog extends Dialog {

    private static final int LONGEST_URL = 500;

    private final transient Webhooks webhooks;
    private final transient Supplier<Actor> actor;
    private final transient Runnable made;
    private final Form form = new Form();
    private final TextLine name = new TextLine(Bounds.NAME);
    private final TextLine url = new TextLine(TextRule.line(LONGEST_URL));
    private final CheckboxGroup<WebhookKind> kinds = new CheckboxGroup<>();
    private final MultiSelectComboBox<Channel> channels = new MultiSelectComboBox<>();
    private final ComboBox<Organisation> organisation = new ComboBox<>();

    WebhookDialog(
            Webhooks webhooks,
            List<Channel> known,
            List<Organisation> organisations,
            Supplier<Actor> actor,
            Runnable made) {
        this.webhooks = webhooks;
        this.actor = actor;
        this.made = made;
        setHeaderTitle(getTranslation("exchange.webhooks.make"));
        setWidth("min(34rem, 100%)");
        name.setLabel(getTranslation("exchange.webhooks.name"));
        name.setHelperText(getTranslation("exchange.webhooks.nameHelp"));
        url.setLabel(getTranslation("exchange.webhooks.url"));
        url.setHelperText(getTranslation("exchange.webhooks.urlHelp"));
        kinds.setLabel(getTranslation("exchange.webhooks.kinds"));
        kinds.setItems(EnumSet.allOf(WebhookKind.class));
        kinds.setItemLabelGenerator(kind -> getTranslation("exchange.webhooks.kind." + kind.name()));
        kinds.addValueChangeListener(chosen -> fit());
        channels.setLabel(getTranslation("exchange.webhooks.channels"));
        channels.setItems(known);
        channels.setItemLabelGenerator(Channel::name);
        organisation.setLabel(getTranslation("exchange.webhooks.organisation"));
        organisation.setHelperText(getTranslation("exchange.webhooks.organisationHelp"));
        organisation.setItems(organisations);
        organisation.setItemLabelGenerator(one -> one.id() + " · " + one.name());
        organisation.setClearButtonVisible(true);
        organisation.addValueChangeListener(chosen -> fit());
        form.add(new FormLayout(name, url, kinds, channels, organisation));
        form.guard(this);
        add(form);
        Button make = new Button(getTranslation("exchange.webhooks.make"), click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setId("issue-webhook");
        getFooter().add(new Button(getTranslation("shell.edit.cancel"), click -> form.askToDiscard(this::close)), make);
        fit();
    }

    /** Channels for what is about stock; a supplier's endpoint is never about that, and a supplier that is chosen stays seen. */
    private void fit() {
        boolean stock = kinds.getValue().stream().anyMatch(WebhookKind::isOfChannels);
        channels.setVisible(stock);
        organisation.setVisible(!stock || !organisation.isEmpty());
    }

    private void make() {
        Set<WebhookKind> chosen = kinds.getValue();
        boolean stock = chosen.stream().anyMatch(WebhookKind::isOfChannels);
        name.setErrorMessage(getTranslation("exchange.webhooks.nameMissing"));
        name.setInvalid(name.getValue().isBlank());
        url.setErrorMessage(getTranslation("exchange.webhooks.urlWrong"));
        url.setInvalid(!webhooks.isAddress(url.getValue()));
        kinds.setErrorMessage(getTranslation("exchange.webhooks.kindMissing"));
        kinds.setInvalid(chosen.isEmpty());
        channels.setErrorMessage(getTranslation("exchange.webhooks.channelMissing"));
        channels.setInvalid(stock && channels.isEmpty());
        organisation.setErrorMessage(getTranslation("exchange.webhooks.organisationStock"));
        organisation.setInvalid(stock && !organisation.isEmpty());
        if (name.isInvalid()
                || url.isInvalid()
                || kinds.isInvalid()
                || channels.isInvalid()
                || organisation.isInvalid()
                || !Bounded.right(Stream.of(name, url).map(Bounded.class::cast))) {
            return;
        }
        Webhooks.Made endpoint = webhooks.make(
                new Webhooks.Wish(
                        name.getValue().strip(),
                        url.getValue().strip(),
                        chosen,
                        stock ? channels.getValue().stream().map(Channel::id).collect(Collectors.toSet()) : Set.of(),
                        stock || organisation.isEmpty()
                                ? null
                                : organisation.getValue().id()),
                actor.get());
        made.run();
        form.clean();
        show(endpoint);
    }

    /** Tells the secret this once. */
    void show(Webhooks.Made endpoint) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(
                getTranslation("exchange.webhooks.once", endpoint.endpoint().name()));
        HtmlContainer secret = new HtmlContainer("code");
        secret.setText(endpoint.secret());
        secret.setId("webhook-secret");
        secret.getStyle().set("overflow-wrap", "anywhere").set("user-select", "all");
        Button close = new Button(getTranslation("exchange.keys.kept"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation("exchange.webhooks.onceHelp")), secret);
        getFooter().add(close);
    }
}
