package io.leadline.stock.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import io.leadline.catalog.Item;
import io.leadline.catalog.Location;
import io.leadline.catalog.Units;
import io.leadline.identity.Actor;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.shared.TextRule;
import io.leadline.shell.Bounded;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Format;
import io.leadline.shell.Notice;
import io.leadline.shell.TextLine;
import io.leadline.stock.Reserved;
import io.leadline.stock.Stock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Sends free stock to another location. */
final class TransferDialog extends Dialog {

    private final transient Stock stock;
    private final transient Sku sku;
    private final transient Supplier<Actor> actor;
    /** Given once, so that a second click sends nothing twice. */
    private final String transferId = UUID.randomUUID().toString();

    private final ComboBox<Location> from = new ComboBox<>();
    private final ComboBox<Location> to = new ComboBox<>();
    private final DecimalField quantity;
    private final TextLine reason = new TextLine(TextRule.line(200));

    TransferDialog(Stock stock, List<Location> places, Item item, Supplier<Actor> actor) {
        this.stock = stock;
        this.sku = item.sku();
        this.quantity = new DecimalField(Units.range(item.unit()));
        this.actor = actor;
        setHeaderTitle(getTranslation("stock.transfer.title"));
        fill(from, "stock.transfer.from", places);
        fill(to, "stock.transfer.to", places);
        quantity.setLabel(getTranslation("stock.transfer.quantity"));
        reason.setLabel(getTranslation("stock.transfer.reason"));
        add(new FormLayout(from, to, quantity, reason));
        Button send = new Button(getTranslation("stock.transfer.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("stock.transfer.cancel"), click -> close()), send);
    }

    private void fill(ComboBox<Location> field, String label, List<Location> places) {
        field.setLabel(getTranslation(label));
        field.setItems(places);
        field.setItemLabelGenerator(Location::name);
    }

    private void send() {
        boolean samePlace = from.isEmpty() || to.isEmpty() || from.getValue().equals(to.getValue());
        boolean noQuantity = quantity.isEmpty() || quantity.getValue().signum() <= 0;
        to.setErrorMessage(getTranslation("stock.transfer.same"));
        to.setInvalid(samePlace);
        quantity.setErrorMessage(getTranslation("stock.transfer.notPositive"));
        quantity.setInvalid(noQuantity);
        if (samePlace || noQuantity || !Bounded.right(quantity, reason)) {
            return;
        }
        Quantity wanted = new Quantity(quantity.getValue());
        String cause = reason.isEmpty()
                ? actor.get().name()
                : reason.getValue() + " (" + actor.get().name() + ")";
        Format format = Format.of(actor.get());
        switch (stock.transfer(transferId, from.getValue().id(), to.getValue().id(), sku, wanted, cause)) {
            case Reserved.Taken taken -> {
                Notice.done(getTranslation("stock.transfer.done", format.quantity(wanted)));
                close();
            }
            case Reserved.NotEnough notEnough -> refuse(format.quantity(notEnough.available()));
            case Reserved.GivenBack givenBack -> refuse(format.quantity(Quantity.ZERO));
            case Reserved.UnknownChannel unknown -> refuse(format.quantity(Quantity.ZERO));
        }
    }

    private void refuse(String available) {
        quantity.setErrorMessage(getTranslation("stock.transfer.notEnough", available));
        quantity.setInvalid(true);
    }
}
