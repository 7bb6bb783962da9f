package io.leadline.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Organisation;
import io.leadline.identity.Organisations;
import io.leadline.identity.PasswordMails;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.shared.BusinessClock;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.RowCard;
import io.leadline.shell.SearchField;
import io.leadline.shell.Shortcut;
import io.leadline.shell.Table;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** Every account, searched by name; a row opens for change. */
@Route(value = "users", layout = MainLayout.class)
@Menu(title = "identity.users.title", order = 420, icon = "vaadin:users")
@RolesAllowed(Role.Name.ADMIN)
public class UsersView extends Div implements BeforeEnterObserver, Shortcut.Owner {

    private static final int MOST_ORGANISATIONS = 1_000;

    private final transient Users users;
    private final transient PasswordMails mails;
    private final transient CurrentActor actor;
    private final transient BusinessClock clock;
    private final transient ObjectProvider<Organisations> organisations;
    private final Table<User> grid = new Table<>(getTranslation("identity.users.title"));
    private final SearchField search = new SearchField();

    public UsersView(
            Users users,
            PasswordMails mails,
            CurrentActor actor,
            BusinessClock clock,
            ObjectProvider<Organisations> organisations) {
        this.users = users;
        this.mails = mails;
        this.actor = actor;
        this.clock = clock;
        this.organisations = organisations;
        addClassName("page");
        Button add = new Button(getTranslation("identity.users.add"), VaadinIcon.PLUS.create(), click -> edit(null));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        search.setPlaceholder(getTranslation("identity.users.search"));
        search.setAriaLabel(getTranslation("identity.users.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                rememberSearch();
            }
            grid.refresh();
        });
        Div toolbar = new Div(search);
        toolbar.addClassName("toolbar");
        search.addClassName("grow");
        fillGrid();
        add(new PageHeader(getTranslation("identity.users.title"), add), toolbar, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        search.setValue(entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("q")
                .orElse(""));
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut("Enter", getTranslation("identity.users.key.open")));
    }

    private void fillGrid() {
        grid.setEmptyStateText(getTranslation("identity.users.none"));
        grid.addComponentColumn(this::nameCell)
                .setHeader(getTranslation("identity.users.name"))
                .setFlexGrow(2)
                .setWidth("10rem");
        grid.addColumn(user -> roles(user))
                .setHeader(getTranslation("identity.users.roles"))
                .setWidth("8rem")
                .setFlexGrow(1);
        grid.addColumn(user -> user.organisation() == null ? "" : user.organisation())
                .setHeader(getTranslation("identity.users.organisation"))
                .setWidth("8rem")
                .setFlexGrow(1);
        grid.addComponentColumn(this::stateCell)
                .setHeader(getTranslation("identity.users.state"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.cards(
                getTranslation("identity.users.name"),
                user -> new RowCard(
                        nameCell(user),
                        List.of(roles(user), user.organisation() == null ? "" : user.organisation()),
                        stateCell(user)));
        grid.search((offset, limit) -> users.search(search.getValue(), offset, limit));
        grid.addItemClickListener(click -> edit(click.getItem()));
    }

    private Div nameCell(User user) {
        Div cell = new Div(new Span(user.name()), new Span(user.id() + " · " + user.email()));
        cell.addClassName("two-lines");
        return cell;
    }

    private Span stateCell(User user) {
        Span state = new Span(getTranslation(user.active() ? "identity.users.active" : "identity.users.inactive"));
        state.addClassNames("state", user.active() ? "good" : "neutral");
        return state;
    }

    private String roles(User user) {
        return user.roles().stream()
                .sorted()
                .map(role -> getTranslation("identity.role." + role.name()))
                .collect(Collectors.joining(", "));
    }

    private void edit(@org.jspecify.annotations.Nullable User user) {
        List<Organisation> known = organisations.stream()
                .flatMap(o -> o.first(MOST_ORGANISATIONS).stream())
                .toList();
        UserDialog dialog = new UserDialog(users, actor, known, user, mails, clock);
        dialog.onSaved(saved -> {
            Notice.done(getTranslation("identity.users.saved", saved.name()));
            grid.refresh();
        });
        dialog.open();
    }

    /** The address holds the search, so that it survives a reload and can be passed on. */
    private void rememberSearch() {
        QueryParameters parameters =
                search.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(Map.of("q", search.getValue()));
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new com.vaadin.flow.router.Location("users", parameters)));
    }
}
