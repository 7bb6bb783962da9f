package io.leadline.stock.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.catalog.Channel;
import io.leadline.catalog.Item;
import io.leadline.catalog.Units;
import io.leadline.identity.Actor;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Format;
import io.leadline.shell.Notice;
import io.leadline.stock.ChannelRules;
import io.leadline.stock.ChannelSource;
import io.leadline.stock.Reserved;
import io.leadline.stock.SetAside;
import io.leadline.stock.SetAsides;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Sets goods aside for one channel until the end of a day. */
final class SetAsideDialog extends Dialog {

    private final transient SetAsides setAsides;
    private final transient ChannelRules rules;
    private final transient BusinessClock clock;
    private final transient Sku sku;
    private final transient Supplier<Actor> actor;
    /** Given once, so that a second click sets nothing aside twice. */
    private final String id = UUID.randomUUID().toString();

    private final ComboBox<Channel> channel = new ComboBox<>();
    private final ComboBox<ChannelSource> location = new ComboBox<>();
    private final DecimalField quantity = new DecimalField(Units.range(""));
    private final DateField until = new DateField();

    /** @param placeName of a location */
    SetAsideDialog(
            SetAsides setAsides,
            ChannelRules rules,
            Item item,
            UnaryOperator<String> placeName,
            Supplier<Actor> actor,
            BusinessClock clock) {
        this.setAsides = setAsides;
        this.rules = rules;
        sku = item.sku();
        quantity.setRange(Units.range(item.unit()));
        this.actor = actor;
        this.clock = clock;
        setHeaderTitle(getTranslation("stock.aside.title"));
        channel.setLabel(getTranslation("stock.rules.channel"));
        channel.setItems(rules.selling().channels());
        channel.setItemLabelGenerator(Channel::name);
        location.setLabel(getTranslation("stock.location"));
        location.setItemLabelGenerator(source -> placeName.apply(source.location()));
        channel.addValueChangeListener(chosen -> places());
        quantity.setLabel(getTranslation("stock.transfer.quantity"));
        until.setLabel(getTranslation("stock.aside.until"));
        until.within(Bounds.ahead(clock.today()));
        Paragraph help = new Paragraph(getTranslation("stock.aside.help"));
        help.addClassName("secondary");
        add(help, new FormLayout(channel, location, quantity, until));
        Button set = new Button(getTranslation("stock.aside.set"), click -> set());
        set.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("stock.transfer.cancel"), click -> close()), set);
    }

    /** Those that serve the channel, the first of them chosen. */
    private void places() {
        var serving = channel.getOptionalValue()
                .map(chosen -> rules.selling().sources(chosen.id()))
                .orElse(java.util.List.of());
        location.setItems(serving);
        location.setValue(serving.isEmpty() ? null : serving.getFirst());
    }

    private void set() {
        boolean noQuantity = quantity.isEmpty() || quantity.getValue().signum() <= 0;
        mark(channel, channel.isEmpty(), "stock.rules.wrong.channel");
        mark(location, location.isEmpty(), "stock.sources.wrong.location");
        boolean right = Bounded.right(quantity) & Bounded.right(until);
        if (right) {
            quantity.setErrorMessage(getTranslation("stock.transfer.notPositive"));
            quantity.setInvalid(noQuantity);
            until.setErrorMessage(getTranslation("stock.aside.wrong.until"));
            until.setInvalid(until.isEmpty());
        }
        if (!right || noQuantity || until.isEmpty() || channel.isEmpty() || location.isEmpty()) {
            return;
        }
        LocalDate last = until.getValue();
        Quantity wanted = new Quantity(quantity.getValue());
        Format format = Format.of(actor.get());
        switch (setAsides.put(new SetAside(
                id,
                channel.getValue().id(),
                location.getValue().location(),
                sku,
                wanted,
                last.plusDays(1).atStartOfDay(clock.zone()).toInstant(),
                new SavedBy(actor.get().name(), clock.now())))) {
            case Reserved.Taken taken -> {
                Notice.done(getTranslation("stock.aside.done", format.quantity(wanted)));
                close();
            }
            case Reserved.NotEnough few -> refuse(format.quantity(few.available()));
            case Reserved.GivenBack over -> refuse(format.quantity(Quantity.ZERO));
            case Reserved.UnknownChannel unknown -> refuse(format.quantity(Quantity.ZERO));
        }
    }

    private void refuse(String available) {
        quantity.setErrorMessage(getTranslation("stock.transfer.notEnough", available));
        quantity.setInvalid(true);
    }

    private <T> void mark(ComboBox<T> field, boolean wrong, String message) {
        field.setInvalid(wrong);
        field.setErrorMessage(wrong ? getTranslation(message) : "");
    }
}
