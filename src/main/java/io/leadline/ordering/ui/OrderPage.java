package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import io.leadline.identity.Actor;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shell.Form;
import io.leadline.shell.KeepsForms;
import io.leadline.shell.KeptParts;
import io.leadline.shell.MeanwhileBar;
import io.leadline.shell.Notice;
import io.leadline.shell.ReasonDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One order, whoever looks at it: what this person can decide on top, the lines, and everything else about it behind
 * tabs that are filled when they are opened.
 */
final class OrderPage extends Div implements KeepsForms {

    private final transient OrderDesk desk;
    private final transient Supplier<Actor> actor;
    private final transient Runnable whenActed;
    private final OrderHeader header = new OrderHeader();
    private final Div news = new Div();
    private final KeptParts additions = new KeptParts();
    private final KeptParts decision = new KeptParts();
    private final KeptParts lines = new KeptParts();
    private final transient LineEditing editing = new LineEditing();
    private final Div terms = new Div();
    private final TabSheet more = new TabSheet();
    private String orderId = "";
    private transient @Nullable OrderContext context;
    /** The order as it was when somebody began to type, or as it is shown while nobody does. */
    private transient @Nullable PurchaseOrder asTyped;

    private final List<Lazy> tabs = new ArrayList<>();
    private @Nullable Tab talk;

    /** @param whenActed runs after this person has changed the order through this page */
    OrderPage(OrderDesk desk, Supplier<Actor> actor, Runnable whenActed) {
        this.desk = desk;
        this.actor = actor;
        this.whenActed = whenActed;
        addClassName("order-page");
        lines.addClassName("section");
        news.addClassNames("section", "news");
        additions.addClassName("section");
        decision.addClassName("section");
        more.setWidthFull();
        add(header, news, additions, decision, lines, terms, more);
    }

    void show(PurchaseOrder order) {
        orderId = order.id();
        OrderContext now = OrderContext.of(order, actor, desk.orders(), whenActed);
        PurchaseOrder before = asTyped;
        boolean typing = before != null && Form.anyUnsaved(this);
        String words = before != null && typing ? OrderNews.since(before, now, this::getTranslation) : "";
        if (!typing) {
            asTyped = order;
        }
        additions.show(OrderParts.additions(now, desk, this::refreshAfterActing), () -> words);
        tell(words);
        OrderContext shown = context;
        context = now;
        if (shown != null && shown.order().equals(order)) {
            return;
        }
        header.show(now, desk, this::withdraw);
        decision.show(OrderParts.of(now, desk, editing, this::done), () -> words);
        lines.show(OrderParts.lines(now, desk, editing, this::done), () -> words);
        terms.removeAll();
        terms.add(new TermsPanel(now, desk.terms()));
        fillTabs(now);
    }

    /** Reads the order again; what is being typed stays, whatever has changed. */
    void refresh() {
        desk.orders().find(orderId, actor.get()).ifPresent(this::show);
    }

    private void fillTabs(OrderContext context) {
        if (tabs.isEmpty()) {
            talk = tab("orders.tab.story", now -> new StoryPanel(now, desk.orders(), this::done));
            if (!context.forSupplier()) {
                tab(
                        "orders.tab.process",
                        now -> new ProcessPanel(now, desk.drawings().of(orderId)));
            }
            // Not the first one, because it loads the diagram's code, and a supplier on a phone comes to answer.
            if (context.forSupplier()) {
                tab("orders.tab.process", SupplierProcess::new);
            }
            tab("orders.tab.files", now -> new FilesPanel(now, desk, this::done));
            tab("orders.tab.mails", now -> new MailsPanel(now, desk.mails()));
            more.addSelectedChangeListener(chosen -> showTab());
        }
        showTab();
    }

    private void showTab() {
        OrderContext now = context;
        if (now != null) {
            tabs.get(Math.max(more.getSelectedIndex(), 0)).show(now);
        }
    }

    private Tab tab(String key, Function<OrderContext, Component> content) {
        Lazy behind = new Lazy(content);
        tabs.add(behind);
        return more.add(getTranslation(key), behind);
    }

    /** What others did while somebody types here, and the way to it. */
    private void tell(String words) {
        news.removeAll();
        if (!words.isEmpty()) {
            news.add(new MeanwhileBar(words, getTranslation("orders.news.show"), () -> {
                if (talk != null) {
                    more.setSelectedTab(talk);
                }
                more.scrollIntoView();
            }));
        }
    }

    private void withdraw(OrderAction action) {
        String key = action == OrderAction.CANCEL ? "orders.cancel" : "orders.re-source";
        new ReasonDialog(
                        key,
                        action == OrderAction.CANCEL
                                ? ""
                                : desk.orders()
                                        .find(orderId, actor.get())
                                        .map(order -> LeftWithout.words(desk.orders(), order, this))
                                        .orElse(""),
                        reason -> done(
                                new Form(),
                                action == OrderAction.CANCEL
                                        ? desk.orders().cancel(orderId, reason, actor.get())
                                        : desk.orders().reSource(orderId, reason, actor.get()),
                                key + ".done"))
                .open();
    }

    private void done(Form sent, OrderResult result, String doneKey) {
        switch (result) {
            case OrderResult.Done(PurchaseOrder order) -> {
                sent.clean();
                Notice.done(getTranslation(Addressee.of(order, doneKey)));
                boolean moved = context == null || context.order().state() != order.state();
                show(order);
                if (moved) {
                    // What happened and what comes next stands on top; the button was far below.
                    header.atTop();
                }
                whenActed.run();
            }
            case OrderResult.Repeated(PurchaseOrder order) -> {
                sent.clean();
                Notice.done(getTranslation("orders.repeated"));
                show(order);
            }
            case OrderResult.Refused refused -> {
                RefusedNotice.remember(refused, orderId, actor.get());
                RefusedNotice.show(refused, this);
                refresh();
            }
        }
    }

    private void refreshAfterActing() {
        refresh();
        whenActed.run();
    }
}
