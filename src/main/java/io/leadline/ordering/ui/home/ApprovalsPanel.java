package io.leadline.ordering.ui.home;

import com.vaadin.flow.component.Component;
import io.leadline.ordering.home.BuyingFigures;
import io.leadline.ordering.home.BuyingFigures.Approval;
import io.leadline.shell.HomePanel;
import io.leadline.shell.HomeReader;
import io.leadline.shell.HomeRows;
import io.leadline.shell.Links;
import io.leadline.storage.KeptFigures.Kept;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The orders that wait for a manager, those of the most money first, each with the reason why a manager is asked. */
final class ApprovalsPanel {

    private static final String LIST = "inbox?kind=replenishment-order.UserTask_ApproveAsManager";

    private ApprovalsPanel() {}

    static HomePanel of(Kept<BuyingFigures> kept, HomeReader reader) {
        List<Approval> approvals = kept.figures().approvals();
        return new HomePanel(
                "approvals",
                60,
                HomePanel.Width.HALF,
                reader.getTranslation("home.orders.approvals"),
                kept.figures().manager().isNothing()
                        ? ""
                        : reader.money(kept.figures().manager().money()) + " · "
                                + reader.getTranslation(
                                        "home.orders.orders",
                                        kept.figures().manager().orders()),
                reader.getTranslation("home.orders.approvals.how"),
                approvals.isEmpty()
                        ? null
                        : new HomePanel.More(reader.getTranslation("home.orders.approvals.all"), LIST),
                List.of(approvals, kept.day()),
                () -> rows(approvals, kept.day(), reader));
    }

    private static Component rows(List<Approval> approvals, LocalDate today, HomeReader reader) {
        if (approvals.isEmpty()) {
            return HomeRows.quiet(reader.getTranslation("home.orders.approvals.none"));
        }
        HomeRows rows = new HomeRows(reader.getTranslation("home.orders.approvals"));
        for (Approval approval : approvals) {
            long days = ChronoUnit.DAYS.between(
                    LocalDate.ofInstant(approval.since(), reader.format().zone()), today);
            rows.row(
                    HomeRows.words(approval.name() + " · " + approval.supplier(), why(approval, reader)),
                    HomeRows.end(
                            reader.format().money(approval.value()),
                            days < 1
                                    ? reader.getTranslation("home.orders.approvals.today")
                                    : reader.getTranslation("home.orders.approvals.waits", days),
                            days > 1 ? "warn-text" : ""),
                    rows.go(
                            reader.getTranslation("home.orders.approvals.open"),
                            approval.name(),
                            "order/" + Links.encoded(approval.order())));
        }
        return rows;
    }

    /** A rule of the company's own has no text here. */
    private static String why(Approval approval, HomeReader reader) {
        String key = "ordering.why." + approval.why();
        return approval.why().isEmpty() || !reader.hasTranslation(key) ? "" : reader.getTranslation(key);
    }
}
