package io.leadline.transfers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.identity.Actor;
import io.leadline.shell.Format;
import io.leadline.shell.Notice;
import io.leadline.shell.ReasonDialog;
import io.leadline.transfers.StockTransfer;
import io.leadline.transfers.StockTransfer.State;
import io.leadline.transfers.StockTransfers;
import io.leadline.transfers.TransferResult;
import java.util.List;
import java.util.function.Supplier;

/** What this person can do with a transfer as it is now, and what is said when it is done or refused. */
final class TransferActions {

    private final StockTransfers transfers;
    private final Items items;
    private final Supplier<Actor> actor;
    private final Format format;
    private final Runnable afterwards;

    TransferActions(StockTransfers transfers, Items items, Supplier<Actor> actor, Format format, Runnable afterwards) {
        this.transfers = transfers;
        this.items = items;
        this.actor = actor;
        this.format = format;
        this.afterwards = afterwards;
    }

    /** @param what is moved, for those who hear the page */
    Span buttons(StockTransfer transfer, String what) {
        Span buttons = new Span();
        buttons.addClassName("buttons");
        boolean decides = StockTransfers.mayDecide(actor.get());
        boolean handles = StockTransfers.mayHandle(actor.get());
        switch (transfer.state()) {
            case PROPOSED -> {
                if (decides) {
                    buttons.add(
                            button(
                                    buttons,
                                    "accept",
                                    what,
                                    true,
                                    () -> done(transfers.accept(transfer.id(), actor.get()))),
                            button(
                                    buttons,
                                    "decline",
                                    what,
                                    false,
                                    () -> done(transfers.decline(transfer.id(), "", actor.get()))));
                }
            }
            case TO_SHIP, SHIPPING -> {
                if (handles) {
                    buttons.add(button(
                            buttons,
                            "ship",
                            what,
                            true,
                            () -> new UnitsDialog(
                                            "transfers.ship",
                                            transfer.units(),
                                            unit(transfer),
                                            false,
                                            format,
                                            units -> done(transfers.ship(transfer.id(), units, actor.get())))
                                    .open()));
                }
                if (transfer.state() == State.TO_SHIP && (handles || decides)) {
                    buttons.add(button(
                            buttons,
                            "cancel",
                            what,
                            false,
                            () -> new ReasonDialog(
                                            "transfers.cancel",
                                            reason -> done(transfers.cancel(transfer.id(), reason, actor.get())))
                                    .open()));
                }
            }
            case UNDER_WAY -> {
                if (handles) {
                    buttons.add(button(
                            buttons,
                            "receive",
                            what,
                            true,
                            () -> new UnitsDialog(
                                            "transfers.receive",
                                            transfer.units(),
                                            unit(transfer),
                                            true,
                                            format,
                                            units -> done(transfers.receive(transfer.id(), units, actor.get())))
                                    .open()));
                }
            }
            case DONE, DECLINED, CANCELLED -> {}
        }
        return buttons;
    }

    private String unit(StockTransfer transfer) {
        return items.find(transfer.sku()).map(Item::unit).orElse("");
    }

    /** What this person can do with all transfers of a batch that wait for the same. */
    Span together(List<StockTransfer> batch) {
        Span buttons = new Span();
        buttons.addClassName("buttons");
        if (StockTransfers.mayDecide(actor.get())) {
            all(buttons, "accept", batch, State.PROPOSED);
        }
        if (StockTransfers.mayHandle(actor.get())) {
            all(buttons, "ship", batch, State.TO_SHIP);
            all(buttons, "receive", batch, State.UNDER_WAY);
        }
        return buttons;
    }

    private void all(Span buttons, String action, List<StockTransfer> batch, State waiting) {
        long count =
                batch.stream().filter(transfer -> transfer.state() == waiting).count();
        if (count > 0) {
            Button button = new Button(buttons.getTranslation("transfers.all." + action, count), click -> {
                List<TransferResult> results = transfers.all(batch.getFirst().batch(), waiting, actor.get());
                long refused = results.stream()
                        .filter(TransferResult.Refused.class::isInstance)
                        .count();
                if (refused < results.size()) {
                    Notice.done(buttons.getTranslation("transfers.all.done", results.size() - refused));
                }
                if (refused > 0) {
                    Notice.refused(buttons.getTranslation("transfers.all.refused", refused));
                }
                afterwards.run();
            });
            button.addThemeVariants(ButtonVariant.PRIMARY);
            button.setDisableOnClick(true);
            button.addClassName("all-" + action);
            buttons.add(button);
        }
    }

    private static Button button(Span texts, String action, String what, boolean primary, Runnable act) {
        String words = texts.getTranslation("transfers." + action);
        Button button = new Button(words, click -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL, primary ? ButtonVariant.PRIMARY : ButtonVariant.TERTIARY);
        button.setAriaLabel(words + ": " + what);
        button.addClassName("transfer-" + action);
        return button;
    }

    private void done(TransferResult result) {
        Span texts = new Span();
        switch (result) {
            case TransferResult.Done(StockTransfer transfer) ->
                Notice.done(
                        transfer.state() == State.DECLINED
                                ? texts.getTranslation("transfers.done.DECLINED", transfers.restDays())
                                : texts.getTranslation(
                                        "transfers.done." + transfer.state().name(),
                                        format.quantity(transfer.units())));
            case TransferResult.Repeated repeated -> Notice.done(texts.getTranslation("transfers.repeated"));
            case TransferResult.Refused(TransferResult.Why why, var free) ->
                Notice.refused(texts.getTranslation(why.key(), format.quantity(free)));
        }
        afterwards.run();
    }
}
