package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import io.leadline.identity.Actor;
import io.leadline.ordering.ChangeRequest;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shell.Notice;
import io.leadline.shell.ReasonDialog;
import java.util.function.Supplier;

/**
 * One order, whoever looks at it: what this person can decide on top, the lines, and everything else about it behind
 * tabs that are filled when they are opened.
 */
final class OrderPage extends Div {

    private final transient OrderDesk desk;
    private final transient Supplier<Actor> actor;
    private final transient Runnable whenActed;
    private final OrderHeader header = new OrderHeader();
    private final Div additions = new Div();
    private final Div decision = new Div();
    private final Div lines = new Div();
    private final TabSheet more = new TabSheet();
    private String orderId = "";
    private long shownVersion = -1;
    private int openTab;

    /** @param whenActed runs after this person has changed the order through this page */
    OrderPage(OrderDesk desk, Supplier<Actor> actor, Runnable whenActed) {
        this.desk = desk;
        this.actor = actor;
        this.whenActed = whenActed;
        addClassName("order-page");
        lines.addClassName("section");
        additions.addClassName("section");
        decision.addClassName("section");
        more.setWidthFull();
        add(header, additions, decision, lines, more);
    }

    void show(PurchaseOrder order) {
        orderId = order.id();
        OrderContext context = OrderContext.of(order, actor, desk.orders());
        additions.removeAll();
        desk.additions(context, this::refreshAfterActing).forEach(additions::add);
        if (order.version() == shownVersion) {
            return;
        }
        shownVersion = order.version();
        header.show(context, this::withdraw);
        decision.removeAll();
        decide(context);
        lines.removeAll();
        lines.add(new LinesTable(context), OrderExports.lines(context));
        fillTabs(context);
    }

    /** Reads the order again; what is being typed stays if nothing has changed. */
    void refresh() {
        desk.orders().find(orderId, actor.get()).ifPresent(this::show);
    }

    private void decide(OrderContext context) {
        Acting acting = this::done;
        if (context.can(OrderAction.REACH)) {
            decision.add(new ReachPanel(context, desk, acting));
        }
        // A supplier has nothing to do with a refusal of its own.
        context.order().talk().openChanges().stream()
                .filter(change -> change.state() == ChangeRequest.State.ASKED && context.can(OrderAction.ANSWER_CHANGE)
                        || context.can(OrderAction.SETTLE_CHANGE))
                .forEach(change -> decision.add(new ChangeCard(context, desk.orders(), acting, change)));
        if (context.can(OrderAction.APPROVE)) {
            decision.add(new ApprovalPanel(context, desk.orders(), acting));
        }
        if (context.can(OrderAction.ACCEPT_ANSWER)) {
            decision.add(new ReviewPanel(context, desk.orders(), acting));
        }
        if (context.can(OrderAction.SETTLE)) {
            decision.add(new SettlePanel(context, desk.orders(), acting));
        }
        if (context.can(OrderAction.RECEIVE)) {
            decision.add(new ReceiptForm(context, desk.orders(), desk.today(), acting));
        }
        if (context.can(OrderAction.ANSWER)) {
            decision.add(folded(
                    context, "orders.answer.on-behalf", new AnswerForm(context, desk.orders(), desk.today(), acting)));
        }
        if (context.can(OrderAction.MOVE_PROMISE)) {
            decision.add(new Folded(
                    getTranslation("orders.promise.open"),
                    new PromiseForm(context, desk.orders(), desk.today(), acting)));
        }
        if (context.can(OrderAction.ASK_CHANGE)) {
            decision.add(new Folded(getTranslation("orders.ask.open"), new AskForm(context, desk.orders(), acting)));
        }
    }

    /** The supplier answers at once; the company only opens the form where it was told on the telephone. */
    private Component folded(OrderContext context, String key, Component form) {
        return context.forSupplier() ? form : new Folded(getTranslation(key), form);
    }

    private void fillTabs(OrderContext context) {
        openTab = Math.max(more.getSelectedIndex(), 0);
        while (more.getTabCount() > 0) {
            more.remove(0);
        }
        if (!context.forSupplier()) {
            tab("orders.tab.arithmetic", () -> new ArithmeticPanel(context));
            tab("orders.tab.process", () -> new ProcessPanel(desk.drawings().of(orderId)));
        }
        tab("orders.tab.history", () -> new HistoryPanel(context));
        // Not the first one, because it loads the diagram's code, and a supplier on a phone comes to answer.
        if (context.forSupplier()) {
            tab("orders.tab.process", () -> new SupplierProcess(context));
        }
        tab("orders.tab.comments", () -> new CommentsPanel(context, desk.orders(), this::done));
        tab("orders.tab.files", () -> new FilesPanel(context, desk, this::done));
        tab("orders.tab.mails", () -> new MailsPanel(context, desk.mails()));
        more.setSelectedIndex(Math.min(openTab, more.getTabCount() - 1));
    }

    private void tab(String key, Supplier<Component> content) {
        more.add(getTranslation(key), new Lazy(content));
    }

    private void withdraw(OrderAction action) {
        String key = action == OrderAction.CANCEL ? "orders.cancel" : "orders.re-source";
        new ReasonDialog(
                        key,
                        reason -> done(
                                action == OrderAction.CANCEL
                                        ? desk.orders().cancel(orderId, reason, actor.get())
                                        : desk.orders().reSource(orderId, reason, actor.get()),
                                key + ".done"))
                .open();
    }

    private void done(OrderResult result, String doneKey) {
        switch (result) {
            case OrderResult.Done(PurchaseOrder order) -> {
                Notice.done(getTranslation(doneKey));
                show(order);
                whenActed.run();
            }
            case OrderResult.Repeated(PurchaseOrder order) -> {
                Notice.done(getTranslation("orders.repeated"));
                show(order);
            }
            case OrderResult.Refused refused -> {
                String sentence = getTranslation(refused.why().key());
                Notice.refused(
                        refused.line() == 0
                                ? sentence
                                : getTranslation("orders.refused-line", refused.line(), sentence));
                refresh();
            }
        }
    }

    private void refreshAfterActing() {
        shownVersion = -1;
        refresh();
        whenActed.run();
    }
}
