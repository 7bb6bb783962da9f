package io.leadline.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import io.leadline.identity.SavedFilter;
import io.leadline.identity.SavedFilters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The filters that a person keeps for a list. The address holds what the list shows, so that a filter is nothing but an
 * address with a name; an address with nothing in it opens the one that the person prefers.
 */
public final class FilterMenu extends MenuBar {

    /** In an address: everything, whatever the person prefers. */
    private static final QueryParameters EVERYTHING = QueryParameters.simple(Map.of("view", "all"));

    private final transient SavedFilters saved;
    private final String userId;
    private final String page;
    private final SubMenu menu;
    private String shown = "";

    /** @param page the list's path */
    public FilterMenu(SavedFilters saved, String userId, String page) {
        this.saved = saved;
        this.userId = userId;
        this.page = page;
        addClassName("filter-menu");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        setI18n(new MenuBarI18n().setMoreOptions(getTranslation("shell.menu.more")));
        MenuItem top = addItem(new Span(VaadinIcon.BOOKMARK_O.create(), new Span(getTranslation("filters.title"))));
        top.getElement().setAttribute("id", "filters");
        menu = top.getSubMenu();
    }

    /** What the list shows: what the address says, or else what the person prefers. */
    public QueryParameters enter(BeforeEnterEvent entering) {
        QueryParameters given = entering.getLocation().getQueryParameters();
        List<SavedFilter> filters = saved.of(userId, page);
        QueryParameters wanted = given.getParameters().isEmpty()
                ? preferred(filters)
                        .map(filter -> QueryParameters.fromString(filter.query()))
                        .orElse(given)
                : given;
        show(wanted, filters);
        if (wanted != given) {
            remember(wanted);
        }
        return wanted;
    }

    /** Lets the address say what the list shows now. */
    public void changed(QueryParameters now) {
        List<SavedFilter> filters = saved.of(userId, page);
        show(now, filters);
        boolean other = shown.isEmpty() && preferred(filters).isPresent();
        remember(other ? EVERYTHING : now);
    }

    private static Optional<SavedFilter> preferred(List<SavedFilter> filters) {
        return filters.stream().filter(SavedFilter::preferred).findFirst();
    }

    private void remember(QueryParameters now) {
        String query = now.getQueryString();
        UI.getCurrent().getPage().getHistory().replaceState(null, query.isEmpty() ? page : page + "?" + query);
    }

    private void show(QueryParameters now, List<SavedFilter> filters) {
        shown = canonical(now);
        menu.removeAll();
        for (SavedFilter filter : filters) {
            MenuItem item = menu.addItem(
                    filter.preferred() ? getTranslation("filters.preferred", filter.name()) : filter.name(),
                    click -> go(QueryParameters.fromString(filter.query())));
            item.setCheckable(true);
            item.setChecked(
                    canonical(QueryParameters.fromString(filter.query())).equals(shown));
        }
        MenuItem everything = menu.addItem(getTranslation("filters.everything"), click -> go(EVERYTHING));
        everything.setCheckable(true);
        everything.setChecked(shown.isEmpty());
        menu.addSeparator();
        menu.addItem(
                getTranslation("filters.save"),
                click -> new SaveFilterDialog(saved, userId, page, shown, this::again).open());
        MenuItem manage = menu.addItem(
                getTranslation("filters.manage"), click -> new FiltersDialog(saved, userId, page, this::again).open());
        manage.setEnabled(!filters.isEmpty());
    }

    private void again() {
        show(QueryParameters.fromString(shown), saved.of(userId, page));
    }

    private void go(QueryParameters wanted) {
        UI.getCurrent().navigate(page, wanted);
    }

    /** The same filter is the same text, in whatever order its parts stand in an address. */
    private static String canonical(QueryParameters parameters) {
        Map<String, List<String>> parts = new TreeMap<>(parameters.getParameters());
        parts.remove("view");
        parts.values().removeIf(values -> values.stream().allMatch(String::isEmpty));
        return new QueryParameters(parts).getQueryString();
    }
}
