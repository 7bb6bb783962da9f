package io.leadline.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.CompanyCurrency;
import io.leadline.catalog.Items;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.planning.PlanPolicies;
import io.leadline.planning.PolicyVersion;
import io.leadline.replenishment.PlanSettings;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.ReasonDialog;
import io.leadline.studio.Backtest;
import io.leadline.studio.BacktestRequest;
import io.leadline.studio.Backtests;
import io.leadline.studio.ChangeResult;
import io.leadline.studio.PolicyChange;
import io.leadline.studio.PolicyChanges;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * {@code policy}: policies tried on the company's own past, as a curve of cost against service, and one click from a point to
 * the active policy. The address keeps the back-test, the part of it, and what is put side by side.
 */
@Route(value = "policy", layout = MainLayout.class)
@Menu(title = "studio.title", order = 320, icon = "vaadin:sliders")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.ADMIN})
public class PolicyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int HISTORY = 20;

    private final transient Backtests backtests;
    private final transient PolicyChanges changes;
    private final transient PlanPolicies policies;
    private final transient ScopeChoices choices;
    private final transient CurrentActor actor;
    private final transient PolicyWords words;
    private final PageHeader header;
    private final Div content = new Div();
    private transient StudioAddress address = StudioAddress.of(com.vaadin.flow.router.QueryParameters.empty());

    PolicyView(
            Backtests backtests,
            PolicyChanges changes,
            PlanPolicies policies,
            Items items,
            Suppliers suppliers,
            CompanyCurrency currency,
            CurrentActor current,
            Live live) {
        this.backtests = backtests;
        this.changes = changes;
        this.policies = policies;
        this.choices = new ScopeChoices(items, suppliers);
        this.actor = current;
        this.words = new PolicyWords(this::getTranslation, Format.of(actor.get()), currency.code());
        addClassName("page");
        content.addClassName("cards");
        Button attempt = new Button(getTranslation("studio.try"), VaadinIcon.PLAY.create(), click -> attempt());
        attempt.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        attempt.setId("try");
        attempt.setVisible(Backtests.mayTry(actor.get()));
        Button settings = new Button(getTranslation("studio.rules"), click -> settings());
        settings.setId("settings");
        settings.setVisible(PolicyChanges.mayDecide(actor.get()));
        header = new PageHeader(getTranslation("studio.title"), settings, attempt)
                .note(getTranslation("studio.amounts", currency.code()));
        add(header, content);
        live.listen(this, "policy", this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = StudioAddress.of(event.getLocation().getQueryParameters());
        show();
    }

    private void attempt() {
        Optional<LocalDate[]> time = backtests.usualTime();
        if (time.isEmpty()) {
            Notice.refused(getTranslation("studio.refused.NO_HISTORY"));
            return;
        }
        new TryDialog(policies.active(), choices, words.currency(), time.get(), this::start).open();
    }

    private void start(BacktestRequest request) {
        switch (backtests.request(request, actor.get())) {
            case Backtests.Asked.Started started -> {
                Notice.done(getTranslation("studio.try.started"));
                go(address.withTest(started.backtest().id()));
            }
            case Backtests.Asked.Refused refused ->
                Notice.refused(getTranslation("studio.refused." + refused.why().name()));
        }
    }

    private void go(StudioAddress to) {
        UI.getCurrent().navigate(PolicyView.class, to.parameters());
    }

    private void kept(StudioAddress to) {
        address = to;
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("policy", to.parameters()));
    }

    private void show() {
        PolicyVersion active = policies.active();
        header.note(
                active.number() == 0
                        ? getTranslation("studio.active.first")
                        : getTranslation(
                                "studio.active", active.number(), words.format().date(active.at())));
        content.removeAll();
        change().ifPresent(change -> content.add(new ChangeCard(change, changes, actor, words, this::show)));
        List<Backtest> history = backtests.newest(HISTORY);
        Optional<Backtest> shown = address.test().isBlank()
                ? history.stream().findFirst().flatMap(newest -> backtests.find(newest.id()))
                : backtests.find(address.test());
        if (shown.isPresent()) {
            content.add(new BacktestPanel(shown.get(), address, words, this::go, this::kept, this::cancel, adopting()));
        } else if (!address.test().isBlank()) {
            content.add(empty("studio.unknown", VaadinIcon.SEARCH));
        } else {
            content.add(empty("studio.empty", VaadinIcon.SLIDERS));
        }
        if (!history.isEmpty()) {
            content.add(new BacktestHistory(history, words));
        }
        content.add(new VersionTable(policies, words));
    }

    private Component empty(String key, VaadinIcon icon) {
        return new EmptyState(icon, getTranslation(key + ".title"), getTranslation(key + ".text"));
    }

    private Optional<PolicyChange> change() {
        return address.change().isBlank() ? changes.open() : changes.find(address.change());
    }

    private void cancel(Backtest backtest) {
        if (backtests.cancel(backtest.id(), actor.get())) {
            Notice.done(getTranslation("studio.cancelled"));
        }
        show();
    }

    /** Null for who may not ask for a policy change. */
    private BacktestPanel.@org.jspecify.annotations.Nullable Adopting adopting() {
        return PolicyChanges.mayDecide(actor.get())
                ? (backtest, point) ->
                        new ReasonDialog("studio.adopt.why", reason -> adopt(backtest.id(), point, reason)).open()
                : null;
    }

    private void settings() {
        new RulesDialog(
                        policies.active().settings(),
                        actor,
                        (seen, promotion, rules, why) ->
                                edited(changes.askSettings(seen, promotion, rules, why, actor.get())))
                .open();
    }

    private Optional<Edited<PlanSettings>> edited(ChangeResult result) {
        PolicyVersion active = policies.active();
        PlanSettings now = active.settings();
        if (result instanceof ChangeResult.Refused(ChangeResult.Why why) && why == ChangeResult.Why.OUTDATED) {
            return Optional.of(new Edited.Meanwhile<>(now, new SavedBy(active.by(), active.at())));
        }
        asked(result);
        return result instanceof ChangeResult.Refused ? Optional.empty() : Optional.of(new Edited.Done<>(now));
    }

    private void adopt(String backtest, String point, String reason) {
        asked(changes.ask(backtest, point, reason, actor.get()));
    }

    private void asked(ChangeResult result) {
        switch (result) {
            case ChangeResult.Done done -> Notice.done(getTranslation("studio.adopt.asked"));
            case ChangeResult.Repeated again -> Notice.done(getTranslation("studio.adopt.asked"));
            case ChangeResult.Refused refused ->
                Notice.refused(getTranslation("studio.refused." + refused.why().name()));
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("studio.title");
    }
}
