package io.leadline.shell;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.leadline.identity.Actor;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Users;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.SavedBy;
import io.leadline.shell.tour.TourBar;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Scope;

/** Who one is, the language, the own profile, and the way out. */
@SpringComponent
@Scope("prototype")
class UserMenu extends MenuBar {

    private final transient Users users;
    private final transient CurrentActor current;
    private final transient BusinessClock clock;
    private final MenuItem tour;

    UserMenu(CurrentActor current, Users users, AuthenticationContext session, BusinessClock clock) {
        this.clock = clock;
        this.users = users;
        this.current = current;
        Actor actor = current.get();
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        setI18n(new MenuBar.MenuBarI18n().setMoreOptions(getTranslation("shell.menu.more")));
        addClassName("user-menu");
        MenuItem top = addItem(Faces.of(actor.id(), actor.name(), actor.organisation() != null));
        top.setAriaLabel(getTranslation("shell.user.menu", actor.name()));
        SubMenu menu = top.getSubMenu();
        menu.addItem(identity(actor)).setEnabled(false);
        menu.addSeparator();
        menu.addItem(getTranslation("shell.user.profile"), click -> getUI().ifPresent(ui -> ui.navigate("profile")));
        SubMenu languages = menu.addItem(getTranslation("shell.user.language")).getSubMenu();
        for (Locale locale : LeadlineI18N.LOCALES) {
            addLanguage(languages, locale, actor);
        }
        tour = menu.addItem(getTranslation("tour.label"));
        tour.setVisible(false);
        menu.addItem(getTranslation("shell.user.shortcuts"), click -> HelpDialog.openOn(this));
        menu.addSeparator();
        menu.addItem(getTranslation("shell.user.signOut"), click -> session.logout());
    }

    /** Where there is one: the way back to a tour that was sent away. */
    void offer(TourBar bar) {
        tour.setVisible(bar.isPossible());
        tour.addClickListener(click -> bar.begin());
    }

    private Div identity(Actor actor) {
        Span name = new Span(actor.name());
        name.addClassName("user-name");
        String roles = actor.roles().stream()
                .sorted()
                .map(role -> getTranslation("identity.role." + role.name()))
                .collect(Collectors.joining(", "));
        Div identity = new Div(name, new Span(roles));
        identity.addClassName("user-identity");
        return identity;
    }

    private void addLanguage(SubMenu languages, Locale locale, Actor actor) {
        MenuItem item = languages.addItem(locale.getDisplayLanguage(locale), click -> change(locale));
        item.getElement().setAttribute("lang", locale.getLanguage());
        item.setCheckable(true);
        item.setChecked(locale.getLanguage().equals(actor.locale().getLanguage()));
    }

    /** The page is loaded anew, so that nothing of the old language stays on it. */
    private void change(Locale locale) {
        users.find(current.get().id())
                .ifPresent(user ->
                        users.change(user.withPreferences(locale, user.zone()), new SavedBy(user.name(), clock.now())));
        getUI().ifPresent(ui -> ui.getPage().reload());
    }
}
